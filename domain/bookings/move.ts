import type { Actor } from '../actor'
import { conflict, notPermitted, type RuleViolation } from '../violations'
import { type Booking, lessPenalty, surplusPaise } from './booking'
import type { FacilityRules } from './facility'
import { feeOf } from './fees'
import { blockedUntilOf } from './occupancy'
import { isItsBooker, mayDecide } from './parts'
import { type BookingDerived, type BookingPlan, refundHappenings } from './plan'
import { type BookingPolicy, policyOf } from './policy'
import { refundPercent } from './refunds'
import { standingOf } from './settle'
import type { BookingStatus } from './words'

/** Bookings whose time may still change. */
const MOVABLE: readonly BookingStatus[] = ['pending', 'approved', 'confirmed']

/** Another time, or another number of guests. */
export interface Reshape {
  start: Date
  end: Date
  guests: number
}

export interface MoveFacts {
  now: Date
  rules: FacilityRules
  houseRules: string | null
  /** What stands against the new time, the booking's own left out. */
  refusal: () => Promise<RuleViolation | null>
}

/**
 * Gives a booking another time, on the facility's terms of today. What a late cancellation would have cost, moving it away
 * does not save; and a yes to one time is none to another.
 * @throws RuleViolation 409 `transition_not_allowed`, `already_started`; 403; what `refusalOf` finds.
 */
export async function planMove(
  actor: Actor,
  booking: Booking,
  to: Reshape,
  { now, rules, houseRules, refusal }: MoveFacts,
): Promise<BookingPlan> {
  requireMovable(actor, booking, now)
  const found = await refusal()
  if (found) throw found
  const policy: BookingPolicy = policyOf(rules, houseRules)
  const moved = {
    ...{ ...booking, ...to, policy, feePaise: feeOf(rules, to), depositPaise: rules.depositPaise },
    refundCapPercent: capOf(actor, booking, now),
  }
  const isApproved = !rules.isApprovalNeeded || (mayDecide(actor, booking) && booking.status !== 'pending')
  const { derived, happening } = standingOf(moved, isApproved, now)
  const isAsBefore = derived.status === booking.status
  const refundPaise = lessPenalty(surplusPaise(moved), booking)
  return {
    derived: {
      ...derived,
      ...(isAsBefore ? deadlinesOf(booking, derived) : {}),
      feePaise: moved.feePaise,
      depositPaise: moved.depositPaise,
      refundPaise,
      blockedUntil: blockedUntilOf(rules, to.end),
      policy,
      refundCapPercent: moved.refundCapPercent,
      revision: booking.revision + 1,
      remindedDayAt: null,
      remindedSoonAt: null,
    },
    happenings: [
      { kind: 'booking.moved' },
      ...(isAsBefore ? [] : [happening]),
      ...refundHappenings(refundPaise, booking.refundedPaise),
    ],
    isTimeFreed: true,
  }
}

/** Whether this person may give the booking another time at all. @throws RuleViolation 409, 403 as `planMove` does. */
export function requireMovable(actor: Actor, booking: Booking, now: Date): void {
  const { status, start, checkedInAt } = booking
  if (!MOVABLE.includes(status))
    throw conflict('transition_not_allowed', `A booking that is ${status} is not moved.`, { status })
  if (start <= now) throw conflict('already_started', 'It has begun: it can no longer be moved.')
  if (checkedInAt) throw conflict('already_checked_in', 'They are there already: it can no longer be moved.')
  if (!isItsBooker(actor, booking) && !mayDecide(actor, booking))
    throw notPermitted('Only whoever has the booking and the management move it.')
}

/** Moving wins no time to decide or to pay: what was to be done sooner stays so. */
function deadlinesOf(booking: Booking, derived: Pick<BookingDerived, 'approveBy' | 'payBy'>) {
  return {
    approveBy: earlier(booking.approveBy, derived.approveBy ?? null),
    payBy: earlier(booking.payBy, derived.payBy ?? null),
  }
}

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one !== null && other !== null && one < other ? one : other

/** Whoever moves their own booking late keeps the costs of that; when the management moves it, nothing changes. */
function capOf(actor: Actor, booking: Booking, now: Date): number | null {
  const { policy, start, refundCapPercent } = booking
  if (!isItsBooker(actor, booking)) return refundCapPercent
  return Math.min(refundCapPercent ?? 100, refundPercent(policy.refundTiers, start, now))
}
