import type { SQL } from 'drizzle-orm'
import { sql } from '../database'

/** Tickets `t` whose cost can be held against an estimate: what only one of both is known of says nothing. */
export const COMPARABLE: SQL = sql`t.estimated_cost_paise > 0 and t.actual_cost_paise > 0`

/**
 * What became of the work in tickets `t`: aggregates `resolved, hours, estimated, actual, on_time`. Hours are from report to
 * resolution; both costs are of `COMPARABLE` tickets; on time is what was resolved by its due time, that instant included.
 */
export const OUTCOME: SQL = sql`
  count(t.resolved_at) as resolved,
  avg(extract(epoch from t.resolved_at - t.created_at) / 3600) as hours,
  sum(t.estimated_cost_paise) filter (where ${COMPARABLE}) as estimated,
  sum(t.actual_cost_paise) filter (where ${COMPARABLE}) as actual,
  count(*) filter (where t.resolved_at <= t.resolve_due) as on_time`
