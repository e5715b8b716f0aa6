import type { BookingHappeningKind } from '../bookings/plan'
import type { BookingTimes } from './booking-times'
import { bookingOf, type Occurrence } from './happening'
import { oneLine } from './text'
import type { ToldBooking } from './told'
import type { Address, Words } from './wording'
import { QUOTE_MAX } from './words'

/** Characters of a facility's and a person's name in a title, which has more to say. */
export const TITLE_NAME_MAX = 30

/** What a booking's message says beside naming the booking. */
export interface BookingWords {
  head: string
  tail?: string
}

/** A language, as far as messages about bookings differ by it. */
export interface BookingTongue {
  /** Ends a sentence. */
  stop: string
  times: BookingTimes
  /** Stands for a resident without a name. */
  somebody: string
  guests(count: number): string
  words(kind: BookingHappeningKind, booking: ToldBooking, address: Address, who: string): BookingWords
}

/** Messages for which somebody's own words are the point, and those that say what is planned. */
const WITH_NOTE: readonly BookingHappeningKind[] = ['booking.rejected', 'booking.cancelled']

/**
 * A message about a booking: the facility, its day and the news as the title; then the booking's number and times, for others
 * than its booker whose it is, what follows from it, and the person's own words.
 */
export function bookingMessage(
  tongue: BookingTongue,
  kind: BookingHappeningKind,
  occurrence: Occurrence,
  address: Address,
): Words {
  const booking = bookingOf(occurrence)
  const who = whoOf(tongue, booking)
  const { head, tail } = tongue.words(kind, booking, address, who)
  const day = tongue.times.day(booking.start, booking.zone)
  const said = kind === 'booking.requested' ? booking.purpose : WITH_NOTE.includes(kind) && occurrence.note
  return {
    title: `${oneLine(booking.facilityName, TITLE_NAME_MAX)}, ${day}: ${head}`,
    body: [describe(tongue, booking, address, who), tail, quote(said || null)].filter(Boolean).join(' '),
  }
}

/** `BKG-2026-0001, Fri 20 Nov 2026, 6:30 pm to 8:30 pm, Asha Rao, 40 guests.` */
function describe(tongue: BookingTongue, booking: ToldBooking, { audience }: Address, who: string): string {
  const { number, start, end, zone, guests } = booking
  const span = tongue.times.span(start, end, zone)
  const isBooker = audience === 'booker'
  const others = isBooker ? [] : [who, ...(guests > 0 ? [tongue.guests(guests)] : [])]
  return `${[number, span, ...others].join(', ')}${tongue.stop}`
}

function whoOf({ somebody }: BookingTongue, { residentName, flatNumber }: ToldBooking): string {
  const name = residentName ? oneLine(residentName, TITLE_NAME_MAX) : somebody
  return flatNumber ? `${name} (${oneLine(flatNumber, TITLE_NAME_MAX)})` : name
}

function quote(said: string | null): string {
  return said?.trim() ? `“${oneLine(said, QUOTE_MAX)}”` : ''
}
