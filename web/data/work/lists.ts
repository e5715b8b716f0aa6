import { has } from '@/domain/actor'
import { OPEN_STATUSES, type TicketStatus, WORKLOAD_STATUSES } from '@/domain/tickets/words'
import { startOfLocalMonth } from '@/domain/time'
import { nowOf } from '@/hooks/actor'
import { type Sql, sql } from '@/server/database'
import { env } from '@/server/env'
import { atRisk, OPEN, reached, unseen } from '@/server/figures/dashboard/conditions'
import { literals } from '@/server/literals'
import { mostPressingFirst, runningOut } from '@/server/pressing'
import { overdueAt } from '@/server/sla'
import type { Viewer } from '../viewer'

/** The lists of `/work`: somebody's own jobs, and what is nobody's yet or late. */
const JOB_LISTS = ['mine', 'trade', 'waiting', 'history', 'unassigned', 'unseen', 'overdue', 'risk'] as const
/** What stands behind somebody's figures: done this month, with stars, overdue. They have a tab while they are looked at. */
export const FIGURE_LISTS = ['month', 'rated', 'late'] as const
export type JobList = (typeof JOB_LISTS)[number] | (typeof FIGURE_LISTS)[number]

/** Counting stops here: a tab says "99+". */
export const COUNT_MAX = 100

type Condition = ReturnType<typeof sql>

const among = (statuses: readonly TicketStatus[]): Condition => sql`status in ${literals(statuses)}`

/** Which tickets `t` a list holds. `staffId` is whose jobs are asked for, where they are somebody's. */
function conditionOf(list: JobList, { actor, req }: Viewer, staffId: string | null): Condition {
  const own = sql`assigned_to_id = ${staffId}`
  switch (list) {
    case 'mine':
      return sql`${own} and ${among(WORKLOAD_STATUSES)}`
    case 'waiting':
      return sql`${own} and ${among(['on_hold'])}`
    case 'history':
      return sql`${own} and ${among(['resolved', 'closed'])} and resolved_at is not null`
    case 'month':
      return sql`${own} and resolved_at >= ${startOfLocalMonth(nowOf(req), env.timeZone).toISOString()}`
    case 'rated':
      return sql`${own} and resident_rating is not null`
    case 'late':
      return sql`${own} and ${overdueAt(nowOf(req), 't')}`
    case 'overdue':
      return overdueAt(nowOf(req), 't')
    case 'unseen':
      return sql`id in (select t.id from tickets t where ${OPEN} and ${unseen(nowOf(req))})`
    case 'risk':
      return sql`id in (
        select t.id from tickets t ${reached(nowOf(req))} where ${OPEN} and ${atRisk(nowOf(req))})`
    case 'unassigned':
      return sql`assigned_to_id is null and ${among(OPEN_STATUSES)}`
    case 'trade': {
      const categories = actor.staff?.categoryIds ?? []
      const inTrade = categories.length > 0 ? sql`category_id in ${[...categories]}` : sql`false`
      return sql`assigned_to_id is null and ${among(OPEN_STATUSES)} and ${inTrade}`
    }
  }
}

/** Lists from which somebody decides what is looked at first: the most pressing, as `estate queue` and the panel have it. */
const OVERSEEN: readonly JobList[] = ['unassigned', 'unseen', 'overdue', 'risk']

/** Lists of what somebody has done, the latest first. */
const FINISHED: readonly JobList[] = ['history', 'month', 'rated']

/** Whether a list stands as SQL has ordered it, and not by the urgency of its jobs. */
export const hasOwnOrder = (list: JobList): boolean =>
  list === 'waiting' || FINISHED.includes(list) || OVERSEEN.includes(list)

/**
 * The ids of a list in its order, from the `skip`th, at most `take`. What somebody oversees comes by `comparePressing` of
 * `domain/tickets/pressing.ts`; what they have to do themselves by urgency, as `compareUrgency` of
 * `domain/tickets/urgency.ts` orders it, whose steps are asked apart along an index.
 */
export function idsOf(
  list: JobList,
  viewer: Viewer,
  staffId: string | null,
  { skip, take }: { skip: number; take: number },
): Condition {
  const held = conditionOf(list, viewer, staffId)
  const page = sql`limit ${take} offset ${skip}`
  if (list === 'waiting') return sql`select id from tickets t where ${held} order by held_until, id ${page}`
  if (FINISHED.includes(list))
    return sql`select id from tickets t where ${held} order by resolved_at desc nulls last, id ${page}`
  const now = nowOf(viewer.req)
  if (OVERSEEN.includes(list))
    return sql`select t.id from tickets t ${runningOut(now)} where ${held} order by ${mostPressingFirst(now)} ${page}`
  const parts = [sql`priority = 'emergency'`, sql`priority <> 'emergency'`].map(
    (step, rank) => sql`(
      select ${rank}::int as rank, id, resolve_due from tickets t where ${held} and ${step}
      order by resolve_due, id limit ${skip + take})`,
  )
  return sql`
    select id from (${sql.join(parts, sql` union all `)}) by_urgency
    order by rank, resolve_due, id ${page}`
}

/** The lists that somebody has, in the order of their tabs. Whoever oversees everything begins with what is nobody's. */
export function listsFor({ actor }: Viewer): JobList[] {
  return has(actor, 'tickets.all')
    ? ['unassigned', 'unseen', 'overdue', 'risk', 'mine', 'waiting']
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
      select 1 from tickets t where ${conditionOf(list, viewer, staffId)} limit ${COUNT_MAX}) held`,
  )
  if (counts.length === 0) return new Map()
  const rows = await database.rows<{ list: JobList; n: string }>(sql.join(counts, sql` union all `))
  return new Map(rows.map(({ list, n }) => [list, Number(n)]))
}
