import { type Actor, isPerson } from '../actor'
import { conflict, invalid, notPermitted } from '../violations'
import type { Booking } from './booking'
import { type Reminder, remind } from './by-itself'
import { planCheckIn } from './check-in'
import { type MoveFacts, planMove, type Reshape } from './move'
import { isItsBooker, mayDecide } from './parts'
import { type BookingPlan, NO_PLAN } from './plan'
import { planStatus, type StatusPatch } from './status'
import { OPEN_BOOKING_STATUSES } from './words'

/** What a write changes: one thing at a time. */
export interface BookingPatch {
  status?: StatusPatch
  reshape?: Reshape
  purpose?: string
  isCheckingIn: boolean
  /** Which reminder the job sends. */
  reminder?: Reminder
}

/**
 * What a PATCH makes of a booking, under its lock.
 * @throws RuleViolation 400 for two things at once; what `planStatus`, `planMove` and `planCheckIn` throw.
 */
export async function planUpdate(
  actor: Actor,
  booking: Booking,
  patch: BookingPatch,
  facts: MoveFacts,
): Promise<BookingPlan> {
  const { status, reshape, purpose, isCheckingIn, reminder } = patch
  if ([status, reshape, isCheckingIn || undefined].filter(Boolean).length > 1)
    throw invalid([
      { field: 'status', message: 'Change the status, the time or the check-in, one at a time.' },
    ])
  if (purpose !== undefined) requireOpen(actor, booking)
  if (status) return planStatus(actor, booking, status, facts.now)
  if (reshape) return planMove(actor, booking, reshape, facts)
  if (isCheckingIn) return planCheckIn(actor, booking, facts.now)
  requirePart(actor, booking)
  return reminder && !isPerson(actor) ? remind(booking, reminder, facts.now) : NO_PLAN
}

/** Whoever only sees a booking writes nothing to it, and does not touch it either. */
function requirePart(actor: Actor, booking: Booking): void {
  if (!isItsBooker(actor, booking) && !mayDecide(actor, booking))
    throw notPermitted('Only whoever has the booking and the management change it.')
}

/** Whether this person may give the booking another purpose. @throws RuleViolation 409 `transition_not_allowed`; 403. */
export function requireOpen(actor: Actor, booking: Booking): void {
  const isOpen = (OPEN_BOOKING_STATUSES as readonly string[]).includes(booking.status)
  if (!isOpen)
    throw conflict('transition_not_allowed', `A booking that is ${booking.status} no longer changes.`, {
      status: booking.status,
    })
  if (!isItsBooker(actor, booking) && !mayDecide(actor, booking))
    throw notPermitted('Only whoever has the booking and the management change it.', 'purpose')
}
