import type { Language } from '@/domain/notifications'
import type { LocalDate } from '@/domain/time'
import { env } from '@/server/env'
import { LOCALES } from './words'

/** A time of a facility: both ends as instants, and the zone that it is written in. */
export interface WrittenSpan {
  start: string | Date
  end: string | Date
  timeZone: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Formats are dear to make, and a week's table needs the same one a hundred times. */
function format(language: Language, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = JSON.stringify([language, timeZone, options])
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { timeZone, ...options })
  formats.set(key, known)
  return known
}

const CLOCK = { hour: 'numeric', minute: '2-digit' } as const
const SHORT_DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const
const LONG_DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const
const DATED = { day: 'numeric', month: 'short', year: 'numeric' } as const
const WRITTEN_DAY = { weekday: 'long', day: 'numeric', month: 'short' } as const

/** `6:30 pm` in an IANA zone. */
export function clockTime(at: Date, timeZone: string, language: Language): string {
  return format(language, timeZone, CLOCK).format(at)
}

/** `6:00 – 8:00 pm`; with the days where it ends on another. */
export function timeSpan(start: Date, end: Date, timeZone: string, language: Language): string {
  const isOneDay = shortDay(start, timeZone, language) === shortDay(end, timeZone, language)
  const options = isOneDay ? CLOCK : { ...SHORT_DAY, ...CLOCK }
  return format(language, timeZone, options).formatRange(start, end)
}

/** `Saturday, 28 Nov 2026, 6:00 – 10:00 pm`; both days where it runs over midnight, the zone where it is not the estate's. */
export function span({ start, end, timeZone }: WrittenSpan, language: Language): string {
  const options = { ...WRITTEN_DAY, year: 'numeric', ...CLOCK, ...named(timeZone) } as const
  return format(language, timeZone, options).formatRange(new Date(start), new Date(end))
}

/** `Friday, 27 Nov, 6:00 pm`: an instant by its weekday; the zone is named where it is not the estate's. */
export function weekdayInstant(value: string | Date, language: Language, timeZone: string): string {
  return format(language, timeZone, { ...WRITTEN_DAY, ...CLOCK, ...named(timeZone) }).format(new Date(value))
}

/** `20 Nov 2026, 6:30 pm`: an instant that may be long ago; the zone is named where it is not the estate's. */
export function datedInstant(value: string | Date, language: Language, timeZone: string): string {
  return format(language, timeZone, { ...DATED, ...CLOCK, ...named(timeZone) }).format(new Date(value))
}

/** A time is not taken for one of the estate's clocks where it is none. */
const named = (timeZone: string): Intl.DateTimeFormatOptions =>
  timeZone === env.timeZone ? {} : { timeZoneName: 'short' }

/** `Fri, 27 Nov` in an IANA zone. */
export function shortDay(at: Date, timeZone: string, language: Language): string {
  return format(language, timeZone, SHORT_DAY).format(at)
}

/** `Friday, 27 November` in an IANA zone; with its year where that is not the year of `now`. */
export function longDay(at: Date, timeZone: string, language: Language, now?: Date): string {
  const year = (one: Date) => format('en', timeZone, { year: 'numeric' }).format(one)
  const isOfThisYear = now === undefined || year(at) === year(now)
  return format(language, timeZone, { ...LONG_DAY, ...(isOfThisYear ? {} : { year: 'numeric' }) }).format(at)
}

/** `27 Nov 2026` in an IANA zone. */
export function datedDay(at: Date, timeZone: string, language: Language): string {
  return format(language, timeZone, DATED).format(at)
}

/** `Fri` in an IANA zone. */
export function weekdayName(at: Date, timeZone: string, language: Language): string {
  return format(language, timeZone, { weekday: 'short' }).format(at)
}

/** `27 Nov` in an IANA zone. */
export function dayAndMonth(at: Date, timeZone: string, language: Language): string {
  return format(language, timeZone, { day: 'numeric', month: 'short' }).format(at)
}

/** `27` in an IANA zone. */
export function dayOfMonth(at: Date, timeZone: string, language: Language): string {
  return format(language, timeZone, { day: 'numeric' }).format(at)
}

/** A calendar day as an instant that `UTC` shows as that day: for the formats here, given `UTC` as the zone. */
export const dateInUtc = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`)

/** `7 – 13 Sep 2026` in an IANA zone: both days, the month and the year as often as is needed. */
export function daySpan(from: Date, to: Date, timeZone: string, language: Language): string {
  return format(language, timeZone, DATED).formatRange(from, to)
}
