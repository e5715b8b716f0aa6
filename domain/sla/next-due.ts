import { isOpen, type TicketStatus } from '../tickets/words'
import { isOverdue } from './clock'
import type { Clock } from './words'

/** What of a ticket tells which of its promises is looked at next. */
export interface Promised {
  status: TicketStatus
  acknowledgeDue?: Date | null | undefined
  resolveDue: Date | null
}

/** A clock of a ticket, when it runs out, and whether it has. */
export interface NextDue {
  clock: Clock
  at: Date
  isLate: boolean
}

/**
 * The clock that runs out next: acknowledging while nobody has looked, resolving afterwards, and as soon as that has passed.
 * Null when no work is owed any more, or nothing was promised. Who sees no time to acknowledge by sees the one to resolve by.
 */
export function nextDue({ status, acknowledgeDue, resolveDue }: Promised, now: Date): NextDue | null {
  if (!isOpen(status)) return null
  if (status === 'submitted' && acknowledgeDue && !isOverdue({ status, resolveDue }, now))
    return { clock: 'acknowledge', at: acknowledgeDue, isLate: acknowledgeDue < now }
  return resolveDue ? { clock: 'resolve', at: resolveDue, isLate: resolveDue < now } : null
}
