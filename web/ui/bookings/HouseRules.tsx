import type { Language } from '@/domain/notifications'
import type { BookingView } from '@/web/data/bookings/booking'
import { datedInstant } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'

/** The rules that a booking was made under. */
export function HouseRules({ booking, t, language }: { booking: BookingView; t: Words; language: Language }) {
  const { houseRules, houseRulesAcceptedAt, timeZone } = booking
  if (!houseRules) return null
  return (
    <details className="more">
      <summary>{t('booking.rules.title')}</summary>
      <p className="written">{houseRules}</p>
      {houseRulesAcceptedAt ? (
        <p className="small soft">
          {t('booking.rules.accepted', { when: datedInstant(houseRulesAcceptedAt, language, timeZone) })}
        </p>
      ) : null}
    </details>
  )
}
