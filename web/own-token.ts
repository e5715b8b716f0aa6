import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { decodeJwt } from 'jose'
import { endOfToken, sessionToken } from './session-mark'

/** Payload signs with so much of its secret's hash. */
const KEY_CHARACTERS = 32
const IN_HEADER = /^(?:JWT|Bearer) ([\w.-]+)$/

/** A token that this estate signed and that has not run out; anybody can send a cookie of that name. */
export function isOwnToken(token: string | null, secret: string): boolean {
  const [, content = '', signature = ''] = /^([\w-]+\.[\w-]+)\.([\w-]+)$/.exec(token ?? '') ?? []
  if (content === '') return false
  const key = createHash('sha256').update(secret).digest('hex').slice(0, KEY_CHARACTERS)
  const own = createHmac('sha256', key).update(content).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== own.length || !timingSafeEqual(given, own)) return false
  return endOfToken(token ?? '') * 1000 > Date.now()
}

/** Whose sign-in a token is, and which of theirs. */
export interface SignIn {
  account: string
  session: string
}

/** The sign-in whose token came with a request, without asking the database whether it still counts; null for none. */
export function signInOf(
  sent: { authorization?: string | null; cookie?: string | null },
  secret: string,
): SignIn | null {
  return signInBy(
    IN_HEADER.exec(sent.authorization ?? '')?.[1] ?? sessionToken(sent.cookie ?? undefined),
    secret,
  )
}

/** The same of a token. */
export function signInBy(token: string | null, secret: string): SignIn | null {
  if (!token || !isOwnToken(token, secret)) return null
  const { id, sid } = decodeJwt<{ id?: unknown; sid?: unknown }>(token)
  return typeof id === 'string' && typeof sid === 'string' ? { account: id, session: sid } : null
}
