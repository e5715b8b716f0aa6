import { rate } from '../performance'
import type { LocalDate } from '../time'

/** The six figures of the estate's promises, in the order in which they are shown (contract §10). */
export const KPI_KEYS = [
  'announcement_read_48h',
  'ticket_ack_24h',
  'event_engagement',
  'daily_active',
  'tickets_via_system',
  'bookings_via_system',
] as const
export type KpiKey = (typeof KPI_KEYS)[number]

/** What each is to reach, 0–1. */
export const KPI_TARGETS: Record<KpiKey, number> = {
  announcement_read_48h: 0.9,
  ticket_ack_24h: 0.95,
  event_engagement: 0.8,
  daily_active: 0.85,
  tickets_via_system: 0.95,
  bookings_via_system: 0.7,
}

/** Hours within which a ticket is acknowledged, and which it must be old to be counted. Exactly so many count. */
export const ACKNOWLEDGE_HOURS = 24

/** A share as it was counted. */
export interface Tally {
  /** Null where nothing was counted. */
  value: number | null
  /** The denominator; days for `daily_active`. */
  n: number
  /** Every count that the share is made of: none of them may be shown, or be found out, where it is too small. */
  counts: readonly number[]
}

/** So many of so many. */
export function tallyOf(part: number, n: number): Tally {
  return { value: rate(part, n), n, counts: [part, n] }
}

/** What was counted on one day: those who were here, of those who could have been. */
export interface DayTally {
  date: LocalDate
  active: number
  accounts: number
}

/** The mean of the days' shares. A day on which nobody had an account has none. */
export function meanOfDays(days: readonly DayTally[]): Tally {
  const counted = days.filter(({ accounts }) => accounts > 0)
  const n = counted.length
  if (n === 0) return tallyOf(0, 0)
  const mean = (of: (day: DayTally) => number) => counted.reduce((sum, day) => sum + of(day), 0) / n
  return {
    value: mean(({ active, accounts }) => active / accounts),
    n,
    counts: [n, mean(({ active }) => active), Math.min(...counted.map(({ accounts }) => accounts))],
  }
}

/** One week of a trend. */
export interface KpiWeek extends Tally {
  from: LocalDate
  /** The last day that was counted: of the last week, the end of the period. */
  to: LocalDate
}

/** A figure over a period, with the weeks up to its end. */
export interface Kpi extends Tally {
  key: KpiKey
  series: KpiWeek[]
}

/** Whether a figure reaches its target; null where it is unknown. */
export function meets({ key, value }: Pick<Kpi, 'key' | 'value'>): boolean | null {
  return value === null ? null : value >= KPI_TARGETS[key]
}
