import { has } from '@/domain/actor'
import { OPEN_STATUSES, type TicketStatus, WORKLOAD_STATUSES } from '@/domain/tickets/words'
import { nowOf } from '@/hooks/actor'
import { type Sql, sql } from '@/server/database'
import type { Viewer } from '../viewer'

/** The lists of `/work`: somebody's own jobs, and what is nobody's yet or late. */
export const JOB_LISTS = ['mine', 'trade', 'waiting', 'history', 'unassigned', 'overdue'] as const
export type JobList = (typeof JOB_LISTS)[number]

/** Counting stops here: a tab says "99+". */
export const COUNT_MAX = 100

type Condition = ReturnType<typeof sql>

/** Statuses as literals: the planner uses a partial index only where it can read the condition. */
const among = (statuses: readonly TicketStatus[]): Condition =>
  sql.raw(`status in (${statuses.map((status) => `'${status}'`).join(', ')})`)

/** Which tickets a list holds. `staffId` is whose jobs are asked for, where they are somebody's. */
export function conditionOf(list: JobList, { actor, req }: Viewer, staffId: string | null): Condition {
  const own = sql`assigned_to_id = ${staffId}`
  switch (list) {
    case 'mine':
      return sql`${own} and ${among(WORKLOAD_STATUSES)}`
    case 'waiting':
      return sql`${own} and ${among(['on_hold'])}`
    case 'history':
      return sql`${own} and ${among(['resolved', 'closed'])} and resolved_at is not null`
    case 'overdue':
      return sql`${among(OPEN_STATUSES)} and resolve_due < ${nowOf(req).toISOString()}`
    case 'unassigned':
      return sql`assigned_to_id is null and ${among(OPEN_STATUSES)}`
    case 'trade': {
      const categories = actor.staff?.categoryIds ?? []
      const inTrade = categories.length > 0 ? sql`category_id in ${[...categories]}` : sql`false`
      return sql`assigned_to_id is null and ${among(OPEN_STATUSES)} and ${inTrade}`
    }
  }
}

/** The order of a list in the database; `compareUrgency` of `domain/tickets/urgency.ts` for what is to be done. */
export function orderOf(list: JobList): Condition {
  if (list === 'waiting') return sql`held_until, id`
  if (list === 'history') return sql`resolved_at desc, id`
  return sql`(priority = 'emergency') desc, resolve_due, id`
}

/** The lists that somebody has, in the order of their tabs. Whoever oversees everything begins with what is nobody's. */
export function listsFor({ actor }: Viewer): JobList[] {
  return has(actor, 'tickets.all')
    ? ['unassigned', 'overdue', 'mine', 'waiting']
    : ['mine', 'trade', 'waiting', 'history']
}

/** How many tickets each list holds, up to `COUNT_MAX`. One query. */
export async function countsOf(
  database: Sql,
  viewer: Viewer,
  staffId: string | null,
  lists: readonly JobList[],
): Promise<Map<JobList, number>> {
  const counts = lists.map(
    (list) => sql`select ${list}::text as list, count(*) as n from (
      select 1 from tickets where ${conditionOf(list, viewer, staffId)} limit ${COUNT_MAX}) held`,
  )
  if (counts.length === 0) return new Map()
  const rows = await database.rows<{ list: JobList; n: string }>(sql.join(counts, sql` union all `))
  return new Map(rows.map(({ list, n }) => [list, Number(n)]))
}
