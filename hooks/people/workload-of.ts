import type { Workload } from '@/domain/performance'
import { WORKLOAD_STATUSES } from '@/domain/tickets/words'
import { startOfLocalMonth } from '@/domain/time'
import { type Sql, sql } from '@/server/database'
import { env } from '@/server/env'

const number = (value: unknown): number => Number(value ?? 0)
const orNull = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value)

/** A member of staff's figures as of `now`: what they carry, and how they have done. Says nothing of who may read them. */
export async function workloadOf(database: Sql, staffId: string, now: Date): Promise<Workload> {
  const monthStart = startOfLocalMonth(now, env.timeZone).toISOString()
  const [row] = await database.rows<Record<string, unknown>>(sql`
    select count(*) filter (where status::text in ${WORKLOAD_STATUSES}) as active,
      count(*) filter (where resolved_at >= ${monthStart}) as this_month,
      count(resolved_at) as completed,
      avg(extract(epoch from resolved_at - created_at) / 3600) filter (where resolved_at is not null) as hours,
      avg(resident_rating) as stars
    from tickets where assigned_to_id = ${staffId}`)
  return {
    activeRequests: number(row?.active),
    completedThisMonth: number(row?.this_month),
    avgResolutionHours: orNull(row?.hours),
    satisfaction: orNull(row?.stars),
    n: number(row?.completed),
  }
}
