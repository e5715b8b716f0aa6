import { addHours } from '../time'
import { conflict } from '../violations'
import { type Booking, lessPenalty, refundAt, surplusPaise } from './booking'
import { checkInWindow } from './check-in'
import { type BookingPlan, refundHappenings } from './plan'
import type { BookingStatus } from './words'

/** Hours before the start at which whoever booked is reminded, once each. */
export const REMINDER_HOURS = { remindedDayAt: 24, remindedSoonAt: 2 } as const
export type Reminder = keyof typeof REMINDER_HOURS

/**
 * Nobody decided, paid or took it in time, edges included; or the time that somebody waited for has come. What was paid is
 * owed back; whoever moved their booking late and then left it unpaid gets what cancelling it would have given them then.
 * @throws RuleViolation 409 `not_due`: somebody was faster.
 */
export function expire(booking: Booking, now: Date): BookingPlan {
  if (!isRunOut(booking, now)) throw notDue('Nothing has run out.')
  const isLeftUnpaid = booking.status === 'approved'
  const refundPaise = refundAt(booking, isLeftUnpaid ? (booking.refundCapPercent ?? 100) : 100)
  return {
    derived: {
      status: 'expired',
      refundPaise,
      approveBy: null,
      payBy: null,
      revision: booking.revision + 1,
    },
    happenings: [{ kind: 'booking.expired' }, ...refundHappenings(refundPaise, booking.refundedPaise)],
    isTimeFreed: booking.status !== 'waitlisted',
  }
}

function isRunOut({ status, start, approveBy, payBy, offerExpiresAt }: Booking, now: Date): boolean {
  const limits: Partial<Record<BookingStatus, Date | null>> = {
    offered: offerExpiresAt,
    pending: approveBy,
    approved: payBy,
  }
  if (status === 'waitlisted') return start <= now
  const limit = limits[status]
  return limit !== null && limit !== undefined && limit < now
}

/**
 * They were there and it is over, or the check-in is over and they never came: what is left of the time is free. The deposit
 * goes back, and what was paid above the fee.
 * @throws RuleViolation 409 `not_due`: somebody has come meanwhile, or it is not over.
 */
export function end(status: BookingStatus, booking: Booking, now: Date): BookingPlan {
  const isNoShow = status === 'no_show'
  const isOver = isNoShow
    ? !booking.checkedInAt && checkInWindow(booking).end < now
    : booking.checkedInAt !== null && booking.end <= now
  if (!isOver) throw notDue('It is not over.')
  const depositPaidPaise = Math.min(booking.depositPaidPaise, booking.depositPaise)
  const refundPaise = lessPenalty(depositPaidPaise + surplusPaise(booking), booking)
  return {
    derived: { status, refundPaise },
    happenings: [
      ...(isNoShow ? [{ kind: 'booking.no_show' as const }] : []),
      ...refundHappenings(refundPaise, booking.refundedPaise),
    ],
    isTimeFreed: isNoShow,
  }
}

/**
 * Once each, and only while it is to take place. The later reminder does for the earlier one.
 * @throws RuleViolation 409 `not_due`
 */
export function remind(booking: Booking, reminder: Reminder, now: Date): BookingPlan {
  const { status, start } = booking
  const isNear = now < start && start <= addHours(now, REMINDER_HOURS[reminder])
  if (status !== 'confirmed' || booking[reminder] !== null || !isNear)
    throw notDue('Nothing is left to remind of.')
  return {
    derived: {
      remindedDayAt: booking.remindedDayAt ?? now,
      ...(reminder === 'remindedSoonAt' ? { remindedSoonAt: now } : {}),
    },
    happenings: [{ kind: 'booking.reminder' }],
    isTimeFreed: false,
  }
}

const notDue = (message: string) => conflict('not_due', message)
