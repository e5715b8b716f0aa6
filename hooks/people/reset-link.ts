import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { isEmail } from '@/domain/people/join'
import { INVITATION_DAYS, RESET_HOURS } from '@/domain/people/links'
import { invalid } from '@/domain/violations'
import { atLeast } from '@/server/at-least'
import { inTransaction, onPool, sql, withTransaction } from '@/server/database'
import { PEER_HEADER } from '@/server/peer'
import { personOf } from '../actor'
import { tell } from '../notifications/tell'
import { admit, WINDOW_SECONDS } from './attempts'
import { inviterOf, newToken } from './links'

const HOUR_MS = 3_600_000
/** Longer than sending a link takes on a machine that has time, in milliseconds. */
const ANSWER_MS = 300
/** Links that one address may ask for within the window of sign-ins: a whole family's. */
export const RESETS_PER_ADDRESS = 20
/** Links that one account is sent within it: nobody's inbox is filled by somebody else. */
export const LINKS_PER_ACCOUNT = 5
/** While a link that works is younger than this, in seconds, the mail with it is on its way. */
const ON_ITS_WAY_SECONDS = 60
/** Stands for the account in the table of failed sign-ins: no account has such an address. */
const ANY_ACCOUNT = '(reset)'

/** A link that an account was sent. */
interface SentLink {
  kind: 'account.invited' | 'account.password_reset'
  url: string
  isOpen: boolean
  isOnItsWay: boolean
  isInWindow: boolean
}

/**
 * Sends the link to a new password to whoever has this address; does nothing, and says so to nobody, where that is no
 * live account, or one that was sent enough of them. While an invitation works, that one is sent again: a link to a
 * new password would end it after an hour.
 * @throws RuleViolation 400 for what is no address, 429 when the request's own address asks too often.
 */
export async function sendResetLink(req: PayloadRequest, email: unknown): Promise<void> {
  if (typeof email !== 'string' || !isEmail(email)) {
    throw invalid([{ field: 'email', message: 'Write the e-mail address of the account.' }])
  }
  const address = req.headers.get(PEER_HEADER) ?? 'unknown'
  await admit(onPool(req.payload), { account: ANY_ACCOUNT, address }, RESETS_PER_ADDRESS)
  const sought = email.trim().toLowerCase()
  await atLeast(ANSWER_MS, () => withTransaction(req.payload, req, () => resetLinkFor(req, sought)))
}

async function resetLinkFor(req: PayloadRequest, email: string): Promise<void> {
  const database = await inTransaction(req)
  const [account] = await database.rows<{ id: string }>(
    sql`select id from users where email = ${email} for no key update`,
  )
  if (!account) return
  const links = await newestLinks(req, account.id)
  const [newest] = links
  if (newest?.isOpen && newest.isOnItsWay) return
  if (links.filter(({ isInWindow }) => isInWindow).length >= LINKS_PER_ACCOUNT) return
  if (newest?.isOpen && newest.kind === 'account.invited') {
    await tellLink(req, account.id, newest, await inviterOf(req, account.id))
  } else if (await personOf(req, account.id)) {
    const token = await newToken(req, email, RESET_HOURS * HOUR_MS)
    await tellLink(req, account.id, { kind: 'account.password_reset', url: `/reset-password/${token}` })
  }
}

/** What an account was sent lately, the newest first; an account has one link that works. */
async function newestLinks(req: PayloadRequest, userId: string): Promise<SentLink[]> {
  const database = await inTransaction(req)
  const isYounger = (seconds: number) => sql`n.created_at > now() - make_interval(secs => ${seconds})`
  return database.rows<SentLink>(sql`
    select n.kind, n.url, ${isYounger(ON_ITS_WAY_SECONDS)} as "isOnItsWay", ${isYounger(WINDOW_SECONDS)} as "isInWindow",
      coalesce(u.reset_password_expiration > now() and n.url like '%/' || u.reset_password_token, false) as "isOpen"
    from notifications n join users u on u.id = n.recipient_id
    where n.recipient_id = ${userId} and n.kind in ('account.invited', 'account.password_reset')
      and n.created_at > now() - make_interval(days => ${INVITATION_DAYS})
    order by n.created_at desc, n.id desc limit ${LINKS_PER_ACCOUNT}`)
}

async function tellLink(
  req: PayloadRequest,
  userId: string,
  { kind, url }: Pick<SentLink, 'kind' | 'url'>,
  facts: Awaited<ReturnType<typeof inviterOf>> = {},
): Promise<void> {
  const key = `${kind}:${userId}:${randomUUID()}`
  await tell(req, [{ kind, key, actorUserId: null, account: { userId, url, ...facts } }])
}
