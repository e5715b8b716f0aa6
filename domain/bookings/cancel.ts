import { type Actor, isPerson } from '../actor'
import { conflict, notPermitted } from '../violations'
import { type Booking, refundAt } from './booking'
import { isItsBooker, mayDecide } from './parts'
import { type BookingPlan, refundHappenings } from './plan'
import { refundPercent } from './refunds'
import type { BookingStatus } from './words'

/** Bookings that were never more than a wish: giving them up costs nothing. */
const WISHES: readonly BookingStatus[] = ['waitlisted', 'offered']

/**
 * Cancels a booking. Its resident gets back what the terms of the booking say at this moment; when the management or a
 * closure cancels it, everything.
 * @throws RuleViolation 403; 409 `already_started` for its resident after the start.
 */
export function cancel(actor: Actor, booking: Booking, note: string | null, now: Date): BookingPlan {
  const isOwn = isItsBooker(actor, booking)
  if (!isOwn && !mayDecide(actor, booking))
    throw notPermitted('Only whoever has the booking and the management cancel it.', 'status')
  if (isOwn && booking.start <= now && !WISHES.includes(booking.status))
    throw conflict('already_started', 'It has begun: it can no longer be cancelled.')
  const percent = isOwn ? percentAt(booking, now) : 100
  const refundPaise = refundAt(booking, percent)
  return {
    derived: {
      status: 'cancelled',
      cancelledAt: now,
      cancelledBy: isPerson(actor) ? actor.userId : null,
      decisionNote: note,
      refundPaise,
      // Free while all of a fee would come back, whether or not there is one: it gives the quota back.
      isFreed: percent === 100,
      approveBy: null,
      payBy: null,
      revision: booking.revision + 1,
    },
    happenings: [
      { kind: 'booking.cancelled', note },
      ...refundHappenings(refundPaise, booking.refundedPaise),
    ],
    isTimeFreed: booking.status !== 'waitlisted',
  }
}

/** What comes back of the fee when its resident cancels at `now`, in percent. */
function percentAt(booking: Booking, now: Date): number {
  if (WISHES.includes(booking.status)) return 100
  const { policy, start, refundCapPercent } = booking
  return Math.min(refundPercent(policy.refundTiers, start, now), refundCapPercent ?? 100)
}
