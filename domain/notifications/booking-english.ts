import type { BookingHappeningKind } from '../bookings/plan'
import { isOver } from '../bookings/words'
import { formatPaise } from '../money'
import { BOOKING_TIMES } from './booking-times'
import { type BookingTongue, type BookingWords, TITLE_NAME_MAX } from './booking-words'
import { oneLine } from './text'
import type { ToldBooking } from './told'
import type { Address } from './wording'

const times = BOOKING_TIMES.en

/** Messages about bookings in English. */
export const BOOKINGS_ENGLISH: BookingTongue = {
  stop: '.',
  times,
  somebody: 'Somebody',
  guests: (count) => (count === 1 ? '1 guest' : `${count} guests`),
  words: bookingWords,
}

function bookingWords(
  kind: BookingHappeningKind,
  booking: ToldBooking,
  { audience }: Address,
  who: string,
): BookingWords {
  const isYours = audience === 'booker'
  switch (kind) {
    case 'booking.requested':
      return {
        head: `${who} asks for it`,
        tail: `Please say yes or no${by(booking.approveBy, booking, ' by')}.`,
      }
    case 'booking.waitlisted':
      return {
        head: 'you are on the waiting list',
        tail: 'The time is taken. If it becomes free, it is offered to whoever has waited longest.',
      }
    case 'booking.offered':
      return {
        head: 'free now, and yours if you take it',
        tail: `Take it${by(booking.offerExpiresAt, booking, ' by')}, or it goes to the next in line.`,
      }
    case 'booking.payment_due':
      return {
        head: `please pay ${formatPaise(booking.duePaise)}`,
        tail: `${partsOf(booking)}The time is kept for you${by(booking.payBy, booking, ' until')}. Pay at the estate’s office by then, or the booking ends.`,
      }
    case 'booking.confirmed':
      return { head: 'your booking is confirmed', tail: `${received(booking)}${IF_NOT}` }
    case 'booking.rejected':
      return { head: 'your booking is not approved', tail: `${back(booking)}You may ask for another time.` }
    case 'booking.cancelled':
      return isYours
        ? cancelledForBooker(booking)
        : { head: `${who} no longer has it`, tail: 'The booking is cancelled. You need not do anything.' }
    case 'booking.moved':
      return isYours
        ? { head: 'your booking has another time', tail: 'The times above are the new ones.' }
        : { head: `${who} has another time`, tail: 'The times above are the new ones.' }
    case 'booking.expired':
      return isYours ? expiredForBooker(booking) : expiredForApprover(booking)
    case 'booking.reminder':
      return { head: 'a reminder of your booking', tail: IF_NOT }
    case 'booking.no_show':
      return {
        head: 'you did not come',
        tail: `Nobody was checked in, so the rest of the time is open to others. It counts as a missed booking.${deposit(booking)}`,
      }
    case 'booking.payment_received':
      return { head: `${formatPaise(booking.receivedPaise ?? 0)} received`, tail: afterPayment(booking) }
    case 'booking.refund_due':
      return {
        head: `${formatPaise(booking.refundDuePaise)} to give back`,
        tail: 'Please pay it out, and record the refund.',
      }
    default:
      return kind satisfies never
  }
}

const IF_NOT = 'If you cannot come, please cancel it, so that somebody else can have the time.'

const by = (instant: Date | null, { zone }: ToldBooking, word: string): string =>
  instant ? `${word} ${times.moment(instant, zone)}` : ''

/** What the amount is made of, while nothing of it has been paid. */
function partsOf({ feePaise, depositPaise, duePaise }: ToldBooking): string {
  if (feePaise === 0 || depositPaise === 0 || duePaise !== feePaise + depositPaise) return ''
  return `${formatPaise(feePaise)} is the fee, ${formatPaise(depositPaise)} a deposit that comes back. `
}

const received = ({ receivedPaise }: ToldBooking): string =>
  receivedPaise ? `${formatPaise(receivedPaise)} received, thank you: the receipt is with your booking. ` : ''

const back = ({ refundDuePaise }: ToldBooking): string =>
  refundDuePaise > 0 ? `You get back ${formatPaise(refundDuePaise)}. ` : ''

const deposit = ({ refundDuePaise }: ToldBooking): string =>
  refundDuePaise > 0 ? ` Your deposit of ${formatPaise(refundDuePaise)} comes back.` : ''

function afterPayment(booking: ToldBooking): string {
  if (isOver(booking.status)) return 'The booking had already ended: you get the amount back.'
  const left =
    booking.duePaise > 0
      ? ` ${formatPaise(booking.duePaise)} is still to be paid${by(booking.payBy, booking, ' by')}.`
      : ''
  return `Thank you: the receipt is with your booking.${left}`
}

/** What was never more than an offer or a wish is no booking of theirs yet. */
function cancelledForBooker(booking: ToldBooking): BookingWords {
  const by = booking.changedByName ? ` by ${oneLine(booking.changedByName, TITLE_NAME_MAX)}` : ''
  switch (booking.formerStatus) {
    case 'offered':
      return { head: 'the offer is withdrawn', tail: `It was withdrawn${by}. You need not do anything.` }
    case 'waitlisted':
      return { head: 'you are no longer on the waiting list', tail: `You were taken off it${by}.` }
    default:
      return { head: 'your booking is cancelled', tail: back(booking).trim() }
  }
}

/** One of three things, or it never became free. */
function expiredForBooker(booking: ToldBooking): BookingWords {
  switch (booking.formerStatus) {
    case 'pending':
      return {
        head: 'nobody decided in time',
        tail: `Your booking has ended without an answer; we are sorry. ${back(booking)}You may ask again.`,
      }
    case 'approved':
      return {
        head: 'your booking has ended unpaid',
        tail: `The payment did not come in time, and the time is open to others. ${back(booking)}`.trim(),
      }
    case 'offered':
      return {
        head: 'the offer has ended',
        tail: 'You did not take it in time, and it goes to the next in line.',
      }
    default:
      return {
        head: 'it did not become free',
        tail: 'Your place on the waiting list has ended with the time.',
      }
  }
}

function expiredForApprover({ formerStatus }: ToldBooking): BookingWords {
  return formerStatus === 'pending'
    ? {
        head: 'expired without your decision',
        tail: 'The time for an answer is over, and the time is open again.',
      }
    : { head: 'ended unpaid', tail: 'The payment did not come in time, and the time is open again.' }
}
