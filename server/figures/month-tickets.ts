import { OPEN_STATUSES } from '@/domain/tickets/words'
import { type Sql, sql } from '../database'
import { instant } from '../instant'
import { literals } from '../literals'
import { resolutionsBetween } from './resolutions'

/** A stretch of time, its end exclusive. */
export interface Stretch {
  start: Date
  end: Date
}

/** What happened to the tickets of one category in a month. Amounts in paise. */
export interface CategoryMonth {
  category: string
  categoryHi: string | null
  received: number
  resolved: number
  /** Of `resolved`, by their due time. */
  onTime: number
  /** Open past their due time when the month was over; now, where it is not. */
  overdue: number
  /** Of `resolved`. */
  estimatedPaise: number
  actualPaise: number
  /** Of those of them that have an estimate and a cost, and can be held against one another. */
  compared: { estimatedPaise: number; actualPaise: number }
}

interface Row
  extends Record<
    | 'received'
    | 'resolved'
    | 'on_time'
    | 'overdue'
    | 'estimated'
    | 'actual'
    | 'both_estimated'
    | 'both_actual',
    string
  > {
  name: string
  name_hi: string | null
}

/**
 * Every category in which anything happened, the most received first. One statement.
 * @param now what is overdue of a month that is not over is so by this instant
 */
export async function ticketsOf(
  database: Sql,
  { start, end }: Stretch,
  now: Date = end,
): Promise<CategoryMonth[]> {
  const [from, to, by] = [instant(start), instant(end), instant(now < end ? now : end)]
  // Three parts, because each has an index of its own; what was resolved and given up afterwards is in the last alone.
  const wasOpen = [
    sql`t.status in ${literals(OPEN_STATUSES)}`,
    sql`t.resolved_at >= ${to} and t.status not in ${literals(OPEN_STATUSES)}`,
    sql`t.cancelled_at >= ${to} and t.resolved_at is null`,
  ]
  const late = sql.join(
    wasOpen.map(
      (isOne) => sql`select category_id, 0, 0, 0, 1, 0, 0 from tickets t
        where ${isOne} and t.created_at < ${to} and t.resolve_due < ${by}`,
    ),
    sql` union all `,
  )
  const rows = await database.rows<Row>(sql`
    select c.name, c.name_hi, m.* from ticket_categories c
    join (
      select category_id, sum(received) as received, sum(resolved) as resolved, sum(on_time) as on_time,
        sum(overdue) as overdue, sum(estimated) as estimated, sum(actual) as actual,
        sum(estimated) filter (where estimated > 0 and actual > 0) as both_estimated,
        sum(actual) filter (where estimated > 0 and actual > 0) as both_actual
      from (
        select category_id, 1 as received, 0 as resolved, 0 as on_time, 0 as overdue, 0::numeric as estimated, 0::numeric as actual
        from tickets t where t.created_at >= ${from} and t.created_at < ${to}
        union all
        select category_id, 0, 1, is_on_time::int, 0, coalesce(estimated_cost_paise, 0),
          coalesce(actual_cost_paise, 0)
        from (
          select distinct on (ticket_id) * from (${resolutionsBetween(from, to)}) each
          order by ticket_id, resolved_at desc) done
        union all
        ${late}) happened
      group by category_id) m on m.category_id = c.id
    order by m.received desc, c.name`)
  return rows.map((row) => ({
    category: row.name,
    categoryHi: row.name_hi,
    received: Number(row.received),
    resolved: Number(row.resolved),
    onTime: Number(row.on_time),
    overdue: Number(row.overdue),
    estimatedPaise: Number(row.estimated),
    actualPaise: Number(row.actual),
    compared: { estimatedPaise: Number(row.both_estimated ?? 0), actualPaise: Number(row.both_actual ?? 0) },
  }))
}
