import { isOverdue } from '@/domain/sla/clock'
import type { Clock } from '@/domain/sla/words'
import { isOpen, type TicketStatus } from '@/domain/tickets/words'

/** What of a ticket tells which of its promises is looked at next. */
export interface Promised {
  status: TicketStatus
  acknowledgeDue?: Date | null | undefined
  resolveDue: Date | null
}

/**
 * The clock that runs out next: acknowledging while nobody has looked, resolving afterwards, and as soon as that has passed.
 * `cli/tickets/next-due.ts` shows the same. Null when no work is owed any more, or nothing was promised.
 */
export function nextDue(
  { status, acknowledgeDue, resolveDue }: Promised,
  now: Date,
): { clock: Clock; at: Date; isLate: boolean } | null {
  if (!isOpen(status)) return null
  if (status === 'submitted' && acknowledgeDue && !isOverdue({ status, resolveDue }, now))
    return { clock: 'acknowledge', at: acknowledgeDue, isLate: acknowledgeDue < now }
  return resolveDue ? { clock: 'resolve', at: resolveDue, isLate: resolveDue < now } : null
}
