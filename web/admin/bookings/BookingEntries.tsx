import type { UIFieldServerProps } from 'payload'
import { has } from '@/domain/actor'
import { LEDGER_KIND_LABELS, PAYMENT_METHOD_LABELS } from '@/domain/bookings/words'
import { formatPaise } from '@/domain/money'
import { type BookingEntry, ENTRIES_MAX, entriesOf } from '@/web/data/bookings/entries'
import { panelBooking } from '@/web/data/panel-bookings/booking'
import { panelActor, panelRequest } from '@/web/data/panel-request'
import { whereOf } from '../conditions'
import { Instant } from '../Instant'
import { documentPath, listPath } from '../paths'
import { ScrollingTable } from '../ScrollingTable'
import { entryPath, receiptPath } from './words'

const COLUMNS = ['Number', 'When', 'What', 'Amount', 'How', 'Reference', 'Receipt']

/** What was paid and given back for a booking, for those who may see the money. */
export async function BookingEntries({ id, payload }: UIFieldServerProps) {
  const actor = await panelActor(payload)
  const seesMoney = has(actor, 'finance.read') || has(actor, 'finance.write')
  if (!id || !seesMoney || !(await panelBooking(payload, String(id)))) return null
  const entries = await entriesOf({ payload, req: await panelRequest(payload) }, String(id))
  const all = listPath('ledger-entries', whereOf([{ booking: { equals: id } }]))
  return (
    <section className="field-type estate-section" aria-labelledby="estate-entries">
      <h3 id="estate-entries">Ledger</h3>
      {entries.length === 0 && <p className="estate-quiet">Nothing has been paid or given back.</p>}
      {entries.length > 0 && (
        <ScrollingTable label="Ledger entries of this booking" columns={COLUMNS} isStacked>
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </ScrollingTable>
      )}
      <p className="estate-summary__links">
        {entries.length === ENTRIES_MAX && <a href={all}>All its entries</a>}
        {has(actor, 'finance.write') && (
          <a href={entryPath({ booking: String(id), kind: 'payment' })}>Write an entry</a>
        )}
      </p>
    </section>
  )
}

function EntryRow({ entry }: { entry: BookingEntry }) {
  const nothing = <span className="estate-quiet">–</span>
  return (
    <tr>
      <td>
        <a href={documentPath('ledger-entries', entry.id)}>{entry.number}</a>
      </td>
      <td>
        <Instant at={entry.createdAt} />
      </td>
      <td>{LEDGER_KIND_LABELS[entry.kind]}</td>
      <td className="estate-amount">{formatPaise(entry.amountPaise)}</td>
      <td>{PAYMENT_METHOD_LABELS[entry.method]}</td>
      <td>{entry.reference || nothing}</td>
      <td>
        <a href={receiptPath(entry.id)} aria-label={`Receipt ${entry.number}, PDF`}>
          PDF
        </a>
      </td>
    </tr>
  )
}
