import { isOpen, type Priority, type TicketStatus } from './tickets/words'
import { addHours } from './time'

/** Hours to the first acknowledgement, by priority (contract, "The demo estate"). */
export const ACKNOWLEDGE_HOURS: Record<Priority, number> = { emergency: 0.25, high: 4, medium: 24, low: 24 }

/** When a ticket must be acknowledged and resolved. `acknowledgeDue` is never after `resolveDue`. */
export function dueTimes(
  start: Date,
  priority: Priority,
  resolveHours: number,
): { acknowledgeDue: Date; resolveDue: Date } {
  const resolveDue = addHours(start, resolveHours)
  const acknowledgeDue = addHours(start, Math.min(ACKNOWLEDGE_HOURS[priority], resolveHours))
  return { acknowledgeDue, resolveDue }
}

/** Work is still owed and its due time has passed. */
export function isOverdue(ticket: { status: TicketStatus; resolveDue: Date | null }, now: Date): boolean {
  return isOpen(ticket.status) && ticket.resolveDue !== null && ticket.resolveDue < now
}
