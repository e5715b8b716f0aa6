import { Fragment } from 'react'
import type { Language } from '@/domain/notifications'
import type { WaitingBooking } from '@/web/data/bookings/approvals'
import { fromNow, price } from '@/web/i18n/format'
import { span, weekdayInstant } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { statusWord } from './BookingStatusTag'
import { DecideForms } from './DecideForms'

interface ApprovalCardProps {
  booking: WaitingBooking
  now: Date
  t: Words
  language: Language
}

/** A booking that waits for a yes or a no, with all that the answer needs. */
export function ApprovalCard({ booking, now, t, language }: ApprovalCardProps) {
  const { number, facilityName, approveBy, timeZone, createdAt } = booking
  return (
    <li className="card approval" id={number}>
      <div className="meta">
        <a href={`/bookings/${number}`}>
          <span className="unseen">{t('bookings.approvals.open', { number: '' })}</span>
          {number}
        </a>
        <time dateTime={createdAt}>
          {t('bookings.approvals.asked', { when: fromNow(createdAt, now, language) })}
        </time>
      </div>
      <h2>
        {facilityName}
        <span className="approval-when">{span(booking, language)}</span>
      </h2>
      <dl className="facts">
        {factsOf(booking, t).map(([name, value]) =>
          value ? (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ) : null,
        )}
      </dl>
      <Around booking={booking} t={t} language={language} />
      <p className="with-icon deadline">
        <Icon name="clock" />{' '}
        <time dateTime={approveBy}>
          {t('bookings.approvals.decideBy', { when: weekdayInstant(approveBy, language, timeZone) })}
        </time>
      </p>
      <DecideForms booking={{ ...booking, status: 'pending' }} from="queue" t={t} />
    </li>
  )
}

function factsOf(booking: WaitingBooking, t: Words): [string, string | null][] {
  const { residentName, flatNumber, purpose, guests, feePaise, depositPaise } = booking
  const flat = flatNumber ? t('bookings.flat', { number: flatNumber }) : null
  const [fee, deposit] = [price(feePaise), price(depositPaise)]
  const cost = feePaise > 0 ? fee : t('bookings.approvals.free')
  return [
    [t('bookings.approvals.who'), [residentName, flat].filter(Boolean).join(', ')],
    [t('bookings.approvals.purpose'), purpose],
    [t('bookings.approvals.guestsLabel'), t('bookings.guests', { count: guests })],
    [
      t('bookings.approvals.money'),
      depositPaise > 0 ? t('bookings.approvals.feeAndDeposit', { fee: cost, deposit }) : cost,
    ],
  ]
}

/** What else is booked there on those days, and who else is in line. */
function Around({ booking, t, language }: Omit<ApprovalCardProps, 'now'>) {
  const { around, inLine, timeZone } = booking
  return (
    <div className="small">
      {around.length > 0 ? (
        <>
          <p>{t('bookings.approvals.around')}:</p>
          <ul>
            {around.map((other) => (
              <li key={other.number}>
                {span({ ...other, timeZone }, language)} · {statusWord(other.status, false, t)}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="soft">{t('bookings.approvals.nothingAround')}</p>
      )}
      {inLine > 0 ? <p>{t('bookings.approvals.inLine', { count: inLine })}</p> : null}
    </div>
  )
}
