import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { type Actor, isPerson, moderates } from '@/domain/actor'
import { invalid } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'
import { requireActor } from '../actor'
import { idOf } from '../ids'
import { requireCommentPace } from './pace'
import { lockSubject, type Subject, subjectIn } from './subject'

/** What the accepted comment still has to tell. */
export interface PendingComment {
  subject: Subject
  /** Whose comment it answers; null when it begins a thread. */
  repliedToId: string | null
  isReply: boolean
}

/**
 * Takes a comment under the lock of what it is about: whoever closes the thread, withdraws the announcement or removes the
 * photo waits for it, or it is answered on what they made. That its sender sees the subject has been checked before.
 */
export const createComment: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = await requireActor(req)
  const named = subjectIn(data)
  const { subject, requireOpen } = await lockSubject(req, named)
  const parentId = idOf(data.parent)
  const parent = parentId ? await parentIn(req, parentId) : null
  // Taken back since it was looked up.
  if (parentId && !parent) throw noSuchParent()
  requireAnswerable(actor, parent, named.id)
  requireOpen()
  await requireCommentPace(req, actor)
  req.context.pendingComment = {
    subject,
    repliedToId: parent?.authorId ?? null,
    isReply: parent !== null,
  } satisfies PendingComment
  return { ...data, author: isPerson(actor) ? actor.userId : null, hidden: false, hiddenBy: null }
}

interface Parent {
  subjectId: string
  authorId: string
  isHidden: boolean
}

async function parentIn(req: PayloadRequest, id: string): Promise<Parent | null> {
  const database = await inTransaction(req)
  const [row] = await database.rows<Parent>(sql`
    select coalesce(announcement_id, photo_id) as "subjectId", author_id as "authorId", hidden as "isHidden"
    from comments where id = ${id}`)
  return row ?? null
}

/** What is answered is said under the same subject; what has been hidden is answered by moderators alone. */
function requireAnswerable(actor: Actor, parent: Parent | null, subjectId: string): void {
  if (!parent || (parent.subjectId === subjectId && (!parent.isHidden || moderates(actor)))) return
  throw noSuchParent()
}

const noSuchParent = () => invalid([{ field: 'parent', message: 'parent is no comment of the same thread.' }])
