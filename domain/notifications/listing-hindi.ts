import { BOOKING_TIMES } from './booking-times'
import { type ListingTongue, untilOf } from './listing-words'

const times = BOOKING_TIMES.hi

/** Messages about listings in Hindi. */
export const LISTINGS_HINDI: ListingTongue = {
  times,
  somebody: 'किसी',
  words(kind, listing, who) {
    switch (kind) {
      case 'listing.message':
        return { head: `${who} ने आपको लिखा है` }
      case 'listing.expiring':
        return {
          head: 'जल्द समाप्त',
          tail: `यह ${untilOf({ times }, listing)} तक दिखेगा। आगे भी दिखाना हो तो नवीनीकरण करें।`,
        }
      case 'listing.expired':
        return { head: 'समाप्त हो गया', tail: 'अब यह किसी को नहीं दिखता। आप इसका नवीनीकरण कर सकते हैं।' }
      case 'listing.removed':
        return { head: 'समिति ने हटा दिया', tail: 'यह सोसाइटी के नियमों के अनुसार नहीं है।' }
      case 'listing.restored':
        return { head: 'फिर से दिख रहा है', tail: 'समिति ने इसे देख लिया है, और अब यह सबको दिखता है।' }
      default:
        return kind satisfies never
    }
  },
}
