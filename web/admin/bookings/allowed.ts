import type { Actor } from '@/domain/actor'
import { has } from '@/domain/actor'
import { type Booking, depositDuePaise, feeDuePaise } from '@/domain/bookings/booking'
import { bookingOffersFor } from '@/domain/bookings/offers'
import { planStatus } from '@/domain/bookings/status'
import { requireOpen } from '@/domain/bookings/update'
import { RuleViolation } from '@/domain/violations'

/** What somebody may do with a booking at this moment. Amounts are paise. */
export interface Allowed {
  mayApprove: boolean
  /** Takes what was offered. */
  mayAccept: boolean
  mayReject: boolean
  /** What would go back if it were cancelled now; null where it may not be. */
  cancelRefundPaise: number | null
  mayCheckIn: boolean
  /** Another time or number of guests. */
  mayMove: boolean
  /** Another purpose. */
  mayRename: boolean
  /** What may be written down and is due; 0 for nothing. */
  feeDuePaise: number
  depositDuePaise: number
  refundDuePaise: number
}

/** Asked of the very rules that a write meets, so that no button is refused that a moment ago was offered. */
export function allowedFor(actor: Actor, booking: Booking, refundPaise: number, now: Date): Allowed {
  const { status } = booking
  const offers = bookingOffersFor(actor, booking, now)
  const confirms = passes(() => planStatus(actor, booking, { status: 'confirmed', note: null }, now))
  const mayRecord = has(actor, 'finance.write')
  const isPayable = mayRecord && status === 'approved'
  return {
    mayApprove: status === 'pending' && confirms,
    mayAccept: status === 'offered' && confirms,
    mayReject: offers.decides,
    cancelRefundPaise: offers.cancels?.backPaise ?? null,
    mayCheckIn: offers.checkIn?.isOpen === true,
    mayMove: offers.moves,
    mayRename: passes(() => requireOpen(actor, booking)),
    feeDuePaise: isPayable ? feeDuePaise(booking) : 0,
    depositDuePaise: isPayable ? depositDuePaise(booking) : 0,
    refundDuePaise: mayRecord ? Math.max(0, refundPaise - booking.refundedPaise) : 0,
  }
}

function passes(plan: () => unknown): boolean {
  try {
    plan()
    return true
  } catch (error) {
    if (error instanceof RuleViolation) return false
    throw error
  }
}
