import type { Slot } from '@/domain/bookings/availability'
import { HOUR_MINUTES } from '@/domain/bookings/clock'
import { isWaitable } from '@/domain/bookings/refusal'
import type { Language } from '@/domain/notifications'
import type { LocalDate } from '@/domain/time'
import type { ShownFacility } from '@/web/data/facilities/facility'
import type { FacilityDay } from '@/web/data/facilities/slots'
import { clockTime, dateInUtc, longDay } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { bookingAddress, facilityAddress } from './address'
import { clockWords } from './hours-words'
import { leftWords } from './SlotCell'
import { minuteOfDay } from './week-rows'
import { feeWords } from './words'

export interface DayProps {
  days: FacilityDay[]
  date: LocalDate
  t: Words
  language: Language
}

/** Facilities across and the hours of one day down; every slot stands in the hour in which it begins. */
export function DayTable({ days, date, t, language }: DayProps) {
  return (
    <table className="slots day-table">
      <caption className="unseen">
        {t('facilities.day.caption', { day: longDay(dateInUtc(date), 'UTC', language) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('facilities.day.time')}</th>
          {days.map(({ facility }) => (
            <th scope="col" key={facility.id}>
              <a href={facilityAddress({ facilityId: facility.id, week: date })}>{facility.name}</a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hoursOf(days).map((hour) => (
          <tr key={hour}>
            <th scope="row">{clockWords(`${String(hour).padStart(2, '0')}:00`, language)}</th>
            {days.map(({ facility, slots }) => {
              const ofHour = slots.filter((slot) => hourOf(slot, facility) === hour)
              return (
                <td key={facility.id}>
                  {ofHour.length === 0 ? (
                    <span className="unseen">{t('facilities.day.nothingThen')}</span>
                  ) : null}
                  {ofHour.map((slot) => (
                    <DaySlot key={slot.start.getTime()} {...{ facility, slot, t, language }} />
                  ))}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DaySlotProps {
  facility: ShownFacility
  slot: Slot
  t: Words
  language: Language
}

function DaySlot({ facility, slot, t, language }: DaySlotProps) {
  const { start, reason, feePaise, places } = slot
  const time = clockTime(start, facility.rules.timeZone, language)
  // The hour stands at the row's head: only what begins within it says when.
  const minutes = minuteOfDay(start, facility.rules.timeZone) % HOUR_MINUTES === 0 ? '' : `${time} `
  const called = `${time}, ${facility.name}`
  if (!reason) {
    const words = [feeWords(feePaise, t), ...leftWords(facility, places, t)]
    return (
      <a
        className="slot"
        href={bookingAddress({ facilityId: facility.id, start })}
        aria-label={`${minutes}${words.join(' ')}, ${called}`}
      >
        <strong>
          {minutes}
          {words[0]}
        </strong>
        {words[1] ? <span className="small"> {words[1]}</span> : null}
      </a>
    )
  }
  const wait = t('facilities.week.waitFor')
  return (
    <span className={`slot off ${reason}`}>
      {minutes}
      {t(`bookingWords.reason.${reason}`)}
      {isWaitable(reason) ? (
        <a
          href={bookingAddress({ facilityId: facility.id, start, isWaiting: true })}
          aria-label={`${wait}, ${called}`}
        >
          {wait}
        </a>
      ) : null}
    </span>
  )
}

const hourOf = ({ start }: Slot, { rules }: ShownFacility): number =>
  Math.floor(minuteOfDay(start, rules.timeZone) / HOUR_MINUTES)

/** The hours in which anything begins that is not over. */
function hoursOf(days: readonly FacilityDay[]): number[] {
  const hours = days.flatMap(({ facility, slots }) =>
    slots.filter(({ reason }) => reason !== 'in_the_past').map((slot) => hourOf(slot, facility)),
  )
  return [...new Set(hours)].sort((one, other) => one - other)
}
