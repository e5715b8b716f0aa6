import type { PayloadRequest } from 'payload'
import { sql } from '@/server/database'
import { preparedReading } from '@/server/prepared'

/**
 * The facilities that a resident says yes or no for. Asked beforehand, so that a list of bookings finds its rows by their own
 * indexes: a condition on the facility's approver would read every booking there is.
 */
export async function facilitiesDecidedBy(req: PayloadRequest, residentId: string): Promise<string[]> {
  const database = await preparedReading(req)
  const rows = await database.rows<{ id: string }>(
    sql`select id from facilities where approver_id = ${residentId}`,
  )
  return rows.map(({ id }) => id)
}
