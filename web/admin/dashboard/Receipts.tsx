import type { Payload } from 'payload'
import { LEDGER_KIND_LABELS } from '@/domain/bookings/words'
import { formatPaise } from '@/domain/money'
import { env } from '@/server/env'
import type { Month } from '@/server/figures/dashboard/months'
import { netPaise } from '@/server/figures/dashboard/receipts'
import { monthsShown, receiptsIn } from '@/web/data/panel-figures'
import { monthInWords } from '../bookings/spans'
import { ScrollingTable } from '../ScrollingTable'
import { FigureSection } from './FigureSection'
import { receiptsLink, tableLink } from './links'
import { UNKNOWN } from './words'

/** What the ledger took down this month, by kind. */
export async function Receipts({ payload, now }: { payload: Payload; now: Date }) {
  const month = monthsShown(now).at(-1) as Month
  const receipts = await receiptsIn(payload, month)
  const entries = receipts.reduce((sum, kind) => sum + kind.entries, 0)
  return (
    <FigureSection
      id="estate-receipts"
      title={`Receipts, ${monthInWords(month.month)}`}
      lead={`Entries of the ledger by the day on which they were written, n = ${entries}.`}
      csv={tableLink('receipts', month, env.timeZone)}
    >
      {entries === 0 && (
        <p>Nothing was written down this month yet. Payments are recorded from a booking’s page.</p>
      )}
      {entries > 0 && (
        <ScrollingTable label="Receipts by kind" columns={['Kind', 'Entries', 'Amount', 'Taken back']}>
          {receipts
            .filter((line) => line.entries > 0 || line.reversedPaise > 0)
            .map(({ kind, entries: n, paise, reversedPaise }) => (
              <tr key={kind}>
                <th scope="row">{LEDGER_KIND_LABELS[kind]}</th>
                <td>{n > 0 ? <a href={receiptsLink(month, kind)}>{n}</a> : 0}</td>
                <td className="estate-amount">{formatPaise(paise)}</td>
                <td className="estate-amount">{reversedPaise > 0 ? formatPaise(reversedPaise) : UNKNOWN}</td>
              </tr>
            ))}
          <tr className="estate-total">
            <th scope="row">Came in, less what went out</th>
            <td />
            <td className="estate-amount">{formatPaise(netPaise(receipts))}</td>
            <td />
          </tr>
        </ScrollingTable>
      )}
    </FigureSection>
  )
}
