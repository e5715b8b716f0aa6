import type { ReactNode } from 'react'
import type { BookingStatus } from '@/domain/bookings/words'
import type { Language } from '@/domain/notifications'
import { localDate } from '@/domain/time'
import type { BookingView } from '@/web/data/bookings/booking'
import { price } from '@/web/i18n/format'
import { span } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { facilityAddress } from '../facilities/address'
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
        <BookingStatusTag status={booking.status} isMine={booking.isMine} t={t} />
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
          {LEADS_ON.includes(booking.status) ? <WayOn booking={booking} t={t} /> : null}
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

const LEADS_ON: readonly BookingStatus[] = ['expired', 'rejected']

/** To what is free around the time that was not to be had. */
function WayOn({ booking: { facilityId, start, timeZone }, t }: { booking: BookingView; t: Words }) {
  return (
    <>
      {' '}
      <a href={facilityAddress({ facilityId, week: localDate(new Date(start), timeZone) })}>
        {t('booking.next.free')}
      </a>
    </>
  )
}

function nextOf(booking: BookingView, now: Date, t: Words, language: Language): string {
  const { duePaise, owedPaise } = booking.money
  const { checkIn, decides } = booking.offers
  const stage = { ...booking, duePaise, checkIn, decides }
  const step = nextStep(stage, now, t, language)
  return owedPaise > 0 ? `${step} ${t('booking.next.owed', { amount: price(owedPaise) })}` : step
}
