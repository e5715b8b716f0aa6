import { type BasePayload, createLocalReq, type PayloadRequest } from 'payload'
import type { SignedLink } from '@/domain/links/actions'
import { holderGone } from '@/domain/links/refusals'
import type { Language } from '@/domain/notifications'
import { onPool, sql } from '@/server/database'
import { personOf } from '../actor'

/** Whom a link was sent to, as long as they belong here, with a request in their name. */
export interface Holder {
  userId: string
  name: string
  req: PayloadRequest
}

/**
 * The holder of a link, with their powers as they are now: nothing of the browser that brings it counts.
 * @throws RuleViolation 403 when the account is gone, inactive, or its holder has moved out.
 */
export async function holderOf(payload: BasePayload, link: SignedLink, now: Date): Promise<Holder> {
  const req = await requestOfHolder(payload, link, now)
  const person = req ? await personOf(req, link.userId) : null
  if (!req || !person) throw holderGone()
  return { userId: link.userId, name: person.name, req }
}

/** A request in the name of a link's holder, active or not; null when there is no such account. */
export async function requestOfHolder(
  payload: BasePayload,
  link: SignedLink,
  now: Date,
): Promise<PayloadRequest | null> {
  const user = await payload.findByID({
    collection: 'users',
    id: link.userId,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  if (!user) return null
  // What the audit names as the request: it says that a link did it, and which one. No client can name one like it.
  const headers = new Headers({ 'x-request-id': `link:${link.nonce}` })
  const req = await createLocalReq({ user: { ...user, collection: 'users' }, req: { headers } }, payload)
  req.context.now = now
  return req
}

/** The language that a link's holder chose; null when there is no such account. */
export async function languageOfHolder(payload: BasePayload, link: SignedLink): Promise<Language | null> {
  const [row] = await onPool(payload).rows<{ language: Language | null }>(
    sql`select language from users where id = ${link.userId}::uuid`,
  )
  return row ? (row.language ?? 'en') : null
}
