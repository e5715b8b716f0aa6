import { type Actor, isPerson } from '../actor'
import { breaksPolicy, conflict, notPermitted } from '../violations'
import { type Booking, lessPenalty, offerExpiryOf } from './booking'
import { end, expire } from './by-itself'
import { cancel } from './cancel'
import { bookedForThem, isItsBooker, mayDecide } from './parts'
import { type BookingPlan, refundHappenings } from './plan'
import { standingOf } from './settle'
import type { BookingStatus } from './words'

/** What people make of a booking in each status. What only happens by itself is in `BY_ITSELF`. */
const ALLOWED: Record<BookingStatus, readonly BookingStatus[]> = {
  waitlisted: ['cancelled'],
  offered: ['confirmed', 'cancelled'],
  pending: ['confirmed', 'rejected', 'cancelled'],
  approved: ['cancelled'],
  confirmed: ['cancelled'],
  rejected: [],
  cancelled: [],
  expired: [],
  completed: [],
  no_show: [],
}

/** What happens without anybody: the promotion of whoever waits, and the jobs. */
const BY_ITSELF: Partial<Record<BookingStatus, readonly BookingStatus[]>> = {
  waitlisted: ['offered', 'expired', 'cancelled'],
  offered: ['expired', 'cancelled'],
  pending: ['expired', 'cancelled'],
  approved: ['confirmed', 'expired', 'cancelled'],
  confirmed: ['completed', 'no_show', 'cancelled'],
}

export interface StatusPatch {
  status: BookingStatus
  note: string | null
}

/**
 * What a change of status makes of a booking.
 * @throws RuleViolation in this order: 409 `offer_expired`, `approval_expired`, `transition_not_allowed` with
 * `details.allowed`, `not_due`; 403; 422 `reason_required`.
 */
export function planStatus(actor: Actor, booking: Booking, patch: StatusPatch, now: Date): BookingPlan {
  requireInTime(actor, booking, patch.status, now)
  requireAllowed(actor, booking.status, patch.status)
  switch (patch.status) {
    case 'confirmed':
      return booking.status === 'offered'
        ? accept(actor, booking, now)
        : approve(actor, booking, patch.note, now)
    case 'rejected':
      return reject(actor, booking, patch.note, now)
    case 'cancelled':
      return cancel(actor, booking, patch.note, now)
    case 'offered':
      return offer(booking, now)
    case 'expired':
      return expire(booking, now)
    default:
      return end(patch.status, booking, now)
  }
}

function requireInTime(actor: Actor, booking: Booking, to: BookingStatus, now: Date): void {
  const { status, offerExpiresAt, approveBy } = booking
  const isAnswer = isPerson(actor) && (to === 'confirmed' || to === 'cancelled')
  const wasOffered = status === 'offered' || status === 'expired'
  const isLate = status === 'expired' || (offerExpiresAt !== null && offerExpiresAt < now)
  if (isAnswer && wasOffered && offerExpiresAt !== null && isLate)
    throw conflict('offer_expired', 'The offer has ended, and the time goes to the next.')
  if (to === 'confirmed' && status === 'pending' && approveBy !== null && approveBy < now)
    throw conflict('approval_expired', 'It was not decided in time, and has expired.')
}

function requireAllowed(actor: Actor, from: BookingStatus, to: BookingStatus): void {
  const allowed = (isPerson(actor) ? ALLOWED : BY_ITSELF)[from] ?? []
  if (allowed.includes(to)) return
  const hint = allowed.length > 0 ? `it can become ${allowed.join(' or ')}` : 'it stays so'
  throw conflict('transition_not_allowed', `The booking is ${from}: ${hint}.`, { status: from, allowed })
}

/** Whoever waited, or who asked for them, takes what was offered; nobody else agrees in their name to what they would pay. */
function accept(actor: Actor, booking: Booking, now: Date): BookingPlan {
  if (!isItsBooker(actor, booking) && !bookedForThem(actor, booking))
    throw notPermitted('Only whoever it was offered to takes it, or who booked it for them.', 'status')
  const { derived, happening } = standingOf(booking, !booking.policy.isApprovalNeeded, now)
  // The offer is answered: what becomes of the booking now has nothing to do with when it would have ended.
  return { derived: { ...derived, offerExpiresAt: null }, happenings: [happening], isTimeFreed: false }
}

function approve(actor: Actor, booking: Booking, note: string | null, now: Date): BookingPlan {
  const isMoney = !isPerson(actor)
  if (!isMoney) requireDecider(actor, booking)
  const { derived, happening } = standingOf(booking, true, now)
  return {
    derived: {
      ...derived,
      ...(isPerson(actor) ? { decidedAt: now, decidedBy: actor.userId, decisionNote: note } : {}),
    },
    happenings: [happening],
    isTimeFreed: false,
  }
}

function reject(actor: Actor, booking: Booking, note: string | null, now: Date): BookingPlan {
  requireDecider(actor, booking)
  if (!note) throw breaksPolicy('reason_required', 'Say why, so that they can ask for another time.', 'note')
  const refundPaise = lessPenalty(booking.feePaidPaise + booking.depositPaidPaise, booking)
  return {
    derived: {
      status: 'rejected',
      decidedAt: now,
      decidedBy: isPerson(actor) ? actor.userId : null,
      decisionNote: note,
      refundPaise,
      approveBy: null,
      revision: booking.revision + 1,
    },
    happenings: [{ kind: 'booking.rejected', note }, ...refundHappenings(refundPaise, booking.refundedPaise)],
    isTimeFreed: true,
  }
}

function requireDecider(actor: Actor, booking: Booking): void {
  if (!mayDecide(actor, booking))
    throw notPermitted('Only its approver, the facility manager and the committee decide on it.', 'status')
}

function offer(booking: Booking, now: Date): BookingPlan {
  return {
    derived: { status: 'offered', offerExpiresAt: offerExpiryOf(booking.policy, booking.start, now) },
    happenings: [{ kind: 'booking.offered' }],
    isTimeFreed: false,
  }
}
