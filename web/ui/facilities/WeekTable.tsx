import type { Slot } from '@/domain/bookings/availability'
import type { Language } from '@/domain/notifications'
import type { LocalDate } from '@/domain/time'
import type { ShownFacility } from '@/web/data/facilities/facility'
import { clockTime, dateInUtc, dayAndMonth, longDay, weekdayName } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { SlotCell } from './SlotCell'
import { daysFrom, timeRows } from './week-rows'

export interface WeekProps {
  facility: ShownFacility
  slots: Slot[]
  /** The first day. */
  from: LocalDate
  days: number
  guests: number
  t: Words
  language: Language
}

/** Days across and times down, each slot with its price or its reason. */
export function WeekTable({ facility, slots, from, days, guests, t, language }: WeekProps) {
  const { timeZone } = facility.rules
  const dates = daysFrom(from, days)
  const [first, last] = [dates[0], dates.at(-1)].map((date) =>
    longDay(dateInUtc(date ?? from), 'UTC', language),
  )
  return (
    <table className="slots">
      <caption className="unseen">
        {t('facilities.week.caption', { name: facility.name, from: first ?? '', to: last ?? '' })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('facilities.day.time')}</th>
          {dates.map((date) => (
            <th scope="col" key={date}>
              {weekdayName(dateInUtc(date), 'UTC', language)}{' '}
              <span className="small">{dayAndMonth(dateInUtc(date), 'UTC', language)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {timeRows(slots, from, days, timeZone).map(({ minute, example, cells }) => (
          <tr key={minute}>
            <th scope="row">{clockTime(example.start, timeZone, language)}</th>
            {cells.map((cell, index) => (
              <td key={dates[index]}>
                {cell.length === 0 ? <span className="unseen">{t('facilities.day.nothingThen')}</span> : null}
                {cell.map((slot) => (
                  <SlotCell key={slot.start.getTime()} {...{ facility, slot, guests, t, language }} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
