import { formatPaise } from '@/domain/money'
import { env } from '@/server/env'
import type { MoneyRow } from '@/server/figures/dashboard/booking-rows'
import { BookingTag } from '../bookings/BookingTag'
import { spanInWords } from '../bookings/spans'
import { documentPath } from '../paths'
import { ScrollingTable } from '../ScrollingTable'

/** Bookings whose deposit is held, each a link to its page. */
export function DepositRows({ label, rows }: { label: string; rows: readonly MoneyRow[] }) {
  if (rows.length === 0) return <p>There is none any more.</p>
  const columns = ['Booking', 'Facility', 'When', 'Who', 'Status', 'Held']
  return (
    <ScrollingTable label={label} columns={columns} isStacked>
      {rows.map((row) => (
        <tr key={row.id}>
          <td>
            <a href={documentPath('bookings', row.id)}>{row.number}</a>
          </td>
          <td>{row.facility}</td>
          <td>{spanInWords(row.start, row.end, env.timeZone)}</td>
          <td>
            {row.flat} {row.resident}
          </td>
          <td>
            <BookingTag status={row.status} />
          </td>
          <td className="estate-amount">{formatPaise(row.paise)}</td>
        </tr>
      ))}
    </ScrollingTable>
  )
}
