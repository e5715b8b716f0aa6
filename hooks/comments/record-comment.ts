import type { CollectionAfterChangeHook } from 'payload'
import { isPerson } from '@/domain/actor'
import { requireActor } from '../actor'
import { tell } from '../notifications/tell'
import type { PendingComment } from './create-comment'

/** Tells the announcement's author of a comment, and whoever is answered of the answer. */
export const recordComment: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const pending = req.context.pendingComment as PendingComment | undefined
  if (operation !== 'create' || !pending) return doc
  delete req.context.pendingComment
  const actor = await requireActor(req)
  const kind = pending.isReply ? 'announcement.replied' : 'announcement.commented'
  await tell(req, [
    {
      kind,
      key: `${kind}:${doc.id}`,
      actorUserId: isPerson(actor) ? actor.userId : null,
      note: doc.body as string,
      announcement: { ...pending.announcement, repliedToId: pending.repliedToId },
    },
  ])
  return doc
}
