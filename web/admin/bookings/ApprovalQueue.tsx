import { formatPaise } from '@/domain/money'
import { formatInstant } from '@/domain/time'
import type { AwaitingApproval } from '@/web/data/panel-bookings/queues'
import { documentPath } from '../paths'
import { ScrollingTable } from '../ScrollingTable'
import { DecisionButtons } from './DecisionButtons'
import { type Pages, Paging } from './Paging'
import { Span } from './Span'

interface ApprovalQueueProps {
  rows: AwaitingApproval[]
  hasMore: boolean
  count: number
  pages: Pages
  mayDecide: boolean
}

const COLUMNS = ['Booking', 'What', 'Who', 'Fee', 'Who decides', '']

/** What waits for a yes or no, decided on the spot. */
export function ApprovalQueue({ rows, hasMore, count, pages, mayDecide }: ApprovalQueueProps) {
  return (
    <section className="estate-section" aria-labelledby="approvals">
      <h2 id="approvals">Waiting for approval{count > 0 && ` (${count})`}</h2>
      {rows.length === 0 && <p>Nothing waits for a decision.</p>}
      {rows.length > 0 && (
        <ScrollingTable label="Waiting for approval" columns={COLUMNS} isStacked>
          {rows.map((row) => (
            <ApprovalRow key={row.id} row={row} mayDecide={mayDecide} />
          ))}
        </ScrollingTable>
      )}
      <Paging list="approvals" pages={pages} hasMore={hasMore} />
    </section>
  )
}

function ApprovalRow({ row, mayDecide }: { row: AwaitingApproval; mayDecide: boolean }) {
  return (
    <tr>
      <td>
        <a href={documentPath('bookings', row.id)}>{row.number}</a>
      </td>
      <td>
        {row.facility}
        <br />
        <Span {...row} />
      </td>
      <td className="estate-table__title">
        {row.flat} {row.resident}
        {row.guests > 0 && ` and ${row.guests} guests`}
        {row.purpose && (
          <>
            <br />
            {row.purpose}
          </>
        )}
      </td>
      <td className="estate-amount">{row.feePaise > 0 ? formatPaise(row.feePaise) : 'Free'}</td>
      <td>
        {row.approver ?? <span className="estate-quiet">Nobody named</span>}
        {row.approveBy && (
          <>
            <br />
            until {formatInstant(row.approveBy, row.zone)}
          </>
        )}
      </td>
      <td>{mayDecide && <DecisionButtons id={row.id} number={row.number} />}</td>
    </tr>
  )
}
