import type { PayloadRequest } from 'payload'
import { LEAVING_JOB } from '@/domain/listings/by-itself'
import { OPEN_STATUSES } from '@/domain/listings/words'
import { inTransaction, sql } from '@/server/database'
import { literals } from '@/server/literals'
import { asSystem } from '../as-system'

/**
 * Ends what somebody who has left still offers, in the caller's transaction: nobody is there to answer for it. In one order,
 * so that two who leave do not wait for each other.
 */
export async function endListings(req: PayloadRequest, userId: string): Promise<void> {
  const database = await inTransaction(req)
  const rows = await database.rows<{ id: string }>(sql`
    select id from listings where seller_id = ${userId} and status in ${literals(OPEN_STATUSES)} order by id`)
  for (const { id } of rows)
    await req.payload.update({
      collection: 'listings',
      id,
      data: { status: 'expired' },
      depth: 0,
      overrideAccess: true,
      req: asSystem(req, LEAVING_JOB),
    })
}
