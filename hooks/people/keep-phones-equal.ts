import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { followsProfile } from '@/domain/people/register'
import { inTransaction, sql } from '@/server/database'
import { actorOf } from '../actor'
import { idOf } from '../ids'
import { sameValue } from '../same-value'

/** Messages go to the account's number, so it follows the one in the register (domain/people/register.ts says when). */
export const keepAccountPhone: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const userId = idOf(doc.user)
  if (operation !== 'update' || !userId || sameValue(doc.phone, previousDoc?.phone)) return doc
  const database = await inTransaction(req)
  const [account] = await database.rows<{ phone: string | null }>(
    sql`select phone from users where id = ${userId} for no key update`,
  )
  const actor = await actorOf(req)
  const isByHolder = actor !== null && isPerson(actor) && actor.userId === userId
  const before = previousDoc?.phone ?? null
  if (!account || !followsProfile(account.phone, { before, isByHolder })) return doc
  await database.rows(sql`update users set phone = ${doc.phone ?? null} where id = ${userId}`)
  await keepCopies(req, userId, account.phone, doc.phone ?? null)
  return doc
}

/** The other way round: profiles that carried the account's number carry its new one. */
export const keepProfilePhones: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update' || sameValue(doc.phone, previousDoc?.phone)) return doc
  await keepCopies(req, String(doc.id), previousDoc?.phone ?? null, doc.phone ?? null)
  return doc
}

async function keepCopies(
  req: PayloadRequest,
  userId: string,
  before: string | null,
  phone: string | null,
): Promise<void> {
  const database = await inTransaction(req)
  await database.rows(sql`
    with register as (
      update residents set phone = ${phone} where user_id = ${userId} and phone is not distinct from ${before})
    update staff set phone = ${phone} where user_id = ${userId} and phone is not distinct from ${before}`)
}
