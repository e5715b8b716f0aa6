import type { SQL } from 'drizzle-orm'
import { sql } from '../database'

/**
 * What became of the work in tickets `t`: aggregates `resolved, hours, estimated, actual, on_time`. Hours are from report to
 * resolution; on time is what was resolved by its due time, that instant included.
 */
export const OUTCOME: SQL = sql`
  count(t.resolved_at) as resolved,
  avg(extract(epoch from t.resolved_at - t.created_at) / 3600) as hours,
  sum(t.estimated_cost_paise) as estimated,
  sum(t.actual_cost_paise) as actual,
  count(*) filter (where t.resolved_at <= t.resolve_due) as on_time`
