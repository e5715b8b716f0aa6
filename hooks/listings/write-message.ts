import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { requireOpenListing, requirePhone, requireUnblocked } from '@/domain/listings/thread'
import { requireAnothersDecision } from '@/domain/moderation/report'
import { conflict, invalid, notPermitted } from '@/domain/violations'
import { inTransaction } from '@/server/database'
import { personOf, requireActor } from '../actor'
import { requireCommentPace } from '../comments/pace'
import { idOf } from '../ids'
import { blockBetween } from './blocked-pair'
import { type LockedThread, lockThreadRow } from './change-thread'
import { lockedListing } from './open-thread'
import { phoneToShare } from './phone-to-share'

/** Lets a hidden message stand again: another's only. */
export const restoreMessage: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || data.hidden !== false || originalDoc.hidden !== true) return data
  requireAnothersDecision(await requireActor(req), idOf(originalDoc.author), 'hidden')
  return data
}

/** Takes a message under the lock of its conversation. That its sender is one of the two has been checked before. */
export const writeMessage: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = await requireActor(req)
  if (!isPerson(actor)) throw notPermitted('People write to each other, and no job does.')
  await requireCommentPace(req, actor)
  const thread = await lockThreadRow(req, idOf(data.thread))
  if (!thread) throw invalid([{ field: 'thread', message: 'thread names something that does not exist.' }])
  requireOpenListing(await lockedListing(req, thread.listingId))
  await requireOtherHere(req, thread, actor.userId)
  await requireNoBlock(req, thread, actor.userId)
  const isSharing = data.sharePhone === true
  const sharedPhone = isSharing
    ? requirePhone(await phoneToShare(await inTransaction(req), actor.userId))
    : null
  req.context.pendingMessage = thread
  return { ...data, author: actor.userId, sharePhone: isSharing, sharedPhone, reported: false, hidden: false }
}

/** The conversation of the message that was accepted. */
export type PendingMessage = LockedThread

/**
 * A block is of the person: it holds wherever the two could write, and where they have not begun to (the first message of a
 * conversation comes by here as well).
 */
async function requireNoBlock(req: PayloadRequest, thread: LockedThread, userId: string): Promise<void> {
  const { buyerId, sellerId, blocked } = thread
  const otherId = userId === sellerId ? buyerId : sellerId
  requireUnblocked(blocked || (await blockBetween(await inTransaction(req), userId, otherId)) !== null)
}

/** Nobody writes to somebody who no longer belongs here, and would never read it. */
async function requireOtherHere(
  req: PayloadRequest,
  { buyerId, sellerId }: LockedThread,
  userId: string,
): Promise<void> {
  if (await personOf(req, userId === sellerId ? buyerId : sellerId)) return
  throw conflict('listing_closed', 'They no longer live or work here, so nothing more can be written.')
}
