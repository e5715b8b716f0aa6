import type { PayloadRequest } from 'payload'
import type { EventType } from '@/domain/events/words'
import type { ToldEvent } from '@/domain/notifications'
import { inTransaction, sql } from '@/server/database'
import { env } from '@/server/env'

interface Row {
  title: string
  event_type: EventType
  start: string
  end: string
  all_day: boolean | null
  place: string | null
}

/** An event as the messages about it need it, as it is after the write. @throws Error when there is none. */
export async function toldEvent(req: PayloadRequest, id: string): Promise<ToldEvent> {
  const database = await inTransaction(req)
  const [row] = await database.rows<Row>(sql`
    select e.title, e.event_type, e.start, e."end", e.all_day, coalesce(f.name, e.location) as place
    from events e left join facilities f on f.id = e.facility_id where e.id = ${id}`)
  if (!row) throw new Error(`There is no event ${id}.`)
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
