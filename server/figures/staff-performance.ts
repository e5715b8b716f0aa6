import { type Performance, rate } from '@/domain/performance'
import { type Sql, sql } from '../database'
import { OUTCOME } from './staff-outcome'

const number = (value: unknown): number => Number(value ?? 0)
const orNull = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value)

/**
 * Somebody's figures over what they were given from `start` to before `end`, as it stands now (contract §4). Says nothing
 * of who may read them.
 */
export async function performanceOf(
  database: Sql,
  staffId: string,
  { start, end }: { start: Date; end: Date },
): Promise<Performance> {
  const [row] = await database.rows<Record<string, unknown>>(sql`
    select count(*) as total, avg(t.resident_rating) as stars, ${OUTCOME},
      sum(t.estimated_cost_paise) as all_estimated, sum(t.actual_cost_paise) as all_actual
    from tickets t
    where t.assigned_to_id = ${staffId} and t.assigned_at >= ${start.toISOString()}
      and t.assigned_at < ${end.toISOString()}`)
  const total = number(row?.total)
  const completed = number(row?.resolved)
  return {
    total,
    completed,
    completionRate: rate(completed, total),
    avgResolutionHours: orNull(row?.hours),
    avgSatisfaction: orNull(row?.stars),
    costEfficiency: rate(number(row?.all_estimated), number(row?.all_actual)),
    onTimeRate: rate(number(row?.on_time), completed),
  }
}
