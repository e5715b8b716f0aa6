import { DAY_MS, type LocalDate } from '../time'
import {
  DAY_MINUTES,
  type DayNumber,
  dateOfDay,
  dayNumber,
  instantAt,
  localDay,
  minutesOf,
  weekdayOf,
} from './clock'
import type { FacilityRules, Interval } from './facility'

/** What of a facility says when it is open. */
export type Hours = Pick<FacilityRules, 'timeZone' | 'openingHours' | 'nightly'>

/** One opening, and the local day it begins on. */
export interface Opening extends Interval {
  day: LocalDate
}

/**
 * Openings that go on for so long never end: every minute of the week has come twice by then, and no clock leaps over the
 * same one in two weeks.
 */
const ENDLESS_DAYS = 15

/**
 * Each rule of a booking asks for the same few openings: they are worked out once for one object of rules, which nobody
 * changes once it is made.
 */
const openings = new WeakMap<Hours, Map<DayNumber, readonly Opening[]>>()
/** No facility remembers more days than this: who asks for ever new days must not fill the memory. */
const REMEMBERED_DAYS = 400

/**
 * The openings that begin on these local days, in order. What is open day and night opens anew at each midnight; a nightly
 * facility has no openings. An opening that the clocks leap over is not there.
 */
export function openingsOn(rules: Hours, from: LocalDate, days: number): Opening[] {
  const first = dayNumber(from)
  return Array.from({ length: days }, (_, index) => openingsOfDay(rules, first + index)).flat()
}

/** The opening that holds an instant: the later one where two touch. */
export function openingAt(rules: Hours, instant: Date): Opening | null {
  const today = localDay(instant, rules.timeZone)
  // The day after, too: where clocks go back over midnight, it has begun before today is over.
  for (const day of [today, today - 1, today + 1]) {
    for (const opening of openingsOfDay(rules, day))
      if (opening.start <= instant && instant < opening.end) return opening
  }
  return null
}

/** Whether all of an interval is open. Openings that touch are one. Always true of a nightly facility. */
export function withinHours(rules: Hours, interval: Interval): boolean {
  if (rules.nightly) return true
  const opening = openingAt(rules, interval.start)
  return opening !== null && openUntil(rules, opening, interval.end) >= interval.end
}

/** The end of an opening and of those that follow without a gap; beyond `enough` it looks no further. */
export function openUntil(rules: Hours, opening: Opening, enough: Date): Date {
  const endless = opening.start.getTime() + ENDLESS_DAYS * DAY_MS
  let last = opening
  while (last.end < enough) {
    if (last.end.getTime() >= endless || rules.openingHours.length === 0) return enough
    const next = openingAt(rules, last.end)
    if (!next) break
    last = next
  }
  return last.end
}

function openingsOfDay(rules: Hours, day: DayNumber): readonly Opening[] {
  const days = openings.get(rules) ?? new Map<DayNumber, readonly Opening[]>()
  const known = days.get(day)
  if (known) return known
  if (days.size >= REMEMBERED_DAYS) days.clear()
  const made = workOutOpenings(rules, day)
  openings.set(rules, days.set(day, made))
  return made
}

function workOutOpenings(rules: Hours, day: DayNumber): Opening[] {
  if (rules.nightly) return []
  if (rules.openingHours.length === 0) return [openingOf(rules, day, 0, DAY_MINUTES)]
  const weekday = weekdayOf(day)
  return rules.openingHours
    .filter((hours) => hours.day === weekday)
    .map((hours) => openingOf(rules, day, minutesOf(hours.opens), minutesOf(hours.closes)))
    .filter((opening) => opening.start < opening.end)
    .sort((one, other) => one.start.getTime() - other.start.getTime())
}

function openingOf({ timeZone }: Hours, day: DayNumber, opens: number, closes: number): Opening {
  return {
    day: dateOfDay(day),
    start: instantAt(day, opens, timeZone),
    end: instantAt(day, closes <= opens ? closes + DAY_MINUTES : closes, timeZone),
  }
}
