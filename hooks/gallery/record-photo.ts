import { randomUUID } from 'node:crypto'
import type { CollectionAfterChangeHook } from 'payload'
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
  if (doc.status !== 'pending') return doc
  const actor = await requireActor(req)
  const by = isPerson(actor) ? { id: actor.userId, name: actor.name } : null
  await tell(req, [
    {
      kind: 'gallery.waiting',
      key: `gallery.waiting:${doc.id}`,
      actorUserId: by?.id ?? null,
      post: { ...toldPhoto(doc), ...(by ? { fromName: by.name } : {}) },
    },
  ])
  return doc
}

/** After a decision: whoever added the photo hears of it. */
export const recordDecision: CollectionAfterChangeHook = async ({ doc, req }) => {
  const pending = req.context.pendingPhoto as PendingPhoto | undefined
  if (!pending) return doc
  delete req.context.pendingPhoto
  const actor = await requireActor(req)
  const uploader = idOf(doc.uploader)
  await tell(req, [
    {
      kind: pending.happening,
      key: `${pending.happening}:${doc.id}:${randomUUID()}`,
      actorUserId: isPerson(actor) ? actor.userId : null,
      recipientIds: uploader ? [uploader] : [],
      note: pending.note,
      post: toldPhoto(doc),
    },
  ])
  return doc
}
