import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import type { EventStatus } from '@/domain/events/words'
import { requireBegun } from '@/domain/gallery/album'
import { firstStatus } from '@/domain/gallery/photo'
import { inTransaction, sql } from '@/server/database'
import { nowOf, requireActor } from '../actor'
import { idOf } from '../ids'
import { requireOwnMedia } from '../media/own-media'
import { moderationOf } from './moderation-of'
import { textOf } from './photo-of'

/** A new photo: the sender's own picture, of an event that they see (checked before) and that has begun. */
export const addPhoto: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = await requireActor(req)
  const home = { collection: 'gallery_photo', id: null } as const
  await requireOwnMedia(req, actor, [String(idOf(data.photo))], home, 'photo')
  const now = nowOf(req)
  const eventId = idOf(data.event)
  if (eventId) await requireBegunEvent(req, eventId, now)
  const status = firstStatus(actor, await moderationOf(req))
  const { note: _, ...stored } = data
  return {
    ...stored,
    caption: textOf(data.caption),
    status,
    uploader: isPerson(actor) ? actor.userId : null,
    hidden: false,
    featured: false,
    publishedAt: status === 'published' ? now.toISOString() : null,
  }
}

async function requireBegunEvent(req: PayloadRequest, id: string, now: Date): Promise<void> {
  const database = await inTransaction(req)
  const [event] = await database.rows<{ status: EventStatus; start: Date | string }>(sql`
    select status, start from events where id = ${id} for key share`)
  if (event) requireBegun({ status: event.status, start: new Date(event.start) }, now)
}
