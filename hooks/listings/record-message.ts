import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import type { ListingType } from '@/domain/listings/words'
import { firstNameOf } from '@/domain/people/first-name'
import { inTransaction, sql } from '@/server/database'
import { nowOf, requireActor } from '../actor'
import { recordAudit } from '../audit/record'
import { silence } from '../notifications/silence'
import { tell } from '../notifications/tell'
import type { PendingMessage } from './write-message'

/** After a message: its conversation rises, its author has read so far, and the other of the two is told. */
export const recordMessage: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const thread = req.context.pendingMessage as PendingMessage | undefined
  if (operation !== 'create' || !thread) return doc
  delete req.context.pendingMessage
  const actor = await requireActor(req)
  if (!isPerson(actor)) return doc
  const isBuyer = actor.userId === thread.buyerId
  await touch(req, thread.id, isBuyer)
  const [listing] = await (await inTransaction(req)).rows<{ title: string; type: ListingType }>(
    sql`select title, type from listings where id = ${thread.listingId}`,
  )
  if (!listing) return doc
  await tell(req, [
    {
      kind: 'listing.message',
      key: `listing.message:${doc.id}`,
      actorUserId: actor.userId,
      recipientIds: [isBuyer ? thread.sellerId : thread.buyerId],
      note: doc.body as string,
      listing: { id: thread.listingId, ...listing, threadId: thread.id, fromName: firstNameOf(actor.name) },
    },
  ])
  return doc
}

/** Straight in the database: when somebody wrote is no change of what the two have agreed on. */
async function touch(req: PayloadRequest, id: string, isBuyer: boolean): Promise<void> {
  const database = await inTransaction(req)
  const readAt = sql.identifier(isBuyer ? 'buyer_read_at' : 'seller_read_at')
  const now = nowOf(req).toISOString()
  await database.rows(sql`
    update listing_threads set last_message_at = ${now}, ${readAt} = ${now} where id = ${id}`)
}

/**
 * What the two write to each other is theirs, and not in the audit that the committee reads; what moderators decide about it
 * is. A message that is hidden is hidden in the mails about it too.
 */
export const recordHiding: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const from = previousDoc?.hidden === true
  const to = doc.hidden === true
  if (operation !== 'update' || from === to) return doc
  await recordAudit(req, {
    action: 'update',
    subject: 'listing-messages',
    subjectId: String(doc.id),
    changes: { hidden: { from, to } },
  })
  if (to) await silence(req, [`listing.message:${doc.id}`], 'The message was hidden.')
  return doc
}
