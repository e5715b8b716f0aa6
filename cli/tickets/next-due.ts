import { isOpen } from '../../domain/tickets/words'
import type { Ticket } from '../wire'

/** The clock that runs out next: acknowledging while nobody has looked, resolving afterwards. Null when done. */
export function nextDue(ticket: Ticket): { at: string; isAcknowledging: boolean } | null {
  if (!isOpen(ticket.status)) return null
  if (ticket.status === 'submitted' && ticket.acknowledgeDue) {
    return { at: ticket.acknowledgeDue, isAcknowledging: true }
  }
  return ticket.resolveDue ? { at: ticket.resolveDue, isAcknowledging: false } : null
}
