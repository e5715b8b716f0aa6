import { sql } from 'drizzle-orm'
import { OPEN_STATUSES } from '@/domain/tickets/words'
import { literals } from './literals'

/** What a category `c` promises for single priorities, as `PriorityPromise[]` of `domain/sla/policy.ts`. */
export const PROMISES = sql`coalesce((
  select jsonb_agg(jsonb_build_object('priority', p.priority, 'acknowledgeHours', p.acknowledge_hours,
    'resolveHours', p.resolve_hours))
  from ticket_categories_promises p where p._parent_id = c.id), '[]'::jsonb)`

/** The estate's service hours and the holidays that are not long over, as `ServiceCalendar` without its zone. */
export const SERVICE_CALENDAR = sql`(
  select jsonb_build_object(
    'hours', coalesce((select jsonb_agg(jsonb_build_object('day', h.day, 'opens', h.opens, 'closes', h.closes) order by h._order)
      from settings_service_hours h where h._parent_id = s.id), '[]'::jsonb),
    'holidays', coalesce((select jsonb_agg(d.date order by d.date) from settings_holidays d
      where d._parent_id = s.id and d.date > to_char(now() - interval '400 days', 'YYYY-MM-DD')), '[]'::jsonb))
  from settings s limit 1)`

/**
 * What `isOverdue` of `domain/sla/clock.ts` asks, in SQL: work is owed and its time has passed. The statuses stand in the
 * text, so that the indexes of open tickets are used.
 * @param tickets the table's name or alias in the statement.
 */
export function overdueAt(now: Date, tickets: 'tickets' | 't' = 'tickets') {
  const table = sql.raw(tickets)
  return sql`${table}.status in ${literals(OPEN_STATUSES)} and ${table}.resolve_due < ${now.toISOString()}`
}
