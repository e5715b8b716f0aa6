import { FIRST_REMINDER_HOURS, REMINDERS } from '@/domain/events/by-itself'
import { addHours } from '@/domain/time'
import { onPool, sql } from '@/server/database'
import { unlessNoted } from '@/server/events/news-once'
import type { JobContext, JobResult } from '../job'
import { tellEvents } from './tell-events'

/**
 * Reminds of events a week, a day and two hours before they begin, whenever that is due and was not sent: the nearest
 * reminder does for all. One statement writes what is due, once for each start of an event, and then it is told.
 */
export async function remindEvents(context: JobContext): Promise<JobResult> {
  const now = sql`${context.now.toISOString()}::timestamptz`
  const first = sql`${addHours(context.now, FIRST_REMINDER_HOURS).toISOString()}::timestamptz`
  const rungs = sql.join(
    REMINDERS.map(({ kind, hours }) => sql`(${kind}, make_interval(hours => ${hours}))`),
    sql`, `,
  )
  const [due] = await onPool(context.payload).rows<{ n: number }>(sql`
    with due as (
      insert into event_news (event_id, kind, starts_at, created_at)
      select e.id, r.kind, e.start, ${now} from events e
      -- The nearest of those whose time has come.
      cross join lateral (select kind, before from (values ${rungs}) r(kind, before)
        where e.start - r.before <= ${now} order by r.before limit 1) r
      where e.status = 'published' and e.start > ${now} and e.start <= ${first}
        -- Since when people know of this start.
        and coalesce((select min(n.created_at) from event_news n where n.event_id = e.id and n.starts_at = e.start
          and n.kind in ('published', 'changed')), e.published_at, e.created_at) <= e.start - r.before
      ${unlessNoted}
      returning 1)
    select count(*)::int as n from due`)
  const told = await tellEvents(context)
  return { changed: due?.n ?? 0, failed: told.failed }
}
