import type { Actor } from '../actor'
import { addMinutes } from '../time'
import { conflict, notPermitted } from '../violations'
import type { Booking } from './booking'
import type { Interval } from './facility'
import { mayCheckIn } from './parts'
import type { BookingPlan } from './plan'

/** When somebody can be checked in, both ends included. */
export function checkInWindow({ start, end, policy }: Pick<Booking, 'start' | 'end' | 'policy'>): Interval {
  const closes = addMinutes(start, policy.checkInAfterMinutes)
  return { start: addMinutes(start, -policy.checkInBeforeMinutes), end: closes < end ? closes : end }
}

/**
 * Notes that they have come.
 * @throws RuleViolation 409 `already_checked_in`, `transition_not_allowed`, `check_in_not_open`, `check_in_closed`; 403.
 */
export function planCheckIn(actor: Actor, booking: Booking, now: Date): BookingPlan {
  if (booking.checkedInAt) throw conflict('already_checked_in', 'They have been checked in already.')
  const window = checkInWindow(booking)
  if (booking.status === 'no_show')
    throw conflict('check_in_closed', 'Check-in is over, and the time has been released.')
  if (booking.status !== 'confirmed') {
    const message = `The booking is ${booking.status}: only a confirmed one is checked in.`
    throw conflict('transition_not_allowed', message, { status: booking.status, allowed: [] })
  }
  if (now < window.start)
    throw conflict('check_in_not_open', 'Check-in is not open yet.', { opensAt: window.start.toISOString() })
  if (now > window.end) throw conflict('check_in_closed', 'Check-in is over.')
  if (!mayCheckIn(actor, booking))
    throw notPermitted('Only whoever has the booking, security and the management check it in.', 'checkedIn')
  return { derived: { checkedInAt: now }, happenings: [], isTimeFreed: false }
}
