import type { Actor } from '../actor'
import { RuleViolation } from '../violations'
import type { Booking } from './booking'
import { checkInWindow } from './check-in'
import { requireMovable } from './move'
import { isItsBooker, mayCheckIn } from './parts'
import type { BookingPlan } from './plan'
import { planStatus } from './status'
import type { BookingStatus } from './words'

/** What cancelling now would come to. */
export interface CancelOffer {
  /** Paise that would go back to whoever paid, beside what went back already. */
  backPaise: number
  /** Paise of what was paid that would be kept. */
  keptPaise: number
  /** It no longer counts among the bookings that the flat may have. */
  isFree: boolean
  /** Its resident's own doing, on the terms of the booking; else the management's, which gives everything back. */
  isOwn: boolean
}

/** When somebody can be checked in, both ends included. */
export interface CheckInOffer {
  opensAt: Date
  closesAt: Date
  isOpen: boolean
}

/** What a booking's page offers to one person at one moment: nothing that the rules would refuse. */
export interface BookingOffers {
  /** Takes, or declines, what was offered to whoever waited. */
  takes: boolean
  cancels: CancelOffer | null
  moves: boolean
  checkIn: CheckInOffer | null
  /** Says yes or no. */
  decides: boolean
}

/** Stands for the reason that whoever rejects will write. */
const SOME_REASON = '…'

/** An event's booking is changed by its event alone. */
const NOTHING_OFFERED: BookingOffers = {
  takes: false,
  cancels: null,
  moves: false,
  checkIn: null,
  decides: false,
}

export function bookingOffersFor(actor: Actor, booking: Booking, now: Date): BookingOffers {
  if (booking.isOfEvent) return NOTHING_OFFERED
  const planned = (status: BookingStatus, note: string | null = null) =>
    unlessRefused(() => planStatus(actor, booking, { status, note }, now))
  const isOwn = isItsBooker(actor, booking)
  const isOffered = booking.status === 'offered'
  const decides = planned('rejected', SOME_REASON) !== null
  // Whoever it is offered to declines instead, and whoever decides says no with a reason.
  const isAnswered = isOwn ? isOffered : decides
  const cancellation = isAnswered ? null : planned('cancelled')
  return {
    takes: isOffered && planned('confirmed') !== null && planned('cancelled') !== null,
    cancels: cancellation ? cancelOffer(booking, cancellation, isOwn) : null,
    moves: unlessRefused(() => isMovable(actor, booking, now)) !== null,
    checkIn: checkInOffer(actor, booking, now),
    decides,
  }
}

function isMovable(actor: Actor, booking: Booking, now: Date): true {
  requireMovable(actor, booking, now)
  return true
}

function cancelOffer(booking: Booking, { derived }: BookingPlan, isOwn: boolean): CancelOffer {
  const paid = booking.feePaidPaise + booking.depositPaidPaise
  const refund = derived.refundPaise ?? 0
  return {
    backPaise: Math.max(0, refund - booking.refundedPaise),
    keptPaise: Math.max(0, paid - refund),
    isFree: derived.isFreed === true,
    isOwn,
  }
}

function checkInOffer(actor: Actor, booking: Booking, now: Date): CheckInOffer | null {
  if (booking.status !== 'confirmed' || booking.checkedInAt || !mayCheckIn(actor, booking)) return null
  const { start: opensAt, end: closesAt } = checkInWindow(booking)
  return now > closesAt ? null : { opensAt, closesAt, isOpen: now >= opensAt }
}

/** What the rules answer; null when they refuse. */
function unlessRefused<Answer>(ask: () => Answer): Answer | null {
  try {
    return ask()
  } catch (error) {
    if (error instanceof RuleViolation) return null
    throw error
  }
}
