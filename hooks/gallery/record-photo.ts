import { randomUUID } from 'node:crypto'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { requireActor } from '../actor'
import { idOf } from '../ids'
import { attachMedia } from '../media/own-media'
import { tell } from '../notifications/tell'
import type { PendingPhoto } from './change-photo'
import { toldPhoto } from './photo-of'

/** After a new row: the picture hangs here, and moderators hear of what waits for them. */
export const recordNewPhoto: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc
  await attachMedia(req, [String(idOf(doc.photo))], { collection: 'gallery_photo', id: String(doc.id) })
  if (doc.status === 'pending') await tellWaiting(req, doc, `gallery.waiting:${doc.id}`)
  return doc
}

/** After a decision whoever added the photo hears of it; after other words moderators, whom it waits for again. */
export const recordDecision: CollectionAfterChangeHook = async ({ doc, req }) => {
  const pending = req.context.pendingPhoto as PendingPhoto | undefined
  if (!pending) return doc
  delete req.context.pendingPhoto
  const key = `${pending.happening}:${doc.id}:${randomUUID()}`
  if (pending.happening === 'gallery.waiting') {
    await tellWaiting(req, doc, key)
    return doc
  }
  const actor = await requireActor(req)
  const uploader = idOf(doc.uploader)
  await tell(req, [
    {
      kind: pending.happening,
      key,
      actorUserId: isPerson(actor) ? actor.userId : null,
      recipientIds: uploader ? [uploader] : [],
      note: pending.note,
      post: toldPhoto(doc),
    },
  ])
  return doc
}

async function tellWaiting(req: PayloadRequest, doc: Record<string, unknown>, key: string): Promise<void> {
  const actor = await requireActor(req)
  const by = isPerson(actor) ? { id: actor.userId, name: actor.name } : null
  await tell(req, [
    {
      kind: 'gallery.waiting',
      key,
      actorUserId: by?.id ?? null,
      post: { ...toldPhoto(doc), ...(by ? { fromName: by.name } : {}) },
    },
  ])
}
