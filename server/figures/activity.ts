import { type DayTally, meanOfDays, type Tally } from '@/domain/figures/kpis'
import { daysOf, type Span } from '@/domain/figures/spans'
import { RETENTION } from '@/domain/retention'
import { type LocalDate, localDate, plusDays } from '@/domain/time'
import { type Sql, sql } from '../database'

interface DayRow {
  date: LocalDate
  /** Accounts that were used on the day; null in a row that tells how many there were more, or fewer, than before. */
  active: number | null
  change: number | null
}

/** The mean share of residents' accounts in use, over the days of each span that have come and are still noted. */
export async function activityTallies(
  database: Sql,
  spans: readonly Span[],
  { now, zone }: { now: Date; zone: string },
): Promise<Tally[]> {
  const from = spans.map((span) => span.from).reduce((a, b) => (a < b ? a : b))
  const last = spans.map((span) => span.to).reduce((a, b) => (a > b ? a : b))
  const today = localDate(now, zone)
  const days = await dayTallies(database, { from, to: last < today ? last : today }, zone)
  const firstKept = plusDays(today, -RETENTION.daysOfUse.days)
  const known = days.filter(({ date }) => date > firstKept)
  return spans.map((span) => meanOfDays(known.filter(({ date }) => date >= span.from && date <= span.to)))
}

/** Each day: residents' accounts in use, of all there were on it. One statement. */
async function dayTallies(database: Sql, span: Span, zone: string): Promise<DayTally[]> {
  const rows = await database.rows<DayRow>(dayQuery(span, zone))
  const changes = new Map(rows.filter(({ change }) => change !== null).map((row) => [row.date, row.change]))
  const used = new Map(rows.filter(({ active }) => active !== null).map((row) => [row.date, row.active]))
  let accounts = 0
  return daysOf(span).map((date) => {
    accounts += changes.get(date) ?? 0
    return { date, active: used.get(date) ?? 0, accounts }
  })
}

/**
 * An account counts from the day it was made until its resident has moved out (`isPresent` of domain/actor.ts in SQL). Those
 * of before the span are told of on its first day.
 */
function dayQuery({ from, to }: Span, zone: string) {
  const day = (instant: 'u.created_at' | 'r.move_out_date') =>
    sql`to_char(${sql.raw(instant)} at time zone ${zone}, 'YYYY-MM-DD')`
  return sql`
    with accounts as materialized (
      select r.user_id, ${day('u.created_at')} as since, ${day('r.move_out_date')} as until
      from residents r join users u on u.id = r.user_id where r.verified),
    steps as (
      select since as day, 1 as step from accounts where until is null or until > since
      union all select until, -1 from accounts where until > since)
    select a.date, count(*)::int as active, null::int as change
    from activity_days a join accounts c on c.user_id = a.user_id
    where a.date >= ${from} and a.date <= ${to} and a.date >= c.since and (c.until is null or a.date < c.until)
    group by a.date
    union all
    select greatest(day, ${from}), null, sum(step)::int from steps where day <= ${to} group by 1`
}
