import type { PayloadRequest } from 'payload'
import { sql } from '@/server/database'
import { preparedReading } from '@/server/prepared'

/**
 * A resident's bookings for which an amount was written down. Asked beforehand, so that a list of entries finds its rows by
 * their own index: a condition on the booking's resident would read the whole ledger.
 */
export async function bookingsWithEntries(req: PayloadRequest, residentId: string): Promise<string[]> {
  const database = await preparedReading(req)
  const rows = await database.rows<{ id: string }>(sql`
    select b.id from bookings b
    where b.resident_id = ${residentId} and exists (select 1 from ledger_entries e where e.booking_id = b.id)`)
  return rows.map(({ id }) => id)
}
