import type { PayloadRequest } from 'payload'
import { reading, sql } from '@/server/database'

/** The residents whose open tickets a member of staff carries. */
export async function residentsServedBy(req: PayloadRequest, staffId: string): Promise<string[]> {
  const database = await reading(req)
  const rows = await database.rows<{ resident_id: string }>(sql`
    select distinct resident_id from tickets
    where assigned_to_id = ${staffId} and resident_id is not null
      and status in ('assigned', 'in_progress', 'on_hold')`)
  return rows.map((row) => row.resident_id)
}
