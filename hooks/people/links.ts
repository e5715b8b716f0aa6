import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Language } from '@/domain/notifications'
import { isEmail } from '@/domain/people/join'
import { INVITATION_DAYS, RESET_HOURS } from '@/domain/people/links'
import { invalid } from '@/domain/violations'
import { type Sql, sql, withTransaction } from '@/server/database'
import { personOf } from '../actor'
import { tell } from '../notifications/tell'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** What Payload makes for a token. */
const TOKEN = /^[0-9a-f]{40}$/

/** The account that a link from a mail belongs to. */
export interface LinkedAccount {
  id: string
  name: string
  email: string
  phone: string | null
  language: Language | null
}

/** Whose link this is, while it works; null for one that is used, expired or made up. */
export async function accountOfLink(database: Sql, token: string): Promise<LinkedAccount | null> {
  if (!TOKEN.test(token)) return null
  const [account] = await database.rows<LinkedAccount>(sql`
    select id, name, email, phone, language from users
    where reset_password_token = ${token} and reset_password_expiration > now()`)
  return account ?? null
}

/** The same, holding the account's row until the transaction ends: of two who use one link, one finds it used. */
export async function lockAccountOfLink(database: Sql, token: string): Promise<LinkedAccount | null> {
  if (TOKEN.test(token))
    await database.rows(sql`select id from users where reset_password_token = ${token} for no key update`)
  return accountOfLink(database, token)
}

/**
 * Sends the link to a new password to whoever has this address; does nothing, and says so to nobody, where that is no
 * live account. @throws RuleViolation 400 for what is no address.
 */
export async function sendResetLink(req: PayloadRequest, email: unknown): Promise<void> {
  if (typeof email !== 'string' || !isEmail(email)) {
    throw invalid([{ field: 'email', message: 'Write the e-mail address of the account.' }])
  }
  await withTransaction(req.payload, req, async () => {
    const found = await req.payload.find({
      collection: 'users',
      where: { email: { equals: email.trim().toLowerCase() } },
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: true,
      req,
    })
    const account = found.docs[0]
    if (!account || !(await personOf(req, String(account.id)))) return
    const token = await newToken(req, account.email, RESET_HOURS * HOUR_MS)
    await tell(req, [
      {
        kind: 'account.password_reset',
        key: `account.password_reset:${account.id}:${randomUUID()}`,
        actorUserId: null,
        account: { userId: String(account.id), url: `/reset-password/${token}` },
      },
    ])
  })
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
      account: { userId: account.id, url: `/invitation/${token}` },
    },
  ])
}

/** One account has one link: a newer one ends the one before. */
async function newToken(req: PayloadRequest, email: string, lifeMs: number): Promise<string> {
  return req.payload.forgotPassword({
    collection: 'users',
    data: { email },
    disableEmail: true,
    expiration: lifeMs,
    overrideAccess: true,
    req,
  })
}
