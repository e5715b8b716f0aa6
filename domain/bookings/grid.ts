import { type LocalDate, MINUTE_MS } from '../time'
import { dayNumber, localDay } from './clock'
import type { FacilityRules, Interval } from './facility'
import { type Hours, openingAt, openingsOn, openUntil } from './hours'
import { nightsOf, stay } from './nights'

/** What of a facility decides its grid. */
export type Grid = Hours & Pick<FacilityRules, 'slotMinutes' | 'minDurationMinutes'>

/**
 * Every slot of the grid that lies within hours and begins in an opening of these local days, in order, past ones included:
 * as long as the shortest booking, in whole slots. A slot may run on into an opening that touches its own. In a nightly
 * facility one for each local day, from its check-in time, as long as the shortest stay.
 */
export function slotsOf(rules: Grid, from: LocalDate, days: number): Interval[] {
  const { nightly, timeZone } = rules
  if (nightly) {
    const first = dayNumber(from)
    return Array.from({ length: days }, (_, index) =>
      stay(nightly, timeZone, first + index, nightly.minNights),
    )
  }
  const step = rules.slotMinutes * MINUTE_MS
  const length = Math.ceil((rules.minDurationMinutes ?? rules.slotMinutes) / rules.slotMinutes) * step
  return openingsOn(rules, from, days).flatMap((opening) => {
    const end = opening.end.getTime()
    const reach = openUntil(rules, opening, new Date(end + length)).getTime()
    const slots: Interval[] = []
    for (let at = opening.start.getTime(); at < end && at + length <= reach; at += step)
      slots.push({ start: new Date(at), end: new Date(at + length) })
    return slots
  })
}

/**
 * Whether an interval begins on the grid of the opening that holds its start, and is a whole number of slots long. In a
 * nightly facility: whether it runs from a check-in time to a check-out time on a later local day.
 */
export function isOnGrid(rules: Grid, interval: Interval): boolean {
  const { start, end } = interval
  if (rules.nightly) return isStay(rules, interval)
  const opening = openingAt(rules, start)
  if (!opening || end <= start) return false
  const step = rules.slotMinutes * MINUTE_MS
  return (
    (start.getTime() - opening.start.getTime()) % step === 0 && (end.getTime() - start.getTime()) % step === 0
  )
}

function isStay({ nightly, timeZone }: Grid, interval: Interval): boolean {
  const nights = nightsOf(timeZone, interval)
  if (!nightly || nights < 1) return false
  const { start, end } = stay(nightly, timeZone, localDay(interval.start, timeZone), nights)
  return start.getTime() === interval.start.getTime() && end.getTime() === interval.end.getTime()
}
