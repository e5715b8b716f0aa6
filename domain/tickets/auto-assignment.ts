import type { TicketPlan } from './plan'
import type { Ticket } from './ticket'
import { entry, type TimelineEntry } from './timeline-entry'

/** The rows and fields of an emergency that the system acknowledges and gives to somebody on call. */
export function autoAssignment(
  ticket: Pick<Ticket, 'status' | 'acknowledgedAt'>,
  onCall: { staffId: string; name: string },
  now: Date,
): TicketPlan {
  const rows: TimelineEntry[] = []
  if (ticket.status === 'submitted') {
    rows.push(
      entry('status', {
        statusFrom: 'submitted',
        statusTo: 'acknowledged',
        body: 'Acknowledged at once: it is an emergency.',
        isAutomatic: true,
      }),
    )
  }
  rows.push(
    entry('assignment', {
      statusFrom: 'acknowledged',
      statusTo: 'assigned',
      assignee: onCall.staffId,
      body: `Assigned to ${onCall.name}, who is on call.`,
      isAutomatic: true,
    }),
  )
  return {
    derived: {
      status: 'assigned',
      acknowledgedAt: ticket.acknowledgedAt ?? now,
      assignedTo: onCall.staffId,
      assignedBy: null,
      assignedAt: now,
    },
    entries: rows,
    happenings: [{ kind: 'ticket.assigned', isAutomatic: true }],
  }
}
