/** What can happen to a ticket that people are told of. */
export type TicketHappeningKind =
  | 'ticket.created'
  | 'ticket.emergency'
  | 'ticket.acknowledged'
  | 'ticket.assigned'
  | 'ticket.reassigned'
  | 'ticket.unassigned'
  | 'ticket.started'
  | 'ticket.held'
  | 'ticket.resumed'
  | 'ticket.resolved'
  | 'ticket.returned'
  | 'ticket.closed'
  | 'ticket.reopened'
  | 'ticket.cancelled'
  | 'ticket.commented'
  | 'ticket.priority_above_ceiling'
  | 'ticket.due_soon'
  | 'ticket.overdue'
  | 'ticket.escalated'

/** One of them, with what its message needs beside the ticket. */
export interface TicketHappening {
  kind: TicketHappeningKind
  /** Who carried the ticket before, when that changed. */
  formerAssigneeId?: string | null
  /** A comment for staff only. */
  isInternal?: boolean
  /** The system did it, so that even the person whose request it was is told. */
  isAutomatic?: boolean
  /** Words of the person that explain it: a note, a reason, a comment. */
  note?: string | null
}
