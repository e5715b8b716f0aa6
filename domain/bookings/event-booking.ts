import { type Actor, isPerson } from '../actor'
import { conflict } from '../violations'
import type { Booking } from './booking'
import { cancel } from './cancel'
import type { BookingRequest, FacilityRules, Interval } from './facility'
import type { MoveFacts, Reshape } from './move'
import { blockedUntilOf } from './occupancy'
import { type BookingPlan, NO_PLAN } from './plan'
import { policyOf } from './policy'
import type { RefusalCode } from './refusal-rules'
import type { BookingPatch } from './update'

/** The estate's own events keep no hours, notice or quota; but they take nobody's place, and nothing that is closed. */
export const EVENT_RULES: readonly RefusalCode[] = [
  'end_before_start',
  'facility_closed',
  'slot_taken',
  'capacity_full',
]

/** Whose word moves such a booking: the event's. */
const EVENT_JOB = 'event'

/** What an event asks of a facility: all of it, however many share it on other days. */
export function requestOfEvent({ mode, places }: FacilityRules, { start, end }: Interval): BookingRequest {
  return { start, end, guests: mode === 'pool' ? places - 1 : 0 }
}

/** What a booking says of its event: no title where it is for some only, for who sees the bookings need not be among them. */
export function purposeOfEvent(title: string, isForEveryone: boolean): string {
  return isForEveryone ? title : 'An event'
}

/** An event's booking stands at once, and costs nothing. `now` is when it was made. */
export function planEventCreation(now: Date): BookingPlan {
  return { derived: { status: 'confirmed', confirmedAt: now }, happenings: [], isTimeFreed: false }
}

/**
 * What a write makes of an event's booking: it goes with its event, and is over with its time.
 * @throws RuleViolation 409 `belongs_to_event` for everybody else; 409 `transition_not_allowed`; what `refusalOf` finds.
 */
export async function planEventBooking(
  actor: Actor,
  booking: Booking,
  { status, reshape }: BookingPatch,
  facts: MoveFacts,
): Promise<BookingPlan> {
  const isOver = !isPerson(actor) && status?.status === 'completed' && booking.end <= facts.now
  if (isOver && booking.status === 'confirmed')
    return { derived: { status: 'completed' }, happenings: [], isTimeFreed: false }
  if (isPerson(actor) || actor.job !== EVENT_JOB)
    throw conflict('belongs_to_event', 'An event is held there: change or cancel the event.')
  if ((status || reshape) && booking.status !== 'confirmed')
    throw conflict('transition_not_allowed', `A booking that is ${booking.status} no longer changes.`, {
      status: booking.status,
    })
  if (status) return { ...cancel(actor, booking, status.note, facts.now), happenings: [] }
  return reshape ? move(booking, reshape, facts) : NO_PLAN
}

async function move(booking: Booking, to: Reshape, facts: MoveFacts): Promise<BookingPlan> {
  const { rules, houseRules, refusal } = facts
  const found = await refusal()
  if (found) throw found
  return {
    derived: {
      blockedUntil: blockedUntilOf(rules, to.end),
      policy: policyOf(rules, houseRules),
      revision: booking.revision + 1,
    },
    happenings: [],
    isTimeFreed: true,
  }
}
