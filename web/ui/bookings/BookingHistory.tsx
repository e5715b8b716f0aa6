import type { Language } from '@/domain/notifications'
import type { BookingView } from '@/web/data/bookings/booking'
import { instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'

interface BookingHistoryProps {
  booking: BookingView
  t: Words
  language: Language
}

/** What has become of a booking, as far as it knows itself. */
export function BookingHistory({ booking, t, language }: BookingHistoryProps) {
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{t('booking.history.title')}</h2>
      <ol className="timeline">
        {happenedTo(booking, t).map(({ at, words }) => (
          <li key={`${at}${words}`}>
            <p>{words}</p>
            <time className="small soft" dateTime={at}>
              {instant(at, language)}
            </time>
          </li>
        ))}
      </ol>
      {booking.isMoved ? <p className="small soft">{t('booking.history.moved')}</p> : null}
    </section>
  )
}

interface Happened {
  at: string
  words: string
}

function happenedTo(booking: BookingView, t: Words): Happened[] {
  const { bookedByName, residentName, confirmedAt, checkedInAt, cancelledAt } = booking
  const isForAnother = bookedByName !== null && bookedByName !== residentName
  const made = isForAnother
    ? t('booking.history.createdBy', { name: bookedByName })
    : t('booking.history.created')
  const rows: [string | null, string][] = [
    [booking.createdAt, made],
    [booking.decidedAt, decidedWords(booking, t)],
    [confirmedAt, t('booking.history.confirmed')],
    [checkedInAt, t('booking.history.checkedIn')],
    [cancelledAt, t('booking.history.cancelled')],
  ]
  return rows
    .flatMap(([at, words]) => (at ? [{ at, words }] : []))
    .sort((one, other) => one.at.localeCompare(other.at))
}

function decidedWords({ status, decidedByName: name }: BookingView, t: Words): string {
  const verdict = status === 'rejected' ? 'rejected' : 'approved'
  return name ? t(`booking.history.${verdict}By`, { name }) : t(`booking.history.${verdict}`)
}
