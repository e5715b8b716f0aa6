import { pausedFor } from '../../domain/sla/clock'
import { nextDue as nextDueOf } from '../../domain/sla/next-due'
import { dueIn } from '../elapsed'
import type { Ticket } from '../wire'

/** The clock of a ticket that runs out next. */
export interface NextDue {
  at: string
  isAcknowledging: boolean
}

/** `nextDue` of domain/sla/next-due.ts, for a ticket as it comes over the wire. */
export function nextDue(ticket: Ticket, now: Date): NextDue | null {
  const [acknowledgeDue, resolveDue] = [dateOf(ticket.acknowledgeDue), dateOf(ticket.resolveDue)]
  const due = nextDueOf({ status: ticket.status, acknowledgeDue, resolveDue }, now)
  return due && { at: due.at.toISOString(), isAcknowledging: due.clock === 'acknowledge' }
}

const dateOf = (text: string | null | undefined): Date | null => (text ? new Date(text) : null)

/** `in 2 h`, `3 h late`; while a listed reason stops the clock its lateness stands still, whatever the hour: `late, paused`. */
export function dueWords(ticket: Ticket, { at }: NextDue, now: Date): string {
  if (!isPaused(ticket, now)) return dueIn(at, now)
  return Date.parse(at) < now.getTime() ? 'late, paused' : `${dueIn(at, now)}, paused`
}

function isPaused({ status, holdKind, heldUntil }: Ticket, now: Date): boolean {
  return pausedFor({ status, holdKind: holdKind ?? null, heldUntil: dateOf(heldUntil) }, now) !== null
}
