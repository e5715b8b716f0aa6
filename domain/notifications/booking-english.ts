import type { BookingHappeningKind } from '../bookings/plan'
import { formatPaise } from '../money'
import { formatInstant } from '../time'
import { bookingOf, type Occurrence, type ToldBooking } from './happening'
import { oneLine } from './text'
import type { Address, Words } from './wording'
import { NAME_MAX, QUOTE_MAX } from './words'

/** A message about a booking, in English. */
export function bookingEnglish(kind: BookingHappeningKind, occurrence: Occurrence, address: Address): Words {
  const booking = bookingOf(occurrence)
  const facility = oneLine(booking.facilityName, NAME_MAX)
  const when = `${facility}, ${at(booking.start, booking)}`
  const said = occurrence.note?.trim() ? ` “${oneLine(occurrence.note, QUOTE_MAX)}”` : ''
  switch (kind) {
    case 'booking.requested':
      return {
        title: `${whoOf(booking)} asks for ${facility}`,
        body: `${booking.number}: ${at(booking.start, booking)} to ${at(booking.end, booking)}.${until(booking.approveBy, booking, ' Please decide before')}`,
      }
    case 'booking.waitlisted':
      return {
        title: `You are on the waiting list: ${when}`,
        body: 'The time is taken. If it becomes free it is offered to whoever waited longest.',
      }
    case 'booking.offered':
      return {
        title: `It is yours if you want it: ${when}`,
        body: `The time has become free.${until(booking.offerExpiresAt, booking, ' Take it before')} Afterwards it goes to the next.`,
      }
    case 'booking.payment_due':
      return {
        title: `Please pay ${formatPaise(booking.duePaise)}: ${when}`,
        body: `The time is kept for you.${until(booking.payBy, booking, ' Pay at the estate’s office before')} Without it the booking ends.`,
      }
    case 'booking.confirmed':
      return { title: `Confirmed: ${when}`, body: `Your booking ${booking.number} is confirmed.` }
    case 'booking.rejected':
      return { title: `Not approved: ${when}`, body: `The answer was:${said}` }
    case 'booking.cancelled':
      return {
        title: `Cancelled: ${when}`,
        body: `Booking ${booking.number} is cancelled.${said}${back(booking, address)}`,
      }
    case 'booking.moved':
      return { title: `Moved: ${when}`, body: `Booking ${booking.number} has another time now.` }
    case 'booking.expired':
      return { title: `Expired: ${when}`, body: `Booking ${booking.number} has ended: ${EXPIRED}` }
    case 'booking.reminder':
      return { title: `Soon: ${when}`, body: 'If you cannot come, cancel now, so that somebody else can.' }
    case 'booking.no_show':
      return {
        title: `You did not come: ${when}`,
        body: 'Nobody was checked in, so the rest of the time has been released to others.',
      }
    case 'booking.payment_received':
      return {
        title: `${formatPaise(booking.receivedPaise ?? 0)} received for ${facility}`,
        body: `Thank you. The receipt is with your booking ${booking.number}.`,
      }
    case 'booking.refund_due':
      return {
        title: `${formatPaise(booking.refundDuePaise)} to give back: ${booking.number}`,
        body: `${whoOf(booking)}, ${when}. Record the refund when it has been paid.`,
      }
    default:
      return kind satisfies never
  }
}

const EXPIRED = 'nobody decided, paid or took it in time.'

const at = (instant: Date, { zone }: ToldBooking): string => formatInstant(instant, zone)

const until = (instant: Date | null, booking: ToldBooking, words: string): string =>
  instant ? `${words} ${at(instant, booking)}.` : ''

function whoOf({ residentName, flatNumber }: ToldBooking): string {
  const name = residentName ? oneLine(residentName, NAME_MAX) : 'Somebody'
  return flatNumber ? `${name} (${oneLine(flatNumber, NAME_MAX)})` : name
}

function back({ refundDuePaise }: ToldBooking, { audience }: Address): string {
  return audience === 'booker' && refundDuePaise > 0 ? ` You get back ${formatPaise(refundDuePaise)}.` : ''
}
