import { daysOf, type Span } from '@/domain/figures/spans'
import type { LocalDate } from '@/domain/time'
import type { Sql } from '../../database'
import { activityTallies } from '../activity'

/** One day behind the figure of residents who are active on a day. */
export interface ActiveDay {
  date: LocalDate
  /** Residents' accounts that were used. */
  active: number
  /** All there were on that day. */
  accounts: number
  /** 0–1. */
  share: number
}

/**
 * The days that the figure `daily_active` is the mean of, the newest first: each counted as the figure counts it, so that
 * days without accounts, days to come and days that are no longer noted are none of them.
 */
export async function activeDays(
  database: Sql,
  period: Span,
  as: { now: Date; zone: string },
): Promise<ActiveDay[]> {
  const dates = daysOf(period)
  const tallies = await activityTallies(
    database,
    dates.map((date) => ({ from: date, to: date })),
    as,
  )
  return dates
    .flatMap((date, index) => {
      const { value, counts } = tallies[index] ?? { value: null, counts: [] }
      const [, active = 0, accounts = 0] = counts
      return value === null ? [] : [{ date, active, accounts, share: value }]
    })
    .reverse()
}
