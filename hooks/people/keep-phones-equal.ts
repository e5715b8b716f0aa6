import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { followsProfile } from '@/domain/people/register'
import { inTransaction, sql } from '@/server/database'
import { actorOf } from '../actor'
import { recordAudit } from '../audit/record'
import { idOf } from '../ids'
import { sameValue } from '../same-value'

/**
 * Messages go to the account's number, so it follows the one in the register (domain/people/register.ts says when). Who
 * joined has none until the committee says that they are whom the register means.
 */
export const keepAccountPhone: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const userId = idOf(doc.user)
  const isNews = !sameValue(doc.phone, previousDoc?.phone) || (doc.verified && !previousDoc?.verified)
  if (operation !== 'update' || !userId || !isNews) return doc
  const database = await inTransaction(req)
  const [account] = await database.rows<{ phone: string | null }>(
    sql`select phone from users where id = ${userId} for no key update`,
  )
  const actor = await actorOf(req)
  const isByHolder = actor !== null && isPerson(actor) && actor.userId === userId
  const before = previousDoc?.phone ?? null
  if (!account || !followsProfile(account.phone, { before, isByHolder })) return doc
  const phone: string | null = doc.phone ?? null
  if (sameValue(account.phone, phone)) return doc
  await database.rows(sql`update users set phone = ${phone} where id = ${userId}`)
  await recordPhone(req, 'users', userId, { from: account.phone, to: phone })
  await keepCopies(req, userId, account.phone, phone)
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
  const set = sql`set phone = ${phone}
    where user_id = ${userId} and phone is not distinct from ${before}`
  const changed = await database.rows<{ subject: string; id: string }>(sql`
    with register as (update residents ${set} returning id), team as (update staff ${set} returning id)
    select 'residents' as subject, id from register union all select 'staff', id from team`)
  for (const { subject, id } of changed) await recordPhone(req, subject, id, { from: before, to: phone })
}

function recordPhone(
  req: PayloadRequest,
  subject: string,
  subjectId: string,
  phone: { from: string | null; to: string | null },
): Promise<void> {
  return recordAudit(req, { action: 'update', subject, subjectId, changes: { phone } })
}
