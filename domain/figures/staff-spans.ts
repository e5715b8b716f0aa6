import { firstOfMonth, isLocalDate, type LocalDate, localDate, mondayOf, plusDays } from '../time'
import type { ReportPeriod } from './words'

/** One period of one kind: local days of the estate's zone, both included. */
export interface ReportSpan {
  period: ReportPeriod
  from: LocalDate
  to: LocalDate
}

const WEEK_DAYS = 7

/** The latest whole period that was over when a local day began. Weeks are Monday to Sunday, months the calendar's. */
export function spanBefore(period: ReportPeriod, date: LocalDate): ReportSpan {
  switch (period) {
    case 'daily': {
      const day = plusDays(date, -1)
      return { period, from: day, to: day }
    }
    case 'weekly': {
      const monday = mondayOf(date)
      return { period, from: plusDays(monday, -WEEK_DAYS), to: plusDays(monday, -1) }
    }
    case 'monthly': {
      const last = plusDays(firstOfMonth(date), -1)
      return { period, from: firstOfMonth(last), to: last }
    }
  }
}

/** The latest whole period that was over at an instant, by the calendar of an IANA zone. */
export function lastSpan(period: ReportPeriod, now: Date, zone: string): ReportSpan {
  return spanBefore(period, localDate(now, zone))
}

/** The last `count` whole periods before a local day, the oldest first. */
export function lastSpans(period: ReportPeriod, date: LocalDate, count: number): ReportSpan[] {
  const spans: ReportSpan[] = []
  for (let before = date; spans.length < count; before = spans[0]?.from ?? date)
    spans.unshift(spanBefore(period, before))
  return spans
}

/** The period that begins on a local day; null where none of its kind does, and for what is no day. */
export function spanFrom(period: ReportPeriod, from: string): ReportSpan | null {
  if (!isLocalDate(from)) return null
  const next = { daily: plusDays(from, 1), weekly: plusDays(from, WEEK_DAYS), monthly: monthAfter(from) }
  const span = spanBefore(period, next[period])
  return span.from === from ? span : null
}

/** The first local day of the month after the one that holds a day. No month has more than 31. */
const monthAfter = (date: LocalDate): LocalDate => firstOfMonth(plusDays(firstOfMonth(date), 31))
