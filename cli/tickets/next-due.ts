import { pausedFor } from '../../domain/sla/clock'
import { isOpen } from '../../domain/tickets/words'
import { dueIn } from '../elapsed'
import type { Ticket } from '../wire'

/** The clock of a ticket that runs out next. */
export interface NextDue {
  at: string
  isAcknowledging: boolean
}

/**
 * Acknowledging while nobody has looked, resolving afterwards, and as soon as that has passed. Null when done. Who sees no
 * time to acknowledge by sees the one to resolve by. `web/next-due.ts` shows the same.
 */
export function nextDue(ticket: Ticket, now: Date): NextDue | null {
  const { status, acknowledgeDue, resolveDue } = ticket
  if (!isOpen(status)) return null
  const isOverdue = Boolean(resolveDue) && Date.parse(resolveDue ?? '') < now.getTime()
  if (status === 'submitted' && acknowledgeDue && !isOverdue)
    return { at: acknowledgeDue, isAcknowledging: true }
  return resolveDue ? { at: resolveDue, isAcknowledging: false } : null
}

/** `in 2 h`, `3 h late`; while a listed reason stops the clock its lateness stands still, whatever the hour: `late, paused`. */
export function dueWords(ticket: Ticket, { at }: NextDue, now: Date): string {
  if (!isPaused(ticket, now)) return dueIn(at, now)
  return Date.parse(at) < now.getTime() ? 'late, paused' : `${dueIn(at, now)}, paused`
}

function isPaused({ status, holdKind, heldUntil }: Ticket, now: Date): boolean {
  const until = heldUntil ? new Date(heldUntil) : null
  return pausedFor({ status, holdKind: holdKind ?? null, heldUntil: until }, now) !== null
}
