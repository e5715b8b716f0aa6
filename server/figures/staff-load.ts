import type { SQL } from 'drizzle-orm'
import { OPEN_STATUSES, WORKLOAD_STATUSES } from '@/domain/tickets/words'
import { sql } from '../database'
import { literals } from '../literals'
import { statusBy, whoseBy } from './then'

/**
 * What everybody carried at an instant, `staff_id, load`: tickets that were assigned or in progress then, whoever has them
 * now. The timeline says how each stood and whose it was; only tickets that were not over by then are looked at, each found
 * along an index.
 */
export function loadAt(instant: SQL): SQL {
  return sql`
    select whose.assignee_id as staff_id, count(*) as load
    from (
      select t.id from tickets t where t.status in ${literals(OPEN_STATUSES)} and t.created_at < ${instant}
      union
      select t.id from staff s join tickets t on t.assigned_to_id = s.id and t.resolved_at >= ${instant}
        where t.created_at < ${instant}
      union
      select t.id from staff s
        join tickets t on t.assigned_to_id = s.id and t.status = 'cancelled' and t.cancelled_at >= ${instant}
        where t.created_at < ${instant}) alive
    cross join lateral (${statusBy(sql`alive.id`, sql`< ${instant}`)}) stood
    cross join lateral (${whoseBy(sql`alive.id`, sql`< ${instant}`)}) whose
    where stood.status_to in ${literals(WORKLOAD_STATUSES)}
    group by whose.assignee_id`
}
