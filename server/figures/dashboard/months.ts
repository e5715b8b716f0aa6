import { DateTime } from 'luxon'
import type { LocalDate } from '@/domain/time'
import { sql } from '../../database'

/** A month of the estate: `[start, end)`. */
export interface Month {
  /** `YYYY-MM`. */
  month: string
  start: Date
  end: Date
}

/** The last `count` months of a zone, the present one last. */
export function lastMonths(now: Date, zone: string, count: number): Month[] {
  const present = DateTime.fromJSDate(now, { zone }).startOf('month')
  return Array.from({ length: count }, (_, index) => monthAt(present.minus({ months: count - 1 - index })))
}

/** The months that local days touch, both included, as a whole. */
export function wholeMonthsBetween(from: LocalDate, to: LocalDate, zone: string): Month[] {
  const end = DateTime.fromISO(to, { zone }).startOf('day')
  const months: Month[] = []
  for (let at = DateTime.fromISO(from, { zone }).startOf('month'); at <= end; at = at.plus({ months: 1 }))
    months.push(monthAt(at))
  return months
}

/** The same, the first and the last cut to those days. */
export function monthsBetween(from: LocalDate, to: LocalDate, zone: string): Month[] {
  const start = DateTime.fromISO(from, { zone }).startOf('day').toJSDate()
  const end = DateTime.fromISO(to, { zone }).startOf('day').plus({ days: 1 }).toJSDate()
  return wholeMonthsBetween(from, to, zone).map((whole) => ({
    month: whole.month,
    start: whole.start < start ? start : whole.start,
    end: whole.end > end ? end : whole.end,
  }))
}

const monthAt = (start: DateTime): Month => ({
  month: start.toFormat('yyyy-MM'),
  start: start.toJSDate(),
  end: start.plus({ months: 1 }).toJSDate(),
})

/** Which of adjoining months an instant lies in, as its place from 1: found by their edges, whatever the clocks do there. */
export const placeIn = (instant: ReturnType<typeof sql>, months: readonly Month[]) =>
  sql`width_bucket(${instant}, ${sql.param(months.map(({ start }) => start.toISOString()))}::timestamptz[])`

/** From the first month's start to before the last one's end. */
export const spanOf = (instant: ReturnType<typeof sql>, months: readonly Month[]) =>
  sql`${instant} >= ${edge(months[0]?.start)} and ${instant} < ${edge(months.at(-1)?.end)}`

const edge = (at: Date | undefined) => sql`${(at ?? new Date(0)).toISOString()}::timestamptz`
