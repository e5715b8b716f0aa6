import { BOOKING_STATUS_LABELS } from '@/domain/bookings/words'
import { formatPaise } from '@/domain/money'
import { formatInstant } from '@/domain/time'
import type { ApprovalsPage, AroundBooking, WaitingBooking } from '@/web/data/bookings/approvals'
import { documentPath } from '../paths'
import { ScrollingTable } from '../ScrollingTable'
import { DecisionButtons } from './DecisionButtons'
import { type Pages, Paging } from './Paging'
import { Span } from './Span'
import { spanInWords } from './spans'

interface ApprovalQueueProps extends Pick<ApprovalsPage, 'rows' | 'hasMore'> {
  count: number
  pages: Pages
}

const COLUMNS = ['Booking', 'What', 'Who', 'Fee', 'Who decides', '']

/** What waits for a yes or no, decided on the spot. */
export function ApprovalQueue({ rows, hasMore, count, pages }: ApprovalQueueProps) {
  return (
    <section className="estate-section" aria-labelledby="approvals">
      <h2 id="approvals">Waiting for approval{count > 0 && ` (${count})`}</h2>
      {rows.length === 0 && <p>Nothing waits for a decision.</p>}
      {rows.length > 0 && (
        <ScrollingTable label="Waiting for approval" columns={COLUMNS} isStacked>
          {rows.map((row) => (
            <ApprovalRow key={row.id} row={row} />
          ))}
        </ScrollingTable>
      )}
      <Paging list="approvals" pages={pages} hasMore={hasMore} />
    </section>
  )
}

function ApprovalRow({ row }: { row: WaitingBooking }) {
  return (
    <tr>
      <td>
        <a href={documentPath('bookings', row.id)}>{row.number}</a>
      </td>
      <td>
        {row.facilityName}
        <br />
        <Span start={new Date(row.start)} end={new Date(row.end)} zone={row.timeZone} />
        <Around around={row.around} zone={row.timeZone} />
      </td>
      <td className="estate-table__title">
        {row.flatNumber} {row.residentName}
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
        {row.approverName ?? <span className="estate-quiet">Nobody named</span>}
        <br />
        until {formatInstant(new Date(row.approveBy), row.timeZone)}
      </td>
      <td>
        <DecisionButtons {...row} />
      </td>
    </tr>
  )
}

/** What else is booked there on those days. */
function Around({ around, zone }: { around: AroundBooking[]; zone: string }) {
  if (around.length === 0) return null
  return (
    <ul className="estate-ways estate-quiet" aria-label="Booked on the same days">
      {around.map(({ number, start, end, status }) => (
        <li key={number}>
          {spanInWords(new Date(start), new Date(end), zone)}: {BOOKING_STATUS_LABELS[status].toLowerCase()}
        </li>
      ))}
    </ul>
  )
}
