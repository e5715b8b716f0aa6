import type { Actor } from '@/domain/actor'
import { has } from '@/domain/actor'
import type { Booking } from '@/domain/bookings/booking'
import { cancel } from '@/domain/bookings/cancel'
import { planCheckIn } from '@/domain/bookings/check-in'
import { isItsBooker, mayDecide } from '@/domain/bookings/parts'
import { planStatus } from '@/domain/bookings/status'
import { OPEN_BOOKING_STATUSES } from '@/domain/bookings/words'
import { RuleViolation } from '@/domain/violations'

/** What somebody may do with a booking at this moment. Amounts are paise. */
export interface Allowed {
  mayApprove: boolean
  /** Takes what was offered, for whoever waits. */
  mayAccept: boolean
  mayReject: boolean
  /** What would go back if it were cancelled now; null where it may not be. */
  cancelRefundPaise: number | null
  mayCheckIn: boolean
  /** Other time, guests or purpose. */
  mayReshape: boolean
  /** What may be written down and is due; 0 for nothing. */
  feeDuePaise: number
  depositDuePaise: number
  refundDuePaise: number
  mayRecord: boolean
}

/** Asked of the very rules that a write meets, so that no button is refused that a moment ago was offered. */
export function allowedFor(actor: Actor, booking: Booking, refundPaise: number, now: Date): Allowed {
  const { status } = booking
  const approve = passes(() => planStatus(actor, booking, { status: 'confirmed', note: null }, now))
  const isOpen = (OPEN_BOOKING_STATUSES as readonly string[]).includes(status)
  const mayRecord = has(actor, 'finance.write')
  const wanted = status === 'approved' ? booking : { feePaise: 0, depositPaise: 0 }
  return {
    mayApprove: status === 'pending' && approve,
    mayAccept: status === 'offered' && approve,
    mayReject: passes(() => planStatus(actor, booking, { status: 'rejected', note: '…' }, now)),
    cancelRefundPaise: isOpen ? cancelRefund(actor, booking, now) : null,
    mayCheckIn: passes(() => planCheckIn(actor, booking, now)),
    mayReshape: isOpen && (mayDecide(actor, booking) || isItsBooker(actor, booking)),
    mayRecord,
    feeDuePaise: due(mayRecord, wanted.feePaise - booking.feePaidPaise),
    depositDuePaise: due(mayRecord, wanted.depositPaise - booking.depositPaidPaise),
    refundDuePaise: due(mayRecord, refundPaise - booking.refundedPaise),
  }
}

const due = (mayRecord: boolean, paise: number): number => (mayRecord ? Math.max(0, paise) : 0)

function passes(plan: () => unknown): boolean {
  try {
    plan()
    return true
  } catch (error) {
    if (error instanceof RuleViolation) return false
    throw error
  }
}

function cancelRefund(actor: Actor, booking: Booking, now: Date): number | null {
  try {
    return (cancel(actor, booking, null, now).derived.refundPaise ?? 0) - booking.refundedPaise
  } catch (error) {
    if (error instanceof RuleViolation) return null
    throw error
  }
}
