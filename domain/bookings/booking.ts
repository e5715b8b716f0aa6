import { addHours, addMinutes } from '../time'
import type { Interval } from './facility'
import type { BookingSides } from './parts'
import type { BookingPolicy } from './policy'
import { refundDue } from './refunds'
import { type BookingStatus, OFFER_HOURS } from './words'

/** A booking as the rules see it. Amounts are paise. */
export interface Booking extends BookingSides, Interval {
  id: string
  number: string
  status: BookingStatus
  facilityId: string
  /** An event is held there: it goes with its event. */
  isOfEvent: boolean
  flatId: string | null
  guests: number
  feePaise: number
  depositPaise: number
  /** Payments less what was reversed of them. */
  feePaidPaise: number
  depositPaidPaise: number
  refundedPaise: number
  /** Charged beside the fee: kept from what would go back. */
  penaltyPaise: number
  policy: BookingPolicy
  /** The instant until which somebody decides, pays or takes the offer; null where nobody has to. */
  approveBy: Date | null
  payBy: Date | null
  offerExpiresAt: Date | null
  checkedInAt: Date | null
  remindedDayAt: Date | null
  remindedSoonAt: Date | null
  /** The least that came back of the fee at any move; null while it was not moved. */
  refundCapPercent: number | null
  revision: number
}

/** The earlier of the two: nothing is waited for beyond a booking's start. */
const notAfter = (instant: Date, limit: Date): Date => (instant < limit ? instant : limit)

/** Until when somebody has to decide, from now. */
export function approveByOf({ approvalMinutes }: BookingPolicy, start: Date, now: Date): Date {
  return notAfter(addMinutes(now, approvalMinutes), start)
}

/** Until when the money has to be there, from now. */
export function payByOf({ paymentMinutes }: BookingPolicy, start: Date, now: Date): Date {
  return notAfter(addMinutes(now, paymentMinutes), start)
}

/** Until when an offer of now holds: twelve hours, and no longer than the facility takes bookings for it. */
export function offerExpiryOf({ minNoticeMinutes }: BookingPolicy, start: Date, now: Date): Date {
  return notAfter(addHours(now, OFFER_HOURS), addMinutes(start, -minNoticeMinutes))
}

/** What is asked for a booking, what came in and what went back. */
export type BookingMoney = Pick<
  Booking,
  'feePaise' | 'depositPaise' | 'feePaidPaise' | 'depositPaidPaise' | 'refundedPaise'
>

/** What is still to be paid, fee and deposit together. Money that went back pays for nothing any more. */
export function duePaise(money: BookingMoney): number {
  const { feePaise, depositPaise, feePaidPaise, depositPaidPaise, refundedPaise } = money
  const missing = Math.max(0, feePaise - feePaidPaise) + depositDuePaise(money)
  const held = feePaidPaise + depositPaidPaise - refundedPaise
  return Math.max(missing, feePaise + depositPaise - held)
}

/** What of it is to be paid as a deposit. */
export function depositDuePaise({ depositPaise, depositPaidPaise }: BookingMoney): number {
  return Math.max(0, depositPaise - depositPaidPaise)
}

/** What of it is to be paid as a fee: with both entered, all is paid. */
export function feeDuePaise(money: BookingMoney): number {
  return duePaise(money) - depositDuePaise(money)
}

/** Whether fee and deposit are covered by what is there. */
export function isPaid(money: BookingMoney): boolean {
  return duePaise(money) === 0
}

/** What is to go back, once penalties are kept from it: a penalty counts the same before a cancellation as after it. */
export function lessPenalty(refundPaise: number, { penaltyPaise }: Pick<Booking, 'penaltyPaise'>): number {
  return Math.max(0, refundPaise - penaltyPaise)
}

/**
 * What was paid above fee and deposit, and is owed back whatever becomes of the booking: after a late move by its resident, of
 * the fee only what a cancellation would have given back then.
 */
export function surplusPaise(booking: BookingMoney & Pick<Booking, 'refundCapPercent'>): number {
  const { feePaise, depositPaise, feePaidPaise, depositPaidPaise, refundCapPercent } = booking
  const ofFee = refundDue({
    feePaidPaise: Math.max(0, feePaidPaise - feePaise),
    depositPaidPaise: 0,
    percent: refundCapPercent ?? 100,
  })
  return ofFee + Math.max(0, depositPaidPaise - depositPaise)
}

/**
 * All that is to go back of a booking that does not take place, what has gone already included: of the fee its percentage, of
 * the deposit everything, and penalties kept.
 */
export function refundAt(booking: Booking, percent: number): number {
  const feePaidPaise = Math.min(booking.feePaidPaise, booking.feePaise)
  const depositPaidPaise = Math.min(booking.depositPaidPaise, booking.depositPaise)
  return lessPenalty(refundDue({ feePaidPaise, depositPaidPaise, percent }) + surplusPaise(booking), booking)
}
