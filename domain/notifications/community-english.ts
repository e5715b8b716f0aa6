import type { ReportReason } from '../moderation/words'
import type { CommunityTongue } from './community-words'

const REASONS: Record<ReportReason, string> = {
  spam: 'spam',
  fraud: 'fraud',
  offensive: 'offensive',
  prohibited: 'prohibited',
  other: 'another reason',
}

/** Messages about photos, comments and reports in English. */
export const COMMUNITY_ENGLISH: CommunityTongue = {
  somebody: 'Somebody',
  words(kind, { reason, isReply }, who) {
    switch (kind) {
      case 'gallery.waiting':
        return {
          title: 'A photo waits for you',
          tail: `${who} has added it to the gallery. Please look at it.`,
        }
      case 'gallery.published':
        return { title: 'Your photo is in the gallery', tail: 'Everybody sees it now.' }
      case 'gallery.removed':
        return { title: 'Your photo was removed', tail: 'The committee has taken it out of the gallery.' }
      case 'gallery.commented':
        return { title: isReply ? `${who} has answered you` : `${who} on your photo`, tail: '' }
      case 'moderation.reported':
        return {
          title: `Reported: ${reason ? REASONS[reason] : 'something'}`,
          tail: 'Please look at it and decide whether it may stand.',
        }
      case 'moderation.warned':
        return { title: 'A word from the committee', tail: 'Please keep to the rules of the estate.' }
      default:
        return kind satisfies never
    }
  },
}
