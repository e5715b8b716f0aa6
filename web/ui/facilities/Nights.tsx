import { localDate } from '@/domain/time'
import { dateInUtc, dayAndMonth, longDay, weekdayName } from '@/web/i18n/times'
import { SlotCell } from './SlotCell'
import { SlotRows } from './SlotRows'
import type { WeekProps } from './WeekTable'
import { daysFrom } from './week-rows'

const WEEK = 7

/** Four weeks of nights, week below week: each night with its price or its reason. */
export function NightTable({ facility, slots, from, days, guests, t, language }: WeekProps) {
  const dates = daysFrom(from, days)
  const weeks = Array.from({ length: Math.ceil(days / WEEK) }, (_, week) =>
    dates.slice(week * WEEK, (week + 1) * WEEK),
  )
  const slotOf = new Map(slots.map((slot) => [localDate(slot.start, facility.rules.timeZone), slot]))
  const [first, last] = [dates[0], dates.at(-1)].map((date) =>
    longDay(dateInUtc(date ?? from), 'UTC', language),
  )
  return (
    <table className="slots nights">
      <caption className="unseen">
        {t('facilities.week.captionNights', { name: facility.name, from: first ?? '', to: last ?? '' })}
      </caption>
      <thead>
        <tr>
          {dates.slice(0, WEEK).map((date) => (
            <th scope="col" key={date}>
              {weekdayName(dateInUtc(date), 'UTC', language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((date) => {
              const slot = slotOf.get(date)
              return (
                <td key={date}>
                  <span className="small soft">{dayAndMonth(dateInUtc(date), 'UTC', language)}</span>
                  {slot ? <SlotCell {...{ facility, slot, guests, t, language }} /> : null}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The same nights one below the other, those that are over left out. */
export function NightList({ facility, slots, guests, t, language }: WeekProps) {
  const toCome = slots.filter(({ reason }) => reason !== 'in_the_past')
  return (
    <div className="day-by-day">
      <SlotRows {...{ facility, slots: toCome, guests, t, language }} isOfManyDays />
    </div>
  )
}
