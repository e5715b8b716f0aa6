import type { Language } from '@/domain/notifications'
import type { BookingView } from '@/web/data/bookings/booking'
import { instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'

/** The rules that a booking was made under. */
export function HouseRules({ booking, t, language }: { booking: BookingView; t: Words; language: Language }) {
  const { houseRules, houseRulesAcceptedAt } = booking
  if (!houseRules) return null
  return (
    <details className="more">
      <summary>{t('booking.rules.title')}</summary>
      <p className="written">{houseRules}</p>
      {houseRulesAcceptedAt ? (
        <p className="small soft">
          {t('booking.rules.accepted', { when: instant(houseRulesAcceptedAt, language) })}
        </p>
      ) : null}
    </details>
  )
}
