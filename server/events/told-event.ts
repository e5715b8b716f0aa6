import type { SQL } from 'drizzle-orm'
import type { EventType } from '@/domain/events/words'
import type { ToldEvent } from '@/domain/notifications'
import { sql } from '../database'
import { env } from '../env'

/** What `toldColumns` answers. */
export interface ToldRow {
  title: string
  event_type: EventType
  start: string | Date
  end: string | Date
  all_day: boolean | null
  place: string | null
}

/** What messages need of an event `e`, and of the facility `f` that it may have. */
export const toldColumns: SQL = sql`
  e.title, e.event_type, e.start, e."end", e.all_day, coalesce(f.name, e.location) as place`

/** An event as the messages about it need it. */
export function toldEventOf(id: string, row: ToldRow): ToldEvent {
  return {
    id,
    title: row.title,
    eventType: row.event_type,
    start: new Date(row.start),
    end: new Date(row.end),
    isAllDay: row.all_day === true,
    place: row.place,
    zone: env.timeZone,
  }
}
