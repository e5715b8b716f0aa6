import { createHash } from 'node:crypto'

const SESSION_COOKIE = /(?:^|;\s*)payload-token=([^;]+)/
/** Enough to tell sessions apart, too little to find one. */
const MARK_CHARACTERS = 16

/**
 * Names the session that a request came with, without telling anything of it; null when it came with none. The service
 * worker sees by it that another person has signed in (web/worker/private-caches.ts).
 */
export function sessionMark(cookies: string | undefined): string | null {
  const token = SESSION_COOKIE.exec(cookies ?? '')?.[1]
  return token ? createHash('sha256').update(token).digest('base64url').slice(0, MARK_CHARACTERS) : null
}
