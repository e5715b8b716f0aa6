import type { SQL } from 'drizzle-orm'
import { MISSED_PERCENT } from '@/domain/tickets/pressing'
import type { TicketReach } from '@/domain/tickets/visibility'
import { OPEN_STATUSES } from '@/domain/tickets/words'
import { type Sql, sql } from './database'
import { instant } from './instant'
import { literals } from './literals'

/*
 * `domain/tickets/pressing.ts` and `domain/sla/next-due.ts` in SQL, over a ticket `t` whose work is owed.
 */

/**
 * Joins to `t` the clock that runs out next and when, and how far it has run out in per cent. The steps of escalation are
 * looked up for what is late alone: one step of their index a ticket.
 */
export const runningOut = (now: Date) => sql`
  cross join lateral (select t.status = 'submitted' and t.acknowledge_due is not null
    and (t.resolve_due is null or t.resolve_due >= ${instant(now)}) as is_unseen) look
  cross join lateral (select case when look.is_unseen then t.acknowledge_due else t.resolve_due end as at) due
  left join lateral (
    select e.rung::text::int as percent from ticket_escalations e
    where due.at < ${instant(now)} and e.ticket_id = t.id and e.cycle = t.cycle and e.rung >= '100' and e.rung <= '200'
      and e.clock = (case when look.is_unseen then 'acknowledge' else 'resolve' end)::enum_ticket_escalations_clock
    order by e.rung desc limit 1) run_out on true`

/** The order of `comparePressing`. */
export const mostPressingFirst = (now: Date) => sql`
  t.priority = 'emergency' desc, case when due.at < ${instant(now)} then coalesce(run_out.percent, ${MISSED_PERCENT}) else 0 end desc,
  t.priority desc, due.at nulls last, t.id`

/** The lists of open tickets that are read in such an order. */
export type PressingList =
  /** What somebody could do now: what is on hold waits for something else. */
  | { of: 'workable' }
  /** What has missed the promise that runs out next. */
  | { of: 'missed' }
  /** What misses it before an instant; the first to run out first. */
  | { of: 'soon'; before: Date }

interface Asked {
  reach: TicketReach
  now: Date
  skip: number
  take: number
}

/** Ids of one page of a list in its order, and how many tickets it has in all. */
export async function pressingTickets(
  database: Sql,
  list: PressingList,
  { reach, now, skip, take }: Asked,
): Promise<{ ids: string[]; total: number }> {
  const held = sql`t.status in ${literals(OPEN_STATUSES)} and ${within(reach)} and ${conditionOf(list, now)}`
  const order = list.of === 'soon' ? sql`due.at, t.priority desc, t.id` : mostPressingFirst(now)
  const [rows, [count]] = await Promise.all([
    database.rows<{ id: string }>(sql`
      select t.id from tickets t ${runningOut(now)} where ${held} order by ${order} limit ${take} offset ${skip}`),
    database.rows<{ n: string }>(sql`select count(*) as n from tickets t where ${held}`),
  ])
  return { ids: rows.map(({ id }) => id), total: Number(count?.n ?? 0) }
}

/** Asks the columns of the ticket alone, so that they can be read along their indexes. */
function conditionOf(list: PressingList, now: Date): SQL {
  switch (list.of) {
    case 'workable':
      return sql`t.status <> 'on_hold'`
    case 'missed':
      return sql`(t.resolve_due < ${instant(now)} or (t.status = 'submitted' and t.acknowledge_due < ${instant(now)}))`
    case 'soon':
      return sql`(t.resolve_due >= ${instant(now)} or t.resolve_due is null) and case
        when t.status = 'submitted' and t.acknowledge_due is not null
          then t.acknowledge_due >= ${instant(now)} and t.acknowledge_due < ${instant(list.before)}
        else t.resolve_due < ${instant(list.before)} end`
  }
}

/** Somebody's reach as SQL, as `collections/tickets/access.ts` has it as a filter. */
function within(reach: TicketReach): SQL {
  if (reach === 'everything') return sql`true`
  const { residentId, includesCommunity, assigneeIds, unassignedCategoryIds, includesCosted } = reach
  const parts = [
    residentId && sql`t.resident_id = ${residentId}`,
    includesCommunity && sql`t.scope = 'community'`,
    assigneeIds.length > 0 && sql`t.assigned_to_id in ${[...assigneeIds]}`,
    unassignedCategoryIds.length > 0 &&
      sql`(t.assigned_to_id is null and t.category_id in ${[...unassignedCategoryIds]})`,
    includesCosted && sql`t.estimated_cost_paise > 0 or t.actual_cost_paise > 0`,
  ].filter((part) => part !== null && part !== false)
  return parts.length > 0 ? sql`(${sql.join(parts, sql` or `)})` : sql`false`
}
