import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { requireAnothers, requireOpenListing } from '@/domain/listings/thread'
import type { ListingStatus } from '@/domain/listings/words'
import { conflict, invalid, notPermitted } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'
import { nowOf, requireActor } from '../actor'
import { requireCommentPace } from '../comments/pace'
import { idOf } from '../ids'

/** What the opened conversation begins with. */
export interface PendingThread {
  body: string
  sharePhone: boolean
}

const INVISIBLE = /^[\s\p{Cf}]*$/u

/** Nothing is opened without a word. @throws RuleViolation 400 on `body`. */
export const requireFirstWords: CollectionBeforeValidateHook = ({ data, operation }) => {
  if (operation !== 'create') return data
  if (typeof data?.body !== 'string' || INVISIBLE.test(data.body))
    throw invalid([{ field: 'body', message: 'body is missing.' }])
  return data
}

/**
 * Opens the conversation of a listing and a buyer, under a share lock of the listing and a lock of the person's own. Whether
 * one of the two has blocked the other is asked of its first message (write-message.ts): the two stand or fall together.
 */
export const openThread: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = await requireActor(req)
  if (!isPerson(actor)) throw notPermitted('People write to each other, and no job does.')
  await requireCommentPace(req, actor)
  const listing = await lockedListing(req, idOf(data.listing) ?? '')
  requireOpenListing(listing)
  requireAnothers(actor.userId, listing.sellerId)
  await refuseSecond(req, listing.id, actor.userId)
  const { body, sharePhone, ...thread } = data
  req.context.pendingThread = { body, sharePhone: sharePhone === true } satisfies PendingThread
  return {
    ...thread,
    buyer: actor.userId,
    seller: listing.sellerId,
    blocked: false,
    lastMessageAt: nowOf(req).toISOString(),
  }
}

interface LockedListing {
  id: string
  status: ListingStatus
  hidden: boolean
  sellerId: string
}

/** The listing, which nobody closes meanwhile. @throws RuleViolation 400 on `listing`. */
export async function lockedListing(req: PayloadRequest, id: string): Promise<LockedListing> {
  const database = await inTransaction(req)
  const [row] = await database.rows<LockedListing>(sql`
    select id, status, hidden, seller_id as "sellerId" from listings where id = ${id} for share`)
  if (row) return row
  throw invalid([{ field: 'listing', message: 'listing names something that does not exist.' }])
}

async function refuseSecond(req: PayloadRequest, listingId: string, buyerId: string): Promise<void> {
  const database = await inTransaction(req)
  const [known] = await database.rows<{ id: string }>(sql`
    select id from listing_threads where listing_id = ${listingId} and buyer_id = ${buyerId}`)
  if (!known) return
  const message = 'You have a conversation about this already. Go on there.'
  throw conflict('already_open', message, { thread: known.id })
}
