import { BOOKING_TIMES } from './booking-times'
import { type ListingTongue, untilOf } from './listing-words'

const times = BOOKING_TIMES.en

/** Messages about listings in English. */
export const LISTINGS_ENGLISH: ListingTongue = {
  times,
  somebody: 'Somebody',
  words(kind, listing, who) {
    switch (kind) {
      case 'listing.message':
        return { head: `${who} writes to you` }
      case 'listing.expiring':
        return {
          head: 'ends soon',
          tail: `It stands until ${untilOf({ times }, listing)}. Renew it if it should stand on.`,
        }
      case 'listing.expired':
        return { head: 'has ended', tail: 'Nobody sees it any more. You can renew it.' }
      case 'listing.removed':
        return { head: 'removed by the committee', tail: 'It does not follow the rules of the estate.' }
      case 'listing.restored':
        return { head: 'stands again', tail: 'The committee has looked at it, and everybody sees it.' }
      default:
        return kind satisfies never
    }
  },
}
