import { randomUUID } from 'node:crypto'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { publicationKey } from '@/domain/announcements/announcement'
import { conflict } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'
import { enqueuePublication } from '@/server/queue'
import { idsOf } from '../ids'
import { attachMedia } from '../media/own-media'
import { type Occurrence, tell } from '../notifications/tell'
import { toldOf } from './announcement-of'
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
      await takeBack(req, id, new Date(previousDoc.publishedAt))
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

/** Nobody was told: receipts, messages and what would have been sent go. @throws RuleViolation 409 when something has been sent. */
async function takeBack(req: PayloadRequest, id: string, publishedAt: Date): Promise<void> {
  const key = publicationKey(id, publishedAt)
  const database = await inTransaction(req)
  const [sent] = await database.rows(sql`
    select 1 from deliveries d join notifications n on n.id = d.notification_id
    where n.happening = ${key} and d.status <> 'queued' limit 1`)
  if (sent) throw conflict('already_published', 'It is on its way already. Withdraw it instead.')
  await database.rows(sql`
    delete from deliveries d using notifications n where n.id = d.notification_id and n.happening = ${key}`)
  await database.rows(sql`delete from notifications where happening = ${key}`)
  await database.rows(sql`delete from receipts where announcement_id = ${id}`)
}

/** What has not gone out yet does not. Other messages that were to go in the same e-mail wait for the next digest. */
async function stopSending(req: PayloadRequest, id: string, publishedAt: Date): Promise<void> {
  const database = await inTransaction(req)
  await database.rows(sql`
    with stopped as (
      update deliveries d set status = 'suppressed', error = 'The announcement was withdrawn.', updated_at = now()
      from notifications n
      where n.id = d.notification_id and n.happening = ${publicationKey(id, publishedAt)} and d.status = 'queued'
      returning d.id)
    update deliveries c set carried_by_id = null, digest_due_at = now(), next_attempt_at = now(), updated_at = now()
    from stopped s where c.carried_by_id = s.id and c.status = 'queued'`)
}
