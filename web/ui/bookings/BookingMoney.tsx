import { Fragment } from 'react'
import type { Language } from '@/domain/notifications'
import type { BookingView } from '@/web/data/bookings/booking'
import type { BookingEntry } from '@/web/data/bookings/entries'
import { day, price } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'

interface BookingMoneyProps {
  booking: BookingView
  t: Words
  language: Language
}

/** What a booking costs, what was paid of it and what goes back. */
export function BookingMoney({ booking, t, language }: BookingMoneyProps) {
  const { entries } = booking
  const amounts = amountsOf(booking, t)
  return (
    <section className="card" aria-labelledby="money">
      <h2 id="money">{t('booking.money.title')}</h2>
      {amounts.length > 0 ? (
        <dl className="facts amounts">
          {amounts.map(([name, paise, isStrong]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{isStrong ? <strong>{price(paise)}</strong> : price(paise)}</dd>
            </Fragment>
          ))}
        </dl>
      ) : (
        <p>{t('booking.money.free')}</p>
      )}
      {entries.length > 0 ? (
        <>
          <h3>{t('booking.money.entries')}</h3>
          <ul className="entries">
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} t={t} language={language} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

/** Fee and deposit always, the rest where there is any. What somebody has to act on is strong. */
function amountsOf({ money: sums }: BookingView, t: Words): [string, number, boolean][] {
  const { feePaise, depositPaise, feePaidPaise, depositPaidPaise, duePaise, owedPaise, refundedPaise } = sums
  const rows: [string, number, boolean][] = [
    [t('booking.money.fee'), feePaise, false],
    [t('booking.money.deposit'), depositPaise, false],
    [t('booking.money.paid'), feePaidPaise + depositPaidPaise, false],
    [t('booking.money.due'), duePaise, true],
    [t('booking.money.owed'), owedPaise, true],
    [t('booking.money.refunded'), refundedPaise, false],
  ]
  return rows.filter(([, paise]) => paise > 0)
}

const RECEIPTS: readonly string[] = ['payment', 'deposit', 'refund']

function Entry({ entry, t, language }: { entry: BookingEntry; t: Words; language: Language }) {
  const { id, kind, amountPaise, method, createdAt } = entry
  const when = day(createdAt, language)
  return (
    <li>
      <span>
        {t(`booking.money.kind.${kind}`)}{' '}
        <span className="soft">· {t(`booking.money.method.${method}`)}</span>
      </span>
      <span className="amount">{price(amountPaise)}</span>
      <span className="small soft">
        <time dateTime={createdAt}>{when}</time>
      </span>
      {RECEIPTS.includes(kind) ? (
        <a className="small" href={`/api/ledger-entries/${id}/receipt.pdf`}>
          {t('booking.money.receipt')}
          <span className="unseen">
            : {t('booking.money.receiptOf', { amount: price(amountPaise), when })}
          </span>
        </a>
      ) : null}
    </li>
  )
}
