import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { isPerson, moderates } from '@/domain/actor'
import { requireOpenThread } from '@/domain/announcements/thread'
import type { AnnouncementStatus } from '@/domain/announcements/words'
import { invalid } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'
import { requireActor } from '../actor'
import { toldOf } from '../announcements/announcement-of'
import { idOf } from '../ids'
import { requireCommentPace } from './pace'

/** What the accepted comment still has to tell. */
export interface PendingComment {
  announcement: ReturnType<typeof toldOf>
  /** Whose comment it answers; null when it begins a thread. */
  repliedToId: string | null
  isReply: boolean
}

/**
 * Takes a comment under a share lock of its announcement: whoever closes the thread or withdraws the announcement waits
 * for it, or it is answered on what they made. That its sender sees the announcement has been checked before.
 */
export const createComment: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = await requireActor(req)
  const announcementId = String(idOf(data.announcement))
  const row = await lockThread(req, announcementId)
  const parentId = idOf(data.parent)
  const parent = parentId ? await parentIn(req, parentId) : null
  const isAnswerable =
    parent === null || (parent.announcementId === announcementId && (!parent.isHidden || moderates(actor)))
  if (!isAnswerable)
    throw invalid([{ field: 'parent', message: 'parent is no comment of this announcement.' }])
  requireOpenThread({ status: row.status as AnnouncementStatus, isLocked: row.commentsLocked === true })
  await requireCommentPace(req, actor)
  req.context.pendingComment = {
    announcement: toldOf(row),
    repliedToId: parent?.authorId ?? null,
    isReply: parent !== null,
  } satisfies PendingComment
  return { ...data, author: isPerson(actor) ? actor.userId : null, hidden: false, hiddenBy: null }
}

async function lockThread(req: PayloadRequest, id: string): Promise<Record<string, unknown>> {
  const database = await inTransaction(req)
  const [row] = await database.rows<Record<string, unknown>>(sql`
    select id, number, title, body, urgency, status, comments_locked as "commentsLocked", author_id as author,
      requires_acknowledgement as "requiresAcknowledgement"
    from announcements where id = ${id} for share`)
  if (row) return row
  throw invalid([{ field: 'announcement', message: 'announcement names something that does not exist.' }])
}

interface Parent {
  announcementId: string
  authorId: string
  isHidden: boolean
}

async function parentIn(req: PayloadRequest, id: string): Promise<Parent | null> {
  const database = await inTransaction(req)
  const [row] = await database.rows<Parent>(sql`
    select announcement_id as "announcementId", author_id as "authorId", hidden as "isHidden"
    from comments where id = ${id}`)
  return row ?? null
}
