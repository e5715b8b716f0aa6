import { DAY_MS } from '../time'
import { type DayNumber, instantAt, localDay, weekdayNumber } from './clock'
import type { FacilityRules, Interval } from './facility'

/**
 * The local week (from Monday) or month that holds a booking's start, half-open: bookings that start in it count together.
 * Throws RangeError for a facility without a quota.
 */
export function quotaPeriodOf(rules: Pick<FacilityRules, 'timeZone' | 'quota'>, start: Date): Interval {
  if (!rules.quota) throw new RangeError('A facility without a quota has no period of it.')
  const day = localDay(start, rules.timeZone)
  const [first, next] = rules.quota.per === 'week' ? weekOf(day) : monthOf(day)
  return { start: instantAt(first, 0, rules.timeZone), end: instantAt(next, 0, rules.timeZone) }
}

function weekOf(day: DayNumber): [DayNumber, DayNumber] {
  const monday = day - ((weekdayNumber(day) + 6) % 7)
  return [monday, monday + 7]
}

function monthOf(day: DayNumber): [DayNumber, DayNumber] {
  const date = new Date(day * DAY_MS)
  const firstOf = (month: number) => Date.UTC(date.getUTCFullYear(), month, 1) / DAY_MS
  return [firstOf(date.getUTCMonth()), firstOf(date.getUTCMonth() + 1)]
}
