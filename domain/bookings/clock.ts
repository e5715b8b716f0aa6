import { IANAZone } from 'luxon'
import { DAY_MS, type LocalDate, MINUTE_MS } from '../time'
import type { ClockTime } from './facility'
import { WEEKDAYS, type Weekday } from './words'

export const HOUR_MINUTES = 60
export const DAY_MINUTES = 24 * HOUR_MINUTES
export const WEEK_MINUTES = 7 * DAY_MINUTES

/** A calendar day as a number that counts on: days since 1 January 1970, whatever the zone. */
export type DayNumber = number

/** One UTC day of a zone, in milliseconds: how far its clocks are ahead of UTC, and the change in it, if any. */
interface ZoneDay {
  offset: number
  change: { at: number; offset: number } | null
}

/** No zone remembers more days than this: who asks for ever new days must not fill the memory. */
const REMEMBERED_DAYS = 4_000
/** `Date` ends a hundred million days from 1970. */
const LAST_DAY = 99_999_990

const zones = new Map<string, { zone: IANAZone; days: Map<DayNumber, ZoneDay> }>()

export function dayNumber(date: LocalDate): DayNumber {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS)
}

export function dateOfDay(day: DayNumber): LocalDate {
  return new Date(withinTime(day) * DAY_MS).toISOString().slice(0, 10)
}

/** 0 is Sunday, as in `WEEKDAYS`; the first of January 1970 was a Thursday. */
export function weekdayNumber(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7
}

export function weekdayOf(day: DayNumber): Weekday {
  return WEEKDAYS[weekdayNumber(day)] as Weekday
}

/** Minutes since the local midnight; 1440 for `24:00`. */
export function minutesOf(clock: ClockTime): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
}

/**
 * What the clocks of an IANA zone show at an instant, as if it were UTC; both in milliseconds since 1970. Throws
 * RangeError for a zone that nobody knows.
 */
export function localMs(instant: number, zone: string): number {
  return instant + offsetAt(instant, zone)
}

/** The calendar day of an instant in a zone. */
export function localDay(instant: Date, zone: string): DayNumber {
  return Math.floor(localMs(instant.getTime(), zone) / DAY_MS)
}

/**
 * The instant at which the clocks of a zone show so many minutes after the midnight of a day; 1440 and more are the next
 * days. A time that comes twice is its first, and one that the clocks leap over is the leap: so the later of two local
 * times never becomes the earlier instant, and openings that touch go on touching.
 */
export function instantAt(day: DayNumber, minutes: number, zone: string): Date {
  const local = day * DAY_MS + minutes * MINUTE_MS
  const before = offsetAt(local - DAY_MS, zone)
  const after = offsetAt(local + DAY_MS, zone)
  const [late, early] = before < after ? [before, after] : [after, before]
  if (offsetAt(local - early, zone) === early) return new Date(local - early)
  if (offsetAt(local - late, zone) === late) return new Date(local - late)
  return new Date(offsetChange(local - early, local - late + 1, zone) ?? local - late)
}

/** The first instant after `from` and before `to` at which the clocks of a zone are put forward or back. In milliseconds. */
export function offsetChange(from: number, to: number, zone: string): number | null {
  for (let day = Math.floor(from / DAY_MS); day * DAY_MS < to; day += 1) {
    const at = zoneDay(day, zone).change?.at
    if (at !== undefined && at > from && at < to) return at
  }
  return null
}

function offsetAt(instant: number, zone: string): number {
  const { offset, change } = zoneDay(Math.floor(instant / DAY_MS), zone)
  return change && instant >= change.at ? change.offset : offset
}

function zoneDay(day: DayNumber, zone: string): ZoneDay {
  let known = zones.get(zone)
  if (!known) {
    known = { zone: knownZone(zone), days: new Map() }
    zones.set(zone, known)
  }
  const found = known.days.get(day)
  if (found) return found
  const made = makeZoneDay(withinTime(day), known.zone)
  if (known.days.size >= REMEMBERED_DAYS) known.days.clear()
  known.days.set(day, made)
  return made
}

/** Whoever asks for a time that no `Date` reaches is refused by the rules, and must not make them fail. */
function withinTime(day: DayNumber): DayNumber {
  return Math.min(Math.max(day, -LAST_DAY), LAST_DAY)
}

function knownZone(name: string): IANAZone {
  const zone = IANAZone.create(name)
  if (!zone.isValid) throw new RangeError(`There is no time zone ${name}.`)
  return zone
}

/** No zone puts its clocks twice within a day. Asking Intl is slow, hence twice a day and not for every minute. */
function makeZoneDay(day: DayNumber, zone: IANAZone): ZoneDay {
  const offsetOf = (instant: number) => zone.offset(instant) * MINUTE_MS
  const offset = offsetOf(day * DAY_MS)
  const next = offsetOf((day + 1) * DAY_MS)
  if (offset === next) return { offset, change: null }
  let unchanged = (day * DAY_MS) / 1000
  let changed = ((day + 1) * DAY_MS) / 1000
  while (changed - unchanged > 1) {
    const middle = Math.floor((unchanged + changed) / 2)
    if (offsetOf(middle * 1000) === offset) unchanged = middle
    else changed = middle
  }
  return { offset, change: { at: changed * 1000, offset: next } }
}
