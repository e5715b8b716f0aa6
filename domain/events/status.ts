import { conflict } from '../violations'
import type { EstateEvent } from './event'
import type { EventStatus } from './words'

/** What an event may become. It is over by itself once it has ended, and what has taken place is not called off. */
export function nextStatuses({ status, end }: Pick<EstateEvent, 'status' | 'end'>, now: Date): EventStatus[] {
  switch (status) {
    case 'draft':
      return ['published', 'cancelled']
    case 'published':
      return now < end ? ['cancelled'] : ['completed']
    case 'cancelled':
    case 'completed':
      return []
    default:
      return status satisfies never
  }
}

/** @throws RuleViolation 409 `transition_not_allowed` with `details.allowed`. */
export function requireNext(event: Pick<EstateEvent, 'status' | 'end'>, to: EventStatus, now: Date): void {
  const allowed = nextStatuses(event, now)
  if (!allowed.includes(to)) throw notNext(event.status, allowed)
}

/** A status that is not reached from where the event stands. */
export function notNext(status: EventStatus, allowed: readonly EventStatus[]) {
  const hint = allowed.length > 0 ? `it can become ${allowed.join(' or ')}` : 'it stays so'
  return conflict('transition_not_allowed', `The event is ${status}: ${hint}.`, { status, allowed })
}
