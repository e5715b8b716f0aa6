import { randomUUID } from 'node:crypto'
import type { CollectionAfterChangeHook } from 'payload'
import { enqueuePublication } from '@/server/queue'
import { idsOf } from '../ids'
import { attachMedia } from '../media/own-media'
import { type Occurrence, tell } from '../notifications/tell'
import { toldOf } from './announcement-of'
import { stopSending, takeBackMessages } from './stop-messages'
import type { PendingAnnouncement } from './write-announcement'

/** After the row: its files' new home, and what publishing, taking back and withdrawing mean for the messages. */
export const recordAnnouncement: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const pending = req.context.pendingAnnouncement as PendingAnnouncement | undefined
  if (!pending) return doc
  delete req.context.pendingAnnouncement
  const id = String(doc.id)
  await attachMedia(req, idsOf(doc.attachments), { collection: 'announcement', id })
  switch (pending.happens) {
    case 'published':
      await enqueuePublication(req, id)
      break
    case 'taken_back':
      await takeBackMessages(req, id, new Date(previousDoc.publishedAt))
      break
    case 'withdrawn':
      await stopSending(req, id, new Date(doc.publishedAt))
      break
    case 'fallen_back':
      await tell(req, [{ ...occurrenceOf(doc), kind: 'announcement.not_published' }])
      break
    case 'nothing':
      break
    default:
      pending.happens satisfies never
  }
  return doc
}

function occurrenceOf(doc: Record<string, unknown>): Omit<Occurrence, 'kind'> {
  return {
    key: `announcement.not_published:${doc.id}:${randomUUID()}`,
    actorUserId: null,
    announcement: toldOf(doc),
  }
}
