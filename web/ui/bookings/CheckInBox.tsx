import type { Language } from '@/domain/notifications'
import { checkIn } from '@/web/actions/bookings/changes'
import type { BookingView } from '@/web/data/bookings/booking'
import { clockTime } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { AboutBooking } from './AboutBooking'

interface CheckInBoxProps {
  booking: BookingView
  t: Words
  language: Language
}

/** "I am here": a button while check-in is open. When that is, the page says above. */
export function CheckInBox({ booking, t, language }: CheckInBoxProps) {
  const { checkIn: offer } = booking.offers
  if (!offer?.isOpen) return null
  const words = formWords(t)
  const { timeZone, isMine } = booking
  return (
    <section className="card question" aria-labelledby="check-in">
      <h2 id="check-in">{t('booking.checkIn.title')}</h2>
      <p>{t('booking.checkIn.closes', { when: clockTime(offer.closesAt, timeZone, language) })}</p>
      <ActionForm action={checkIn} words={words} label={t('booking.checkIn.title')}>
        <AboutBooking booking={booking} />
        <Submit working={words.working}>
          {t(isMine ? 'booking.checkIn.send' : 'booking.checkIn.sendOther')}
        </Submit>
      </ActionForm>
    </section>
  )
}
