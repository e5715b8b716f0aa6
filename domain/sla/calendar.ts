import { type Opening, openingsOn } from '../bookings/hours'
import type { Weekday } from '../bookings/words'
import { type LocalDate, localDate, mondayOf, plusDays } from '../time'

/** One interval of a day in which the estate's office and workshop are at work; `closes` ≤ `opens` crosses midnight. */
export interface ServiceHours {
  day: Weekday
  /** Local time, `HH:mm`. */
  opens: string
  closes: string
}

/** The time in which a promise counts, in the estate's zone. */
export interface ServiceCalendar {
  /** IANA name. */
  zone: string
  hours: readonly ServiceHours[]
  /** Local days on which no interval begins. */
  holidays: readonly LocalDate[]
}

/** Days looked at in one go. */
const STRETCH_DAYS = 14
/** A promise is found within twenty years, or there is nobody at work to keep it. */
const LOOKED_AHEAD_DAYS = 20 * 366

/** A calendar in which somebody is at work; null for one that names no hours, which would promise nothing ever. */
export function calendarWithHours(calendar: ServiceCalendar): ServiceCalendar | null {
  return calendar.hours.length > 0 ? calendar : null
}

/** Milliseconds of service between two instants; all of them without a calendar. Never below 0. */
export function servedMs(from: Date, to: Date, calendar: ServiceCalendar | null): number {
  if (to <= from) return 0
  if (!calendar) return to.getTime() - from.getTime()
  let sum = 0
  for (const span of spansFrom(calendar, from)) {
    if (span.start >= to) break
    sum += Math.min(span.end.getTime(), to.getTime()) - span.start.getTime()
  }
  return sum
}

/**
 * The instant at which so many milliseconds of service have gone by since `from`. What ends with an opening ends there,
 * not at the beginning of the next.
 */
export function afterServed(from: Date, ms: number, calendar: ServiceCalendar | null): Date {
  if (!calendar || ms <= 0) return new Date(from.getTime() + ms)
  let left = ms
  let last: Date | null = null
  for (const span of spansFrom(calendar, from)) {
    const start = span.start.getTime()
    const length = span.end.getTime() - start
    if (length >= left) return new Date(start + left)
    left -= length
    last = span.end
  }
  return last ?? new Date(from.getTime() + ms)
}

/** The stretches of service that end after an instant, in order; what overlaps counts once. */
function* spansFrom(calendar: ServiceCalendar, from: Date): Generator<{ start: Date; end: Date }> {
  const closed = new Set(calendar.holidays)
  const first = firstMonday(calendar, from)
  let last = from
  for (let day = 0; day < LOOKED_AHEAD_DAYS; day += STRETCH_DAYS) {
    for (const opening of stretchOf(calendar, day === 0 ? first : plusDays(first, day))) {
      if (closed.has(opening.day) || opening.end <= last) continue
      yield { start: opening.start > last ? opening.start : last, end: opening.end }
      last = opening.end
    }
  }
}

/** What a calendar was asked before: thousands of tickets share it, and each asks for the same weeks again and again. */
interface Known {
  /** By the instant in milliseconds since 1970. */
  mondays: Map<number, LocalDate>
  stretches: Map<LocalDate, readonly Opening[]>
}
const knownOf = new WeakMap<ServiceCalendar, Known>()

function known(calendar: ServiceCalendar): Known {
  const before = knownOf.get(calendar)
  if (before) return before
  const made: Known = { mondays: new Map(), stretches: new Map() }
  knownOf.set(calendar, made)
  return made
}

/** The Monday from which on openings may end after an instant: one of the day before may cross midnight. */
function firstMonday(calendar: ServiceCalendar, from: Date): LocalDate {
  const { mondays } = known(calendar)
  const at = from.getTime()
  const monday = mondays.get(at) ?? mondayOf(plusDays(localDate(from, calendar.zone), -1))
  mondays.set(at, monday)
  return monday
}

/** The openings of a fortnight from a Monday on. */
function stretchOf(calendar: ServiceCalendar, monday: LocalDate): readonly Opening[] {
  const { stretches } = known(calendar)
  const hours = { timeZone: calendar.zone, openingHours: calendar.hours, nightly: null }
  const openings = stretches.get(monday) ?? openingsOn(hours, monday, STRETCH_DAYS)
  stretches.set(monday, openings)
  return openings
}
