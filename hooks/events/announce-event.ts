import type { PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import type { EventHappens } from '@/domain/events/write'
import { inTransaction, sql } from '@/server/database'
import { enqueueEventNews } from '@/server/queue'
import { nowOf, requireActor } from '../actor'

/**
 * Writes down that people are to be told of an event, with the change itself: the workers tell them, since an audience may be
 * the whole estate.
 */
export async function announceEvent(
  req: PayloadRequest,
  eventId: string,
  kind: Exclude<EventHappens, 'nothing'>,
  note: string | null,
): Promise<void> {
  const actor = await requireActor(req)
  const database = await inTransaction(req)
  await database.rows(sql`
    insert into event_news (event_id, kind, actor_user_id, note, created_at)
    values (${eventId}, ${kind}, ${isPerson(actor) ? actor.userId : null}, ${note}, ${nowOf(req).toISOString()}::timestamptz)`)
  await enqueueEventNews(req)
}
