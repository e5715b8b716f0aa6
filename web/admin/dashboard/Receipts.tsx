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
import { entriesLink, figureListPath, receiptsLink, tableLink } from './links'
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
      lead={
        <>
          Entries of the ledger by the day on which they were written, n ={' '}
          <a href={entriesLink(month)}>{entries.toLocaleString('en-IN')}</a>.
        </>
      }
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
                <Linked shown={n > 0 ? String(n) : null} href={receiptsLink(month, kind)} />
                <Linked shown={n > 0 ? formatPaise(paise) : null} href={receiptsLink(month, kind)} />
                <Linked
                  shown={reversedPaise > 0 ? formatPaise(reversedPaise) : null}
                  href={figureListPath(`taken-back-${kind}`)}
                />
              </tr>
            ))}
          <tr className="estate-total">
            <th scope="row">Came in, less what went out</th>
            <td />
            <Linked shown={formatPaise(netPaise(receipts))} href={figureListPath('ledger-moved')} />
            <td />
          </tr>
        </ScrollingTable>
      )}
    </FigureSection>
  )
}

/** A sum with its entries behind it; a dash where there is none. */
function Linked({ shown, href }: { shown: string | null; href: string }) {
  return <td className="estate-amount">{shown === null ? UNKNOWN : <a href={href}>{shown}</a>}</td>
}
