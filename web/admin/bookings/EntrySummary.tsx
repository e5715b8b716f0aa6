import type { UIFieldServerProps } from 'payload'
import { has } from '@/domain/actor'
import { LEDGER_KIND_LABELS, PAYMENT_METHOD_LABELS } from '@/domain/bookings/words'
import { formatPaise } from '@/domain/money'
import { idOf } from '@/hooks/ids'
import { panelEntry } from '@/web/data/panel-bookings/booking'
import { panelActor } from '@/web/data/panel-request'
import { Fact } from '../Fact'
import { Instant } from '../Instant'
import { documentPath } from '../paths'
import { entryPath, receiptPath } from './words'

/** A written entry as it stands for ever, and the way to take it back. */
export async function EntrySummary({ id, payload }: UIFieldServerProps) {
  const entry = id ? await panelEntry(payload, String(id)) : null
  if (!entry) return null
  const bookingId = idOf(entry.booking) ?? ''
  const reversed = typeof entry.reverses === 'object' ? entry.reverses : null
  const isReversible = entry.kind !== 'reversal' && has(await panelActor(payload), 'finance.write')
  return (
    <section className="field-type estate-summary" aria-label="About this entry">
      <p>
        <strong>{entry.number}</strong> {LEDGER_KIND_LABELS[entry.kind]}{' '}
        <strong>{formatPaise(entry.amountPaise)}</strong>
      </p>
      <dl className="estate-facts">
        <Fact name="Booking">
          <a href={documentPath('bookings', bookingId)}>
            {typeof entry.booking === 'object' ? entry.booking.number : 'Booking'}
          </a>
        </Fact>
        <Fact name="How">{PAYMENT_METHOD_LABELS[entry.method]}</Fact>
        {entry.reference && <Fact name="Reference">{entry.reference}</Fact>}
        <Fact name="Written down">
          <Instant at={entry.createdAt} />
          {typeof entry.recordedBy === 'object' && entry.recordedBy && ` by ${entry.recordedBy.name}`}
        </Fact>
        {reversed && (
          <Fact name="Takes back">
            <a href={documentPath('ledger-entries', reversed.id)}>{reversed.number}</a>
          </Fact>
        )}
      </dl>
      <p className="estate-summary__links">
        <a href={receiptPath(entry.id)}>Receipt (PDF)</a>
        {isReversible && (
          <a
            href={entryPath({
              booking: bookingId,
              kind: 'reversal',
              amountPaise: entry.amountPaise,
              reverses: entry.id,
            })}
          >
            Reverse this entry
          </a>
        )}
      </p>
      <p className="estate-quiet">
        What is written down is never changed: a mistake is taken back by a reversal.
      </p>
    </section>
  )
}
