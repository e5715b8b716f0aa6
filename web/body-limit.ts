import type { IncomingMessage } from 'node:http'
import { PHOTOS_MAX } from '@/domain/tickets/words'
import { pathOf } from '@/server/request-check'
import { JSON_MAX_BYTES, PHOTO_MAX_BYTES } from './api/body'
import { READS } from './foreign-forms'
import { isOwnToken } from './own-token'
import { sessionToken } from './session-mark'

/** What a form of somebody who is not signed in has at most, in bytes: words, and never a photo. */
export const STRANGER_MAX_BYTES = JSON_MAX_BYTES
/** The photos of a report at their largest, with the words around them, in bytes. */
export const PERSON_MAX_BYTES = PHOTOS_MAX * PHOTO_MAX_BYTES + JSON_MAX_BYTES

/** The API has limits of its own (web/api/body.ts). */
const API = /^\/api(\/|$)/

/** How many bytes a request may bring, or null where that is not for the door to say. */
export function bodyLimit(req: IncomingMessage, secret: () => string): number | null {
  if (READS.includes(req.method ?? 'GET') || API.test(pathOf(req.url ?? '/'))) return null
  return isOwnToken(sessionToken(req.headers.cookie), secret()) ? PERSON_MAX_BYTES : STRANGER_MAX_BYTES
}

/**
 * Whether a body is within its limit. One that does not say how long it is, is awaited first, and is there to be read
 * all the same afterwards.
 */
export async function isWithin(req: IncomingMessage, limit: number): Promise<boolean> {
  if (req.headers['transfer-encoding'] === undefined)
    return Number(req.headers['content-length'] ?? 0) <= limit
  return new Promise((resolve) => {
    const push = req.push.bind(req)
    let size = 0
    req.once('close', () => resolve(false))
    req.push = (chunk: Uint8Array | null) => {
      size += chunk?.length ?? 0
      const isTooLarge = size > limit
      if (isTooLarge || chunk === null) {
        req.push = push
        resolve(!isTooLarge)
      }
      push(chunk)
      // More is wanted: nobody reads yet, and what is held is limited here.
      return true
    }
  })
}
