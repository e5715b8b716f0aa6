import { type LocalDate, localDate } from '@/domain/time'
import { dateInUtc, dayOfMonth, longDay, weekdayName } from '@/web/i18n/times'
import { facilityAddress } from './address'
import { SlotRows } from './SlotRows'
import type { WeekProps } from './WeekTable'
import { daysFrom } from './week-rows'

/** The days of a week as tabs, whose month stands above and below them, and the slots of one of them below each other. */
export function DayByDay({
  facility,
  slots,
  from,
  days,
  guests,
  t,
  language,
  day,
}: WeekProps & { day: LocalDate }) {
  const { timeZone } = facility.rules
  const ofDay = slots.filter(({ start }) => localDate(start, timeZone) === day)
  const toCome = ofDay.filter(({ reason }) => reason !== 'in_the_past')
  const name = longDay(dateInUtc(day), 'UTC', language)
  return (
    <section className="day-by-day" aria-label={name}>
      <nav className="day-tabs" aria-label={t('facilities.week.days')}>
        {daysFrom(from, days).map((date) => (
          <a
            key={date}
            href={`${facilityAddress({ facilityId: facility.id, week: from, day: date, guests })}#days`}
            aria-current={date === day ? 'page' : undefined}
          >
            <span>{weekdayName(dateInUtc(date), 'UTC', language)}</span>{' '}
            <strong>{dayOfMonth(dateInUtc(date), 'UTC', language)}</strong>
          </a>
        ))}
      </nav>
      <h3>{name}</h3>
      {ofDay.length === 0 ? <p>{t('facilities.week.emptyDay')}</p> : null}
      {ofDay.length > 0 && toCome.length === 0 ? <p>{t('facilities.week.allOver')}</p> : null}
      {toCome.length > 0 && toCome.length < ofDay.length ? (
        <p className="small soft">{t('facilities.week.earlierOver')}</p>
      ) : null}
      {toCome.length > 0 ? <SlotRows {...{ facility, slots: toCome, guests, t, language }} /> : null}
    </section>
  )
}
