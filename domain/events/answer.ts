import { breaksPolicy, conflict, RuleViolation } from '../violations'
import { type EstateEvent, headsOf, isTakingAnswers } from './event'
import type { RsvpResponse, RsvpStanding } from './words'

/** What somebody says: whether they come, and with how many beside themselves. */
export interface Answer {
  response: RsvpResponse
  guests: number
}

/** An answer as it is stored. */
export interface StoredAnswer extends Answer {
  standing: RsvpStanding
  /** Since when the party stands in the queue, or would have. */
  queuedAt: Date | null
  checkedInAt: Date | null
}

/** What an answer comes to. */
export interface AnswerPlan {
  standing: RsvpStanding
  queuedAt: Date | null
  answeredAt: Date
}

export interface AnswerFacts {
  now: Date
  event: Pick<EstateEvent, 'status' | 'start' | 'rsvpDeadline' | 'capacity' | 'maxGuests' | 'headsGoing'>
  /** Somebody else waits who could have places: they come first. */
  isQueue: boolean
  /** The moment at which a party joins the end of the queue: after everybody who stands in it. */
  turn: Date
}

/**
 * What an answer comes to, under the lock of its event. A party that waits keeps its place when it brings fewer, and goes to
 * the end when it brings more.
 * @throws RuleViolation in this order: 409 `rsvp_closed`, `already_checked_in`; 422 `too_many_guests`, `over_capacity`;
 * 409 `over_capacity` for a party with places that wants more than there are (contract §8).
 */
export function planAnswer(before: StoredAnswer | null, after: Answer, facts: AnswerFacts): AnswerPlan {
  const { event, now, turn } = facts
  requireOpen(after, facts)
  if (before?.checkedInAt)
    throw conflict('already_checked_in', 'They are there already: the answer no longer changes.')
  if (after.response !== 'no' && !asksForNoMore(before, after)) requireGuests(after, event)
  if (after.response !== 'yes') return { standing: 'none', queuedAt: null, answeredAt: now }
  requireFittingAtAll(after, event)
  const keeps = before !== null && before.standing !== 'none' && after.guests <= before.guests
  if (keeps) return { standing: before.standing, queuedAt: before.queuedAt, answeredAt: now }
  if (before?.standing === 'going') {
    if (!hasRoom(headsOf(after) - headsOf(before), facts)) throw overCapacity(facts)
    return { standing: 'going', queuedAt: before.queuedAt, answeredAt: now }
  }
  return {
    standing: hasRoom(headsOf(after), facts) ? 'going' : 'waitlisted',
    queuedAt: turn,
    answeredAt: now,
  }
}

/** Places that nobody has; null where there is no end of them. */
export function placesLeft({
  capacity,
  headsGoing,
}: Pick<EstateEvent, 'capacity' | 'headsGoing'>): number | null {
  return capacity === null ? null : Math.max(0, capacity - headsGoing)
}

function hasRoom(heads: number, { event, isQueue }: AnswerFacts): boolean {
  const left = placesLeft(event)
  return left === null || (!isQueue && heads <= left)
}

/** Who cannot come may say so until it begins. @throws RuleViolation 409 `rsvp_closed`. */
export function requireOpen({ response }: Answer, { event, now }: AnswerFacts): void {
  if (isTakingAnswers(event, now)) return
  if (event.status === 'published' && response === 'no' && now <= event.start) return
  throw conflict('rsvp_closed', closedWords(event))
}

function closedWords({ status }: AnswerFacts['event']): string {
  if (status === 'draft') return 'Answers are taken once it is published.'
  if (status === 'cancelled') return 'It does not take place.'
  return 'The time for answers is over.'
}

/** What was said once stands, and fewer may be brought, however few others may bring by now. */
function asksForNoMore(before: Answer | null, after: Answer): boolean {
  if (before === null || before.response === 'no' || after.guests > before.guests) return false
  return before.response === 'yes' || after.response === 'maybe'
}

function requireGuests({ guests }: Answer, { maxGuests }: AnswerFacts['event']): void {
  if (guests <= maxGuests) return
  const most = maxGuests === 0 ? 'Nobody may be brought along.' : `At most ${maxGuests} may be brought along.`
  throw breaksPolicy('too_many_guests', most, 'guests', { maxGuests })
}

function requireFittingAtAll(answer: Answer, { capacity }: AnswerFacts['event']): void {
  if (capacity === null || headsOf(answer) <= capacity) return
  throw breaksPolicy('over_capacity', `There is room for ${capacity} in all.`, 'guests', { capacity })
}

/** What is free belongs to whoever waits. */
function overCapacity({ event, isQueue }: AnswerFacts): RuleViolation {
  const details = { left: isQueue ? 0 : placesLeft(event), reason: 'left' }
  const message = 'There is no room for so many more: your places stay as they were.'
  return new RuleViolation(409, [{ code: 'over_capacity', field: 'guests', message, details }])
}
