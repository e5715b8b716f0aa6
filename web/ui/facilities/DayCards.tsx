import type { Slot } from '@/domain/bookings/availability'
import type { RefusalCode } from '@/domain/bookings/refusal-rules'
import type { ShownFacility } from '@/web/data/facilities/facility'
import { clockTime } from '@/web/i18n/times'
import { bookingAddress, facilityAddress } from './address'
import type { DayProps } from './DayTable'
import { listed } from './hours-words'
import { feeWords } from './words'

/** One day, a card for each facility: its free times to press, and the others by what keeps them. */
export function DayCards({ days, date, t, language }: DayProps) {
  return (
    <ul className="day-cards">
      {days.map(({ facility, slots }) => {
        const toCome = slots.filter(({ reason }) => reason !== 'in_the_past')
        const free = toCome.filter(({ reason }) => !reason)
        const time = (at: Date) => clockTime(at, facility.rules.timeZone, language)
        return (
          <li className="card" key={facility.id}>
            <h2>
              <a href={facilityAddress({ facilityId: facility.id, week: date })}>{facility.name}</a>
            </h2>
            {toCome.length === 0 ? (
              <p>{t(slots.length === 0 ? 'facilities.week.emptyDay' : 'facilities.day.nothing')}</p>
            ) : null}
            {free.length > 0 ? (
              <ul className="chips">
                {free.map(({ start, feePaise }) => (
                  <li key={start.getTime()}>
                    <a
                      className="chip"
                      href={bookingAddress({ facilityId: facility.id, start })}
                      aria-label={`${time(start)} ${feeWords(feePaise, t)}, ${facility.name}`}
                    >
                      {time(start)} <span className="soft">{feeWords(feePaise, t)}</span>
                    </a>
                  </li>
                ))}
              </ul>
            ) : null}
            {byReason(toCome).map(([reason, kept]) => (
              <p className="small soft" key={reason}>
                {t(`bookingWords.reason.${reason}`)}: {timesOf(kept, facility, language)}
              </p>
            ))}
          </li>
        )
      })}
    </ul>
  )
}

function byReason(slots: readonly Slot[]): [RefusalCode, Slot[]][] {
  const kept = new Map<RefusalCode, Slot[]>()
  for (const slot of slots) if (slot.reason) kept.set(slot.reason, [...(kept.get(slot.reason) ?? []), slot])
  return [...kept]
}

/** The times at which slots begin; those that follow each other as one span. */
function timesOf(slots: readonly Slot[], { rules }: ShownFacility, language: DayProps['language']): string {
  const spans: { start: Date; end: Date }[] = []
  for (const { start, end } of slots) {
    const last = spans.at(-1)
    if (last && start <= last.end) last.end = end
    else spans.push({ start, end })
  }
  const time = (at: Date) => clockTime(at, rules.timeZone, language)
  return listed(
    spans.map(({ start, end }) => `${time(start)} – ${time(end)}`),
    language,
  )
}
