import { formatInstant } from '@/domain/time'
import { env } from '@/server/env'
import type { TicketRow } from '@/server/figures/dashboard/ticket-rows'
import { documentPath } from '../paths'
import { ScrollingTable } from '../ScrollingTable'
import { DueTag, PriorityTag, StatusTag } from '../Tags'
import { UNKNOWN } from './words'

const COLUMNS = [
  'Number',
  'Title',
  'Category',
  'Due',
  'Escalated',
  'Priority',
  'Status',
  'Assigned to',
  'Reported',
]

/** Tickets behind a figure, each a link to its page. */
export function TicketRows({ label, rows }: { label: string; rows: readonly TicketRow[] }) {
  if (rows.length === 0) return <p>There is none any more.</p>
  return (
    <ScrollingTable label={label} columns={COLUMNS} isStacked>
      {rows.map((row) => (
        <tr key={row.id}>
          <td>
            <a href={documentPath('tickets', row.id)}>{row.number}</a>
          </td>
          <td className="estate-table__title">{row.title}</td>
          <td>{row.category}</td>
          <td>
            <DueTag
              status={row.status}
              acknowledgeDue={row.acknowledgeDue?.toISOString()}
              resolveDue={row.resolveDue?.toISOString()}
              holdKind={row.holdKind}
              heldUntil={row.heldUntil?.toISOString()}
            />
          </td>
          <td>{row.rung === null ? UNKNOWN : `${row.rung} %`}</td>
          <td>
            <PriorityTag priority={row.priority} />
          </td>
          <td>
            <StatusTag status={row.status} />
          </td>
          <td>{row.assignee ?? <em>Nobody</em>}</td>
          <td>{formatInstant(row.createdAt, env.timeZone)}</td>
        </tr>
      ))}
    </ScrollingTable>
  )
}
