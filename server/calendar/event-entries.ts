import type { SQL } from 'drizzle-orm'
import { PAST_DAYS, TOMBSTONE_DAYS } from '@/domain/bookings/calendar'
import type { EventEntry } from '@/domain/events/calendar'
import { addDays } from '@/domain/time'
import { type Sql, sql } from '../database'

/** Events of one calendar; the latest ones where there are more. */
const EVENTS_MAX = 500

interface Row extends Omit<EventEntry, 'start' | 'end' | 'createdAt' | 'updatedAt'> {
  start: string
  end: string
  createdAt: string
  updatedAt: string
}

/**
 * Events `e` that `which` names, as entries of the calendar of `userId`, in the order of their times; `a` is that person's
 * answer, where there is one.
 */
export async function eventEntries(database: Sql, userId: string, which: SQL): Promise<EventEntry[]> {
  const rows = await database.rows<Row>(sql`
    select * from (
      select e.id, e.title, e.description, coalesce(y.name, e.location) as place, e.status, e.start, e."end",
        coalesce(e.all_day, false) as "isAllDay", a.response, a.standing, coalesce(1 + a.guests, 1)::int as heads,
        e.created_at as "createdAt", greatest(e.updated_at, a.updated_at) as "updatedAt",
        (select count(*)::int from event_news n where n.event_id = e.id and n.kind in ('changed', 'cancelled')) as revision
      from events e left join rsvps a on a.event_id = e.id and a.user_id = ${userId}::uuid
      left join facilities y on y.id = e.facility_id
      where e.status <> 'draft' and ${which} order by e.start desc, e.id limit ${EVENTS_MAX}) latest
    order by start, id`)
  return rows.map((row) => ({
    ...row,
    start: new Date(row.start),
    end: new Date(row.end),
    createdAt: new Date(row.createdAt),
    updatedAt: new Date(row.updatedAt),
  }))
}

/** What somebody's calendar shows of events at `now`: what they said yes or maybe to, and for a while that it is cancelled. */
export function answeredAndShownAt(now: Date): SQL {
  const past = addDays(now, -PAST_DAYS).toISOString()
  const ended = addDays(now, -TOMBSTONE_DAYS).toISOString()
  return sql`a.response <> 'no' and e."end" >= ${past}::timestamptz
    and (e.status <> 'cancelled' or e.cancelled_at >= ${ended}::timestamptz)`
}
