import { LEDGER_KIND_LABELS } from '@/domain/bookings/words'
import { formatPaise } from '@/domain/money'
import { formatInstant } from '@/domain/time'
import { env } from '@/server/env'
import type { LedgerRow } from '@/server/figures/dashboard/ledger-rows'
import { documentPath } from '../paths'
import { ScrollingTable } from '../ScrollingTable'

const COLUMNS = ['Entry', 'Kind', 'Booking', 'Written', 'Amount']

/** Entries of the ledger behind a sum, each a link to its page. */
export function LedgerRows({ label, rows }: { label: string; rows: readonly LedgerRow[] }) {
  if (rows.length === 0) return <p>There is none any more.</p>
  return (
    <ScrollingTable label={label} columns={COLUMNS} isStacked>
      {rows.map(({ id, number, kind, reverses, booking, bookingId, at, paise }) => (
        <tr key={id}>
          <td>
            <a href={documentPath('ledger-entries', id)}>{number}</a>
          </td>
          <td>
            {LEDGER_KIND_LABELS[kind]}
            {reverses && ` of: ${LEDGER_KIND_LABELS[reverses]}`}
          </td>
          <td>
            <a href={documentPath('bookings', bookingId)}>{booking}</a>
          </td>
          <td>{formatInstant(at, env.timeZone)}</td>
          <td className="estate-amount">{formatPaise(paise)}</td>
        </tr>
      ))}
    </ScrollingTable>
  )
}
