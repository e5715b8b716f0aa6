import type { PayloadRequest } from 'payload'
import type { ToldEvent } from '@/domain/notifications'
import { inTransaction, sql } from '@/server/database'
import { type ToldRow, toldColumns, toldEventOf } from '@/server/events/told-event'

/** An event as the messages about it need it, as it is after the write. @throws Error when there is none. */
export async function toldEvent(req: PayloadRequest, id: string): Promise<ToldEvent> {
  const database = await inTransaction(req)
  const [row] = await database.rows<ToldRow>(sql`
    select ${toldColumns} from events e left join facilities f on f.id = e.facility_id where e.id = ${id}`)
  if (!row) throw new Error(`There is no event ${id}.`)
  return toldEventOf(id, row)
}
