import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { payloadSecret } from '../env'

/** Sets the key apart from all else that comes out of the same secret. */
const KEY_LABEL = 'khaki estate: calendar addresses, 1'
const KEY_BYTES = 32
const NONCE_BYTES = 16

/** A nonce for a new address. */
export const newNonce = (): string => randomBytes(NONCE_BYTES).toString('hex')

/**
 * The token of a calendar's address, 43 characters. The database holds its nonce and its hash, and neither opens anything
 * without the estate's secret.
 */
export function calendarToken(nonce: string, secret = payloadSecret()): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', KEY_LABEL, KEY_BYTES))
  return createHmac('sha256', key).update(nonce).digest('base64url')
}

/** What an address is looked up by. */
export const calendarTokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Whether something could be a token at all. */
export const isCalendarToken = (text: string): boolean => /^[\w-]{43}$/.test(text)
