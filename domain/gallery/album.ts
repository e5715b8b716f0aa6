import type { EventStatus } from '../events/words'
import { conflict } from '../violations'

/**
 * Whether photos can be of this event yet: it has begun and is not called off. `start` is an instant; its own moment counts.
 * @throws RuleViolation 409 `event_cancelled`, `event_not_begun`.
 */
export function requireBegun(event: { status: EventStatus; start: Date }, now: Date): void {
  if (event.status === 'cancelled')
    throw conflict('event_cancelled', 'This event was cancelled: there are no photos of it.')
  if (event.status === 'draft' || now < event.start)
    throw conflict('event_not_begun', 'This event has not begun: there are no photos of it yet.', {
      start: event.start.toISOString(),
    })
}
