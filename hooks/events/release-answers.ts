import type { PayloadRequest } from 'payload'
import { inTransaction, sql } from '@/server/database'
import { nowOf } from '../actor'
import { asSystem } from '../as-system'
import { lockEventRow } from './lock-event'
import { promoteParties } from './promote-parties'

/**
 * Frees the places, kept or waited for, that somebody who has left has at coming events, in the caller's transaction: they go
 * to whoever waits. Events are locked in one order, so that two who leave do not wait for each other.
 */
export async function releaseAnswers(req: PayloadRequest, userId: string): Promise<void> {
  const database = await inTransaction(req)
  const rows = await database.rows<{ id: string; event: string }>(sql`
    select a.id, a.event_id as event from rsvps a join events e on e.id = a.event_id
    where a.user_id = ${userId} and a.standing <> 'none' and a.checked_in_at is null
      and e.status = 'published' and e.start > ${nowOf(req).toISOString()}::timestamptz
    order by a.event_id`)
  for (const { id, event } of rows) {
    await lockEventRow(req, event)
    await release(req, id)
    await promoteParties(req, event)
  }
}

async function release(req: PayloadRequest, id: string): Promise<void> {
  await req.payload.update({
    collection: 'rsvps',
    id,
    data: { response: 'no', standing: 'none', queuedAt: null, answeredAt: nowOf(req).toISOString() },
    depth: 0,
    overrideAccess: true,
    req: asSystem(req, 'moving-out'),
  })
}
