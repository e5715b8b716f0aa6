import type { Language } from '@/domain/notifications'
import { type LocalDate, plusDays } from '@/domain/time'
import type { ShownFacility } from '@/web/data/facilities/facility'
import { dateInUtc, shortDay } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { facilityAddress } from './address'

interface WeekNavProps {
  facility: ShownFacility
  from: LocalDate
  days: number
  /** The first and the last day on which anything can be booked. */
  today: LocalDate
  lastDay: LocalDate
  guests: number
  t: Words
  language: Language
}

/** Which days are shown, and the way to those before and after. */
export function WeekNav({ facility, from, days, today, lastDay, guests, t, language }: WeekNavProps) {
  const before = plusDays(from, -days) < today ? today : plusDays(from, -days)
  const after = plusDays(from, days)
  const to = (week: LocalDate) =>
    `${facilityAddress({ facilityId: facility.id, ...(week === today ? {} : { week }), guests })}#days`
  const [first, last] = [from, plusDays(from, days - 1)].map((date) =>
    shortDay(dateInUtc(date), 'UTC', language),
  )
  return (
    <nav className="week-nav" aria-label={t('facilities.week.turn')}>
      {from > today ? (
        <a className="button quiet" href={to(before)}>
          <span aria-hidden="true">← </span>
          {t('facilities.week.previous')}
        </a>
      ) : null}
      <strong>
        {first} – {last}
      </strong>
      {after <= lastDay ? (
        <a className="button quiet" href={to(after)}>
          {t('facilities.week.following')}
          <span aria-hidden="true"> →</span>
        </a>
      ) : null}
    </nav>
  )
}
