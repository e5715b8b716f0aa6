import type { Language } from '@/domain/notifications'
import type { BookingView } from '@/web/data/bookings/booking'
import type { BookingEvent } from '@/web/data/bookings/events'
import { datedInstant, span } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'

interface BookingHistoryProps {
  booking: BookingView
  t: Words
  language: Language
}

/** What has become of a booking, from when it was asked for. */
export function BookingHistory({ booking, t, language }: BookingHistoryProps) {
  const { createdAt, history, timeZone } = booking
  const words = (event: BookingEvent) => eventWords(event, booking, t, language)
  const happened = [
    { at: createdAt, said: askedWords(booking, t) },
    ...history.map((event) => ({ at: event.at, said: words(event) })),
  ]
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{t('booking.history.title')}</h2>
      <ol className="timeline">
        {happened.map(({ at, said }) => (
          <li key={`${at}${said}`}>
            <p>{said}</p>
            <time className="small soft" dateTime={at}>
              {datedInstant(at, language, timeZone)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  )
}

function askedWords({ bookedByName, residentName }: BookingView, t: Words): string {
  return bookedByName !== null && bookedByName !== residentName
    ? t('booking.history.createdBy', { name: bookedByName })
    : t('booking.history.created')
}

function eventWords(
  { kind, name, from }: BookingEvent,
  { timeZone }: BookingView,
  t: Words,
  language: Language,
): string {
  if (from) return t('booking.history.moved', { from: span({ ...from, timeZone }, language) })
  if (name && (kind === 'approved' || kind === 'rejected')) return t(`booking.history.${kind}By`, { name })
  return t(`booking.history.${kind}`, { from: '' })
}
