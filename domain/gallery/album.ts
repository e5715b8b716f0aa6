import type { EventStatus } from '../events/words'
import { conflict } from '../violations'

interface AlbumEvent {
  status: EventStatus
  start: Date
}

/**
 * Whether photos can be of this event yet: it has begun and is not called off. `start` is an instant; its own moment counts.
 * @throws RuleViolation 409 `event_cancelled`, `event_not_begun`.
 */
export function requireBegun(event: AlbumEvent, now: Date): void {
  if (event.status === 'cancelled')
    throw conflict('event_cancelled', 'This event was cancelled: there are no photos of it.')
  if (event.status === 'draft' || now < event.start)
    throw conflict('event_not_begun', 'This event has not begun: there are no photos of it yet.', {
      start: event.start.toISOString(),
    })
}

/** The same as an answer, for forms that offer events. */
export function hasBegun({ status, start }: AlbumEvent, now: Date): boolean {
  return status !== 'cancelled' && status !== 'draft' && now >= start
}
