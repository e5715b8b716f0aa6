import type { SQL } from 'drizzle-orm'
import { type CalendarEntry, PAST_DAYS, TOMBSTONE_DAYS } from '@/domain/bookings/calendar'
import { HELD_STATUSES } from '@/domain/bookings/words'
import { addDays } from '@/domain/time'
import { type Sql, sql } from '../database'
import { literals } from '../literals'

/** Entries of one calendar; the latest ones where there are more. */
const ENTRIES_MAX = 2000

interface Row extends Omit<CalendarEntry, 'start' | 'end' | 'createdAt' | 'updatedAt' | 'revision'> {
  start: string
  end: string
  createdAt: string
  updatedAt: string
  revision: string
}

/** Bookings `b` that `which` names, as entries, in the order of their times. */
export async function calendarEntries(database: Sql, which: SQL): Promise<CalendarEntry[]> {
  const rows = await database.rows<Row>(sql`
    select * from (
      select b.id, b.number, b.status, y.name as "facilityName", b.start, b."end", b.policy->>'timeZone' as zone, b.purpose,
        b.event_id is not null as "isOfEvent",
        r.name as "residentName", f.number as "flatNumber", b.revision, b.created_at as "createdAt",
        b.updated_at as "updatedAt"
      from bookings b join facilities y on y.id = b.facility_id left join residents r on r.id = b.resident_id
      left join flats f on f.id = b.flat_id
      where ${which} order by b.start desc, b.id limit ${ENTRIES_MAX}) latest
    order by start, id`)
  return rows.map((row) => ({
    ...row,
    start: new Date(row.start),
    end: new Date(row.end),
    revision: Number(row.revision),
    createdAt: new Date(row.createdAt),
    updatedAt: new Date(row.updatedAt),
  }))
}

/** What a calendar shows at `now`: what holds or held a time, and for a while that something no longer takes place. */
export function shownAt(now: Date): SQL {
  const past = addDays(now, -PAST_DAYS).toISOString()
  const ended = addDays(now, -TOMBSTONE_DAYS).toISOString()
  return sql`b."end" >= ${past}::timestamptz and (
    b.status in ${literals(HELD_STATUSES)}
    or (b.status in ('rejected', 'cancelled', 'expired') and b.updated_at >= ${ended}::timestamptz))`
}
