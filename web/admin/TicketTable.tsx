import type { Ticket } from '@/payload-types'
import { documentPath } from './paths'
import { DueTag, PriorityTag, StatusTag } from './Tags'

interface TicketTableProps {
  /** Names the table for whoever cannot see where it stands. */
  label: string
  tickets: readonly Ticket[]
  /** Names of assignees by id; without it the column is left out. */
  staffNames?: ReadonlyMap<string, string>
}

/** Tickets in a few columns, each a link to its page. */
export function TicketTable({ label, tickets, staffNames }: TicketTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must scroll by keyboard too
    <section className="estate-table" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Title</th>
            <th scope="col">Due</th>
            <th scope="col">Priority</th>
            <th scope="col">Status</th>
            {staffNames && <th scope="col">Assigned to</th>}
          </tr>
        </thead>
        <tbody>
          {tickets.map((ticket) => (
            <TicketRow key={ticket.id} ticket={ticket} {...(staffNames ? { staffNames } : {})} />
          ))}
        </tbody>
      </table>
    </section>
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
