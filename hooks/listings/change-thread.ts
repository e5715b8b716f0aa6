import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { planBlock, type Thread } from '@/domain/listings/thread'
import { notPermitted } from '@/domain/violations'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'
import { nowOf, requireActor } from '../actor'
import { idOf } from '../ids'

/** The conversation, locked: what is written waits for what blocks it. Null where there is none. */
export async function lockThreadRow(req: PayloadRequest, id: unknown): Promise<LockedThread | null> {
  const database = await preparedInTransaction(req)
  const [row] = await database.rows<LockedThread>(sql`
    select id, listing_id as "listingId", buyer_id as "buyerId", seller_id as "sellerId", blocked,
      blocked_by_id as "blockedById" from listing_threads where id = ${id} for no key update`)
  return row ?? null
}

export interface LockedThread extends Thread {
  id: string
  listingId: string
}

/** Takes the conversation's lock first: of the two who change it, the second decides on what the first has made of it. */
export const lockThread: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = 'id' in args ? args.id : undefined
  if (operation === 'update' && id !== undefined) await lockThreadRow(req, id)
  return args
}

/** Blocks a conversation, opens it again, and notes what one of the two has read. */
export const changeThread: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const actor = await requireActor(req)
  if (!isPerson(actor)) throw notPermitted('Only the two who write to each other change this.')
  const thread: Thread = {
    buyerId: idOf(originalDoc.buyer) ?? '',
    sellerId: idOf(originalDoc.seller) ?? '',
    blocked: originalDoc.blocked === true,
    blockedById: idOf(originalDoc.blockedBy),
  }
  const wanted = typeof data.blocked === 'boolean' ? data.blocked : thread.blocked
  const { read, ...rest } = data
  const side = actor.userId === thread.buyerId ? 'buyerReadAt' : 'sellerReadAt'
  return {
    ...rest,
    blocked: thread.blocked,
    ...planBlock(actor.userId, thread, wanted),
    ...(read === true ? { [side]: nowOf(req).toISOString() } : {}),
  }
}
