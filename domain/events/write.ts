import { breaksPolicy, conflict } from '../violations'
import { isDoorOpen } from './check-in'
import { type EstateEvent, isForSomebody } from './event'
import { nextStatuses, notNext, requireNext } from './status'
import { isMoved, requireFuture, requireReach, requireTime } from './times'
import type { EventStatus } from './words'

/** What a write means for everybody else. */
export type EventHappens = 'nothing' | 'published' | 'changed' | 'cancelled'

/** What a write makes of an event. */
export interface EventPlan {
  /** Derived fields to store beside what was sent. */
  derived: {
    status: EventStatus
    publishedAt?: Date
    cancelledAt?: Date
    cancelReason?: string | null
  }
  happens: EventHappens
}

interface WriteAsked {
  now: Date
  /** Names of the fields that differ from what is stored. */
  changed: readonly string[]
  /** The client asked for the status by itself, so that asking again for one that holds is answered. */
  isStatusAsked: boolean
  /** The words that came with it. */
  note: string | null
  /** Whether the audience is anybody at this moment; asked only where it decides. */
  hasRecipients: () => Promise<boolean>
  /** Heads that have been counted in at the door; asked only where it decides. */
  headsIn: () => Promise<number>
}

/** What people plan by: they are told when it changes. */
const TIME_AND_PLACE = ['start', 'end', 'allDay', 'location', 'facility']
/** What a new event may begin as. */
const FIRST_STATUSES: readonly EventStatus[] = ['draft', 'published']

/**
 * What a write makes of an event; `before` is null for a new one.
 * @throws RuleViolation in this order: 409 `transition_not_allowed`; 422 `end_before_start`, `deadline_after_end`,
 * `too_long`, `too_far`, `in_the_past`, `empty_audience`; 409 `people_are_in`, `capacity_below_committed` (contract §3 and §8).
 */
export async function planEventWrite(
  before: EstateEvent | null,
  after: EstateEvent,
  asked: WriteAsked,
): Promise<EventPlan> {
  const { now, changed, note } = asked
  requireTransition(before, after, asked)
  if (after.status === 'cancelled' && before) {
    return {
      derived: { status: 'cancelled', cancelledAt: now, cancelReason: note },
      // Nobody has heard of a draft.
      happens: before.status === 'published' ? 'cancelled' : 'nothing',
    }
  }
  requireTime(after)
  requireReach(before, after, now)
  const isPublishing = after.status === 'published' && before?.status !== 'published'
  if (after.status === 'published') requireFuture(after, isPublishing ? ['start'] : changed, now)
  if (isPublishing || (after.status === 'published' && changed.includes('audience')))
    await requireAudience(after, asked)
  await requireNobodyIn(before, after, asked)
  requireRoom(after)
  if (isPublishing) return { derived: { status: 'published', publishedAt: now }, happens: 'published' }
  const isNews = after.status === 'published' && changed.some((field) => TIME_AND_PLACE.includes(field))
  return { derived: { status: after.status }, happens: isNews ? 'changed' : 'nothing' }
}

function requireTransition(before: EstateEvent | null, after: EstateEvent, asked: WriteAsked): void {
  const { now, changed, isStatusAsked } = asked
  if (!before) {
    if (!FIRST_STATUSES.includes(after.status)) throw notNext('draft', FIRST_STATUSES)
    return
  }
  if (before.status !== after.status) requireNext(before, after.status, now)
  const isFinal = before.status === 'cancelled' || before.status === 'completed'
  if (isFinal && (isStatusAsked || changed.length > 0))
    throw notNext(before.status, nextStatuses(before, now))
}

async function requireAudience(event: EstateEvent, { hasRecipients }: WriteAsked): Promise<void> {
  if (isForSomebody(event) && (await hasRecipients())) return
  throw breaksPolicy('empty_audience', 'Nobody would be asked to come. Say for whom it is.', 'audience')
}

/** Nobody has been at an event that is still to come: it is moved to where its door is shut only when nobody is in. */
async function requireNobodyIn(
  before: EstateEvent | null,
  after: EstateEvent,
  { now, headsIn }: WriteAsked,
): Promise<void> {
  if (before === null || !isMoved(before, after, 'start') || isDoorOpen(after, now)) return
  const heads = await headsIn()
  if (heads === 0) return
  throw conflict(
    'people_are_in',
    `${heads} have been counted in at the door. Undo the check-ins first, or call it off.`,
    { heads },
  )
}

function requireRoom({ capacity, headsGoing }: EstateEvent): void {
  if (capacity === null || capacity >= headsGoing) return
  throw conflict(
    'capacity_below_committed',
    `${headsGoing} have their places already: there cannot be room for fewer.`,
    { committed: headsGoing },
  )
}
