import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { payloadSecret } from './env'

/** Sets the key apart from all else that comes out of the same secret. */
const KEY_LABEL = 'khaki estate: event check-in, 1'
const KEY_BYTES = 32
const ID_BYTES = 16
/** The id of an answer and a signature over it, in base64url: short enough for a code that a phone reads at once. */
const TOKEN = /^([\w-]{22})\.([\w-]{43})$/

const keys = new Map<string, Buffer>()

function keyFrom(secret: string): Buffer {
  const key = keys.get(secret) ?? Buffer.from(hkdfSync('sha256', secret, '', KEY_LABEL, KEY_BYTES))
  keys.set(secret, key)
  return key
}

/** The code with which an answer is let in. Nothing is stored for it. */
export function checkInTokenOf(rsvpId: string, secret = payloadSecret()): string {
  const content = Buffer.from(rsvpId.replaceAll('-', ''), 'hex')
  return `${content.toString('base64url')}.${signatureOf(content, secret)}`
}

/** The id of the answer that a code is good for; null for what was not signed here. Whether it has places is another question. */
export function rsvpOfToken(token: string, secret = payloadSecret()): string | null {
  const [, packed = ''] = TOKEN.exec(token) ?? []
  const content = Buffer.from(packed, 'base64url')
  if (content.length !== ID_BYTES) return null
  const id = content.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  // Base64 has spare bits at its ends: of all spellings of a code one is its own.
  const own = Buffer.from(checkInTokenOf(id, secret))
  const given = Buffer.from(token)
  return given.length === own.length && timingSafeEqual(given, own) ? id : null
}

const signatureOf = (content: Buffer, secret: string): string =>
  createHmac('sha256', keyFrom(secret)).update(content).digest('base64url')
