import { DateTime } from 'luxon'

/** A calendar day in some zone, `YYYY-MM-DD`. Compares as text. */
export type LocalDate = string

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** The calendar day of an instant in an IANA zone. */
export function localDate(instant: Date, zone: string): LocalDate {
  return DateTime.fromJSDate(instant, { zone }).toISODate() ?? ''
}

/** The calendar year of an instant in an IANA zone: the year in a ticket's number. */
export function localYear(instant: Date, zone: string): number {
  return DateTime.fromJSDate(instant, { zone }).year
}

/** The first instant of the local month that holds `instant`. */
export function startOfLocalMonth(instant: Date, zone: string): Date {
  return DateTime.fromJSDate(instant, { zone }).startOf('month').toJSDate()
}

/** The half-open span `[from 00:00, day after to 00:00)` of local days, both included. Null for a malformed date. */
export function localDaySpan(
  from: LocalDate,
  to: LocalDate,
  zone: string,
): { start: Date; end: Date } | null {
  const start = DateTime.fromISO(from, { zone })
  const end = DateTime.fromISO(to, { zone })
  if (!isLocalDate(from) || !isLocalDate(to) || !start.isValid || !end.isValid) return null
  return { start: start.startOf('day').toJSDate(), end: end.startOf('day').plus({ days: 1 }).toJSDate() }
}

/** Whether the text is a real calendar day, `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid
}

/** What a local date and time names in a zone, `YYYY-MM-DDTHH:mm` as browsers send it. Null for anything else. */
export function fromLocalTime(text: string, zone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) return null
  const local = DateTime.fromISO(text, { zone })
  return local.isValid ? local.toJSDate() : null
}

/** An instant as a local date and time of a zone, `YYYY-MM-DDTHH:mm`: what a browser's field is filled with. */
export function toLocalTime(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")
}

export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MINUTE_MS)
}

export function addHours(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * HOUR_MS)
}

export function addDays(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY_MS)
}

/** So many calendar days after a day; before it where they are negative. */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate() ?? date
}

/** The first day of a calendar day's month, or of one so many months before. */
export function firstOfMonth(date: LocalDate, monthsBefore = 0): LocalDate {
  const month = DateTime.fromISO(date, { zone: 'utc' }).startOf('month')
  return month.minus({ months: monthsBefore }).toISODate() ?? date
}

/** The Monday on or before a calendar day. */
export function mondayOf(date: LocalDate): LocalDate {
  return DateTime.fromISO(date, { zone: 'utc' }).startOf('week').toISODate() ?? date
}

/** `20 Nov 2026, 6:30 pm` in the zone: how people of the estate read an instant. */
export function formatInstant(instant: Date, zone: string, locale = 'en-IN'): string {
  return momentFormat(zone, locale).format(instant)
}

/** Making one takes far longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>()

function momentFormat(zone: string, locale: string): Intl.DateTimeFormat {
  const key = `${locale} ${zone}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
  formats.set(key, made)
  return made
}
