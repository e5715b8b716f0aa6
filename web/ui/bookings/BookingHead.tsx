import type { ReactNode } from 'react'
import type { Language } from '@/domain/notifications'
import type { BookingView } from '@/web/data/bookings/booking'
import { price } from '@/web/i18n/format'
import { span } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { BookingStatusTag } from './BookingStatusTag'
import { nextStep } from './next-step'
import type { BookingWord } from './said'

interface BookingHeadProps {
  booking: BookingView
  now: Date
  word: BookingWord | null
  t: Words
  language: Language
  /** What can be done with it now. */
  children: ReactNode
}

/** What is booked and when, how it stands and what happens next. */
export function BookingHead({ booking, now, word, t, language, children }: BookingHeadProps) {
  return (
    <header className="ticket-head">
      <div className="meta">
        <span>{booking.number}</span>
        <BookingStatusTag status={booking.status} t={t} />
      </div>
      <h1>{booking.facilityName}</h1>
      <p className="booking-when">
        <Icon name="calendar" />
        <time dateTime={booking.start}>{span(booking, language)}</time>
      </p>
      {word ? (
        <p className={word.isWarning ? 'warning' : 'notice'} role="status">
          {word.text}
        </p>
      ) : null}
      <p className="next">
        <Icon name="clock" />
        <span>
          <span className="unseen">{t('booking.nextTitle')}: </span>
          {nextOf(booking, now, t, language)}
        </span>
      </p>
      {booking.decisionNote ? (
        <p className="written">
          <strong>{t('booking.note')}:</strong> {booking.decisionNote}
        </p>
      ) : null}
      {children}
    </header>
  )
}

function nextOf(booking: BookingView, now: Date, t: Words, language: Language): string {
  const { duePaise, owedPaise } = booking.money
  const { checkIn, decides } = booking.offers
  const stage = { ...booking, duePaise, checkIn, decides }
  const step = nextStep(stage, now, t, language)
  return owedPaise > 0 ? `${step} ${t('booking.next.owed', { amount: price(owedPaise) })}` : step
}
