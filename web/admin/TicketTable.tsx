import type { Ticket } from '@/payload-types'
import { documentPath } from './paths'
import { ScrollingTable } from './ScrollingTable'
import { DueTag, PriorityTag, StatusTag } from './Tags'

interface TicketTableProps {
  /** Names the table for whoever cannot see where it stands. */
  label: string
  tickets: readonly Ticket[]
  /** Names of assignees by id; without it the column is left out. */
  staffNames?: ReadonlyMap<string, string>
}

const COLUMNS = ['Number', 'Title', 'Due', 'Priority', 'Status']

/** Tickets in a few columns, each a link to its page; on a phone each a card. */
export function TicketTable({ label, tickets, staffNames }: TicketTableProps) {
  const columns = staffNames ? [...COLUMNS, 'Assigned to'] : COLUMNS
  return (
    <ScrollingTable label={label} columns={columns} isStacked>
      {tickets.map((ticket) => (
        <TicketRow key={ticket.id} ticket={ticket} {...(staffNames ? { staffNames } : {})} />
      ))}
    </ScrollingTable>
  )
}

function TicketRow({ ticket, staffNames }: { ticket: Ticket; staffNames?: ReadonlyMap<string, string> }) {
  return (
    <tr>
      <td>
        <a href={documentPath('tickets', ticket.id)}>{ticket.number}</a>
      </td>
      <td className="estate-table__title">{ticket.title}</td>
      <td>
        <DueOf ticket={ticket} />
      </td>
      <td>{ticket.priority && <PriorityTag priority={ticket.priority} />}</td>
      <td>{ticket.status && <StatusTag status={ticket.status} />}</td>
      {staffNames && <td>{assigneeOf(ticket, staffNames)}</td>}
    </tr>
  )
}

function DueOf({ ticket: { status, ...due } }: { ticket: Ticket }) {
  return status ? (
    <DueTag
      status={status}
      acknowledgeDue={due.acknowledgeDue}
      resolveDue={due.resolveDue}
      holdKind={due.holdKind}
      heldUntil={due.heldUntil}
    />
  ) : null
}

function assigneeOf(ticket: Ticket, names: ReadonlyMap<string, string>) {
  const id = typeof ticket.assignedTo === 'object' ? ticket.assignedTo?.id : ticket.assignedTo
  return id ? (names.get(id) ?? 'Somebody') : <em>Nobody</em>
}
