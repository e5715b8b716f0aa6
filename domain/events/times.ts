import { DAY_MS, HOUR_MS } from '../time'
import { breaksPolicy } from '../violations'
import type { EstateEvent } from './event'
import { EVENT_AHEAD_DAYS_MAX, EVENT_DAYS_MAX } from './words'

/** Of whole days one may have an hour more, where the clocks go back meanwhile. */
const LENGTH_MAX_MS = EVENT_DAYS_MAX * DAY_MS + HOUR_MS

/** Whether a write gives one of an event's times another moment. */
export const isMoved = (before: EstateEvent, after: EstateEvent, time: 'start' | 'end'): boolean =>
  before[time].getTime() !== after[time].getTime()

/** @throws RuleViolation 422 `end_before_start`, `deadline_after_end`. */
export function requireTime({ start, end, rsvpDeadline }: EstateEvent): void {
  if (end <= start) throw breaksPolicy('end_before_start', 'It ends before it begins.', 'end')
  if (rsvpDeadline && rsvpDeadline > end)
    throw breaksPolicy(
      'deadline_after_end',
      'Answers are of no use once it is over: let the deadline be sooner.',
      'rsvpDeadline',
    )
}

/** Nobody is asked to what has begun, and what is to come is not moved into the past. @throws RuleViolation 422 `in_the_past`. */
export function requireFuture({ start, end }: EstateEvent, changed: readonly string[], now: Date): void {
  if (changed.includes('start') && start < now)
    throw breaksPolicy('in_the_past', 'It would begin in the past.', 'start')
  if (changed.includes('end') && end < now)
    throw breaksPolicy('in_the_past', 'It would have ended already.', 'end')
}

/**
 * A slip of the keys in a year blocks no hall for years and asks nobody to the next millennium. What stands already stays.
 * @throws RuleViolation 422 `too_long` on `end`, `too_far` on `start`.
 */
export function requireReach(before: EstateEvent | null, after: EstateEvent, now: Date): void {
  if (before && !isMoved(before, after, 'start') && !isMoved(before, after, 'end')) return
  const { start, end } = after
  if (start.getTime() > now.getTime() + EVENT_AHEAD_DAYS_MAX * DAY_MS) {
    const details = { reason: 'event', days: EVENT_AHEAD_DAYS_MAX }
    throw breaksPolicy('too_far', 'It begins more than five years from now.', 'start', details)
  }
  if (end.getTime() - start.getTime() <= LENGTH_MAX_MS) return
  const details = { reason: 'event', days: EVENT_DAYS_MAX }
  throw breaksPolicy('too_long', `An event lasts at most ${EVENT_DAYS_MAX} days.`, 'end', details)
}
