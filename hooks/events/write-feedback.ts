import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { requireFeedback } from '@/domain/events/feedback'
import { invalid } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'
import { nowOf, requireActor } from '../actor'
import { idOf } from '../ids'
import { lockEventRow } from './lock-event'

/** Takes in how somebody who was there liked it, once. */
export const writeFeedback: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = await requireActor(req)
  const eventId = String(idOf(data.event))
  const user = isPerson(actor) ? actor.userId : idOf(data.user)
  await lockEventRow(req, eventId)
  requireFeedback({ now: nowOf(req), ...(await factsOf(req, eventId, user)) })
  return { ...data, user, createdAt: nowOf(req).toISOString() }
}

async function factsOf(req: PayloadRequest, eventId: string, userId: string | null) {
  const database = await inTransaction(req)
  const [row] = await database.rows<{ end: string; has_come: boolean; has_rated: boolean }>(sql`
    select e."end",
      exists (select from rsvps a
        where a.event_id = e.id and a.user_id = ${userId} and a.checked_in_at is not null) as has_come,
      exists (select from event_feedback g where g.event_id = e.id and g.user_id = ${userId}) as has_rated
    from events e where e.id = ${eventId}`)
  if (!row) throw invalid([{ field: 'event', message: 'event names nothing that exists.' }])
  return { end: new Date(row.end), hasCome: row.has_come, hasRated: row.has_rated }
}
