import { createHash } from 'node:crypto'
import { decodeJwt, errors } from 'jose'

const SESSION_COOKIE = /(?:^|;\s*)payload-token=([^;]+)/
/** Enough to tell sessions apart, too little to find one. */
const NAME_CHARACTERS = 16

/** The sign-in that a request came with, as it was sent; null when it came with none. */
export const sessionToken = (cookies: string | undefined): string | null =>
  SESSION_COOKIE.exec(cookies ?? '')?.[1] ?? null

/** When a sign-in runs out, in seconds since 1970, as it says of itself; 0 for what is none. */
export function endOfToken(token: string): number {
  try {
    return decodeJwt(token).exp ?? 0
  } catch (error) {
    if (error instanceof errors.JOSEError) return 0
    throw error
  }
}

/**
 * Names the session that a request came with and says when it runs out, without telling anything else of it; null when
 * it came with none. The service worker sees by it that another person has signed in, and that nobody is any more
 * (web/worker/private-caches.ts).
 */
export function sessionMark(cookies: string | undefined): string | null {
  const token = sessionToken(cookies)
  if (!token) return null
  const name = createHash('sha256').update(token).digest('base64url').slice(0, NAME_CHARACTERS)
  return `${name}.${endOfToken(token)}`
}
