import type { ReportReason } from '../moderation/words'
import type { CommunityTongue } from './community-words'

const REASONS: Record<ReportReason, string> = {
  spam: 'बेकार प्रचार',
  fraud: 'धोखा',
  offensive: 'आपत्तिजनक',
  prohibited: 'वर्जित',
  other: 'अन्य कारण',
}

/** Messages about photos, comments and reports in Hindi. */
export const COMMUNITY_HINDI: CommunityTongue = {
  somebody: 'किसी',
  words(kind, { reason, isReply }, who) {
    switch (kind) {
      case 'gallery.waiting':
        return { title: 'एक तस्वीर आपकी राह देख रही है', tail: `${who} ने इसे गैलरी में जोड़ा है। कृपया इसे देखें।` }
      case 'gallery.published':
        return { title: 'आपकी तस्वीर गैलरी में है', tail: 'अब यह सबको दिखती है।' }
      case 'gallery.removed':
        return { title: 'आपकी तस्वीर हटा दी गई', tail: 'समिति ने इसे गैलरी से हटा दिया है।' }
      case 'gallery.commented':
        return {
          title: isReply ? `${who} ने आपको जवाब दिया` : `आपकी तस्वीर पर ${who} की टिप्पणी`,
          tail: '',
        }
      case 'moderation.reported':
        return {
          title: `शिकायत: ${reason ? REASONS[reason] : 'कुछ'}`,
          tail: 'कृपया देखें और तय करें कि यह रहे या नहीं।',
        }
      case 'moderation.warned':
        return { title: 'समिति की ओर से', tail: 'कृपया सोसाइटी के नियमों का पालन करें।' }
      default:
        return kind satisfies never
    }
  },
}
