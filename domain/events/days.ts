import { DateTime } from 'luxon'

/** A half-open time, as it is stored. */
export interface Span {
  start: Date
  end: Date
}

/**
 * The whole days of a zone that a time touches, from the first one's midnight to the midnight after the last one: a day that
 * begins as the time ends is not touched, and an end on the day of the start is that one day. A time that runs backwards
 * by days stays backwards, to be refused.
 */
export function wholeDays({ start, end }: Span, zone: string): Span {
  const first = DateTime.fromJSDate(start, { zone }).startOf('day')
  const last = DateTime.fromJSDate(end, { zone })
  if (last < first) return { start: first.toJSDate(), end: last.startOf('day').toJSDate() }
  const isAtMidnight = last.equals(last.startOf('day')) && last > first
  return {
    start: first.toJSDate(),
    end: (isAtMidnight ? last : last.startOf('day').plus({ days: 1 })).toJSDate(),
  }
}
