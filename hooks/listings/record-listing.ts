import type { CollectionAfterChangeHook } from 'payload'
import { isPerson } from '@/domain/actor'
import { nowOf, requireActor } from '../actor'
import { idOf, idsOf } from '../ids'
import { attachMedia, detachMedia } from '../media/own-media'
import { tell } from '../notifications/tell'
import { toldOf } from './listing-of'
import type { PendingListing } from './write-listing'

/** After the row: its photos' home, and what its seller is told of the moderators' decision. */
export const recordListing: CollectionAfterChangeHook = async ({ doc, req }) => {
  const pending = req.context.pendingListing as PendingListing | undefined
  if (!pending) return doc
  delete req.context.pendingListing
  const home = { collection: 'listing', id: String(doc.id) } as const
  if (pending.isRehung) {
    await attachMedia(req, idsOf(doc.photos), home)
    await detachMedia(req, idsOf(doc.photos), home)
  }
  const seller = idOf(doc.seller)
  if (!pending.happens || !seller) return doc
  const actor = await requireActor(req)
  await tell(req, [
    {
      kind: pending.happens,
      key: `${pending.happens}:${doc.id}:${nowOf(req).toISOString()}`,
      actorUserId: isPerson(actor) ? actor.userId : null,
      recipientIds: [seller],
      note: pending.note,
      listing: toldOf(doc),
    },
  ])
  return doc
}
