import type { Language } from '@/domain/notifications'
import type { BookingRow } from '@/web/data/bookings/mine'
import { span } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { BookingStatusTag } from './BookingStatusTag'
import { nextStep } from './next-step'

interface BookingRowsProps {
  rows: BookingRow[]
  now: Date
  t: Words
  language: Language
  /** Whether each row says what happens next. */
  showsNext?: boolean
}

/** Bookings as a list of rows, each of which opens its page. */
export function BookingRows({ rows, now, t, language, showsNext = false }: BookingRowsProps) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li className="row" key={row.id}>
          <div className="meta">
            <span>{row.number}</span>
            <BookingStatusTag status={row.status} isMine={row.isMine} t={t} />
          </div>
          <a className="row-link" href={`/bookings/${row.number}`}>
            {row.facilityName}
          </a>
          <p>
            <time dateTime={row.start}>{span(row, language)}</time>
          </p>
          {row.isMine ? null : <p className="small">{bookerWords(row, t)}</p>}
          {showsNext && row.status !== 'waitlisted' ? (
            <p className="small soft">{nextStep(row, now, t, language)}</p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function bookerWords({ residentName, flatNumber }: BookingRow, t: Words): string {
  const flat = flatNumber ? t('booking.flat', { number: flatNumber }) : null
  return `${t('booking.who')}: ${[residentName, flat].filter(Boolean).join(', ')}`
}
