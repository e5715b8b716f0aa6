import type { BookingTimes } from './booking-times'
import { type ListingHappeningKind, listingOf, type Occurrence } from './happening'
import { oneLine } from './text'
import type { ToldListing } from './told'
import type { Words } from './wording'
import { NAME_MAX, QUOTE_MAX } from './words'

/** A language, as far as messages about listings differ by it. */
export interface ListingTongue {
  times: BookingTimes
  /** Stands for somebody without a name. */
  somebody: string
  words(kind: ListingHappeningKind, listing: ToldListing, who: string): { head: string; tail?: string }
}

/** A message about a listing: its name and the news as the title; then what follows from it, and somebody's own words. */
export function listingMessage(
  tongue: ListingTongue,
  kind: ListingHappeningKind,
  occurrence: Occurrence,
): Words {
  const listing = listingOf(occurrence)
  const { head, tail } = tongue.words(kind, listing, oneLine(listing.fromName ?? tongue.somebody, NAME_MAX))
  const note = occurrence.note ? `“${oneLine(occurrence.note, QUOTE_MAX)}”` : null
  return {
    title: `${oneLine(listing.title, NAME_MAX)}: ${head}`,
    body: [tail, note].filter(Boolean).join(' '),
  }
}

/** Until when it stands, in the words of a language; empty where nobody said. */
export function untilOf({ times }: Pick<ListingTongue, 'times'>, { expiresAt, zone }: ToldListing): string {
  return expiresAt && zone ? times.day(expiresAt, zone) : ''
}
