import type { CollectionAfterChangeHook } from 'payload'
import { type Actor, isPerson } from '@/domain/actor'
import { requireActor } from '../actor'
import { toldPhoto } from '../gallery/photo-of'
import { type Occurrence, tell } from '../notifications/tell'
import type { PendingComment } from './create-comment'

type Comment = Record<string, unknown>

/** Tells whoever announced or showed what a comment is about, and whoever is answered of the answer. */
export const recordComment: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const pending = req.context.pendingComment as PendingComment | undefined
  if (operation !== 'create' || !pending) return doc
  delete req.context.pendingComment
  await tell(req, occurrencesOf(pending, doc, await requireActor(req)))
  return doc
}

function occurrencesOf(pending: PendingComment, comment: Comment, actor: Actor): Occurrence[] {
  const said = { actorUserId: isPerson(actor) ? actor.userId : null, note: comment.body as string }
  const { subject, isReply, repliedToId } = pending
  if ('announcement' in subject) {
    const kind = isReply ? 'announcement.replied' : 'announcement.commented'
    const announcement = { ...subject.announcement, repliedToId }
    return [{ kind, key: `${kind}:${comment.id}`, ...said, announcement }]
  }
  const told = { ...toldPhoto(subject.photo), ...(isPerson(actor) ? { fromName: actor.name } : {}) }
  const { uploader } = subject.photo
  const kind = 'gallery.commented'
  const commented: Occurrence = {
    kind,
    key: `gallery.commented:${comment.id}`,
    ...said,
    recipientIds: uploader === repliedToId ? [] : [uploader],
    post: told,
  }
  const replied: Occurrence = {
    kind,
    key: `gallery.replied:${comment.id}`,
    ...said,
    recipientIds: repliedToId ? [repliedToId] : [],
    post: { ...told, isReply: true },
  }
  return [commented, replied]
}
