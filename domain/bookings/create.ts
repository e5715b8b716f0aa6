import type { FacilityRules, Interval } from './facility'
import type { BookingPlan } from './plan'
import type { BookingPolicy } from './policy'
import { standingOf } from './settle'

/** A booking that was found to be in order. */
export interface NewBooking extends Interval {
  policy: BookingPolicy
  feePaise: number
  depositPaise: number
  /** It was taken, and whoever asked waits for it. */
  isWaiting: boolean
}

/** What a new booking begins with. `now` is when it was asked for. */
export function planCreation(booking: NewBooking, rules: FacilityRules, now: Date): BookingPlan {
  if (booking.isWaiting)
    return {
      derived: { status: 'waitlisted' },
      happenings: [{ kind: 'booking.waitlisted' }],
      isTimeFreed: false,
    }
  const unpaid = { ...booking, feePaidPaise: 0, depositPaidPaise: 0, refundedPaise: 0 }
  const { derived, happening } = standingOf(unpaid, !rules.isApprovalNeeded, now)
  return { derived, happenings: [happening], isTimeFreed: false }
}
