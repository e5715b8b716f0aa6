import type { SQL } from 'drizzle-orm'
import { OPEN_STATUSES } from '@/domain/tickets/words'
import { sql } from '../database'
import { literals } from '../literals'
import { DONE_STATUSES, whoseBy } from './then'

/** A row of a timeline by which work that was done is open again. */
const isReopening = (row: SQL): SQL =>
  sql`${row}.status_from in ${literals(DONE_STATUSES)} and ${row}.status_to in ${literals(OPEN_STATUSES)}`

/**
 * Work that was done from `start` to before `end`, as the timeline has it: `ticket_id, staff_id, resolved_at, is_on_time`, and of
 * the ticket `created_at, category_id` and both costs, which count once, with the last time that it was done.
 * A ticket that is done again within it counts once for each who did it, by the last time. What became of it afterwards
 * changes nothing: a round that is over is late when its miss was written down, the last one when it was resolved past its
 * due time.
 */
export const resolutionsBetween = (start: SQL, end: SQL): SQL => sql`
  select distinct on (u.ticket_id, whose.assignee_id) u.ticket_id, whose.assignee_id as staff_id, stood.resolved_at,
    stood.is_on_time, t.created_at, t.category_id,
    case when not round.is_over then t.estimated_cost_paise end as estimated_cost_paise,
    case when not round.is_over then t.actual_cost_paise end as actual_cost_paise
  from ticket_updates u
  cross join lateral (${ticketOf(sql`u.ticket_id`)}) t
  cross join lateral (${whoseBy(sql`u.ticket_id`, sql`<= u.created_at`)}) whose
  cross join lateral (
    select exists (
      select from ticket_updates r
      where r.ticket_id = u.ticket_id and r.created_at > u.created_at and ${isReopening(sql`r`)}) as is_over) round
  cross join lateral (
    select case when round.is_over then u.created_at else coalesce(t.resolved_at, u.created_at) end as resolved_at,
      case when round.is_over then not exists (${missOf(sql`u`)})
        else coalesce(t.resolved_at, u.created_at) <= t.resolve_due end as is_on_time) stood
  where u.status_to = 'resolved' and u.created_at >= ${start} and u.created_at < ${end}
  order by u.ticket_id, whose.assignee_id, u.created_at desc`

/** One ticket, found by its id each time: a plan that reads all of them for the few of a week is thereby ruled out. */
const ticketOf = (id: SQL): SQL => sql`
  select created_at, category_id, resolved_at, resolve_due, estimated_cost_paise, actual_cost_paise
  from tickets where id = ${id} offset 0`

/** The miss of the promise to resolve in the round that a row `done` of a timeline has ended. */
const missOf = (done: SQL): SQL => sql`
  select from ticket_escalations e
  where e.ticket_id = ${done}.ticket_id and e.clock = 'resolve' and e.rung = '100' and e.reached_at <= ${done}.created_at
    and not exists (
      select from ticket_updates r
      where r.ticket_id = e.ticket_id and r.created_at > e.reached_at and r.created_at < ${done}.created_at
        and ${isReopening(sql`r`)})`
