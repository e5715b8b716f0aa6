import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Language } from '@/domain/notifications'
import { INVITATION_DAYS } from '@/domain/people/links'
import { inTransaction, type Sql, sql } from '@/server/database'
import { tell } from '../notifications/tell'

const DAY_MS = 24 * 3_600_000
/** What Payload makes for a token. */
const TOKEN = /^[0-9a-f]{40}$/

/** The account that a link from a mail belongs to. */
export interface LinkedAccount {
  id: string
  name: string
  email: string
  phone: string | null
  language: Language | null
  /** Whether the committee has still to let them in: a password alone does not. */
  waits: boolean
}

/**
 * Whose link this is, while it works; null for one that is used, expired or made up. By the clock and not by the beginning of
 * the transaction, which may lie before that of whoever used the link meanwhile.
 */
export async function accountOfLink(database: Sql, token: string): Promise<LinkedAccount | null> {
  if (!TOKEN.test(token)) return null
  const [account] = await database.rows<LinkedAccount>(sql`
    select id, name, email, phone, language,
      exists (select from residents r where r.user_id = users.id and not r.verified) as waits
    from users
    where reset_password_token = ${token} and reset_password_expiration > clock_timestamp()`)
  return account ?? null
}

/** The same, holding the account's row until the transaction ends: of two who use one link, one finds it used. */
export async function lockAccountOfLink(database: Sql, token: string): Promise<LinkedAccount | null> {
  if (TOKEN.test(token))
    await database.rows(sql`select id from users where reset_password_token = ${token} for no key update`)
  return accountOfLink(database, token)
}

/** Sends somebody the link by which they choose their first password, in the request's transaction. */
export async function sendInvitation(
  req: PayloadRequest,
  account: { id: string; email: string },
  inviterId: string,
): Promise<void> {
  const token = await newToken(req, account.email, INVITATION_DAYS * DAY_MS)
  await tell(req, [
    {
      kind: 'account.invited',
      key: `account.invited:${account.id}:${randomUUID()}`,
      actorUserId: inviterId,
      account: { userId: account.id, url: `/invitation/${token}`, ...(await inviterOf(req, account.id)) },
    },
  ])
}

/** Who let the holder of this account into which flat, while the committee has not verified them. */
export async function inviterOf(
  req: PayloadRequest,
  userId: string,
): Promise<{ invitedByName?: string; flatNumber?: string }> {
  const database = await inTransaction(req)
  const [row] = await database.rows<{ invitedByName: string; flatNumber: string }>(sql`
    select o.name as "invitedByName", f.number as "flatNumber"
    from residents r join residents o on o.id = r.invited_by_id join flats f on f.id = r.flat_id
    where r.user_id = ${userId} and not r.verified`)
  return row ?? {}
}

/** One account has one link: a newer one ends the one before. */
export async function newToken(req: PayloadRequest, email: string, lifeMs: number): Promise<string> {
  return req.payload.forgotPassword({
    collection: 'users',
    data: { email },
    disableEmail: true,
    expiration: lifeMs,
    overrideAccess: true,
    req,
  })
}
