import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { actionOfCode, LINK_RULES, NONCE_DIGITS, type SignedLink } from '@/domain/links/actions'
import { payloadSecret } from './env'

/** Sets the key apart from all else that comes out of the same secret. */
const KEY_LABEL = 'khaki estate: signed links, 1'
const KEY_BYTES = 32
const ID_BYTES = 16
const NONCE_BYTES = NONCE_DIGITS / 2
/** The action, the end in seconds since 1970, the person and the nonce; the subject is the rest. */
const HEAD_BYTES = 1 + 4 + ID_BYTES + NONCE_BYTES
/** The longest word that a link is about, in bytes. */
const WORD_MAX_BYTES = 40
const TOKEN = /^([\w-]{1,140})\.([\w-]{43})$/

const keys = new Map<string, Buffer>()

function keyFrom(secret: string): Buffer {
  const key = keys.get(secret) ?? Buffer.from(hkdfSync('sha256', secret, '', KEY_LABEL, KEY_BYTES))
  keys.set(secret, key)
  return key
}

/**
 * The token of a link: what it may do, packed, and a signature over it, some 100 characters. It says all that is needed
 * to believe it, so that nothing is stored for links that nobody opens.
 */
export function signLink(link: SignedLink, secret = payloadSecret()): string {
  const content = pack(link)
  return `${content.toString('base64url')}.${signatureOf(content, secret).toString('base64url')}`
}

/** The link that a token is, whether or not its days are over; null for what was not signed here as it stands. */
export function readLink(token: string, secret = payloadSecret()): SignedLink | null {
  const [, packed = '', signature = ''] = TOKEN.exec(token) ?? []
  const content = Buffer.from(packed, 'base64url')
  const given = Buffer.from(signature, 'base64url')
  const own = signatureOf(content, secret)
  const isSigned = given.length === own.length && timingSafeEqual(given, own)
  const link = isSigned ? unpack(content) : null
  // Base64 has spare bits at its ends: of all spellings of a token one is its own.
  return link && signLink(link, secret) === token ? link : null
}

const signatureOf = (content: Buffer, secret: string): Buffer =>
  createHmac('sha256', keyFrom(secret)).update(content).digest()

function pack({ action, subject, userId, expiresAt, nonce }: SignedLink): Buffer {
  const rule = LINK_RULES[action]
  const head = Buffer.alloc(1 + 4)
  head.writeUInt8(rule.code)
  head.writeUInt32BE(Math.ceil(expiresAt.getTime() / 1000), 1)
  const about = rule.subject === 'id' ? idBytes(subject) : Buffer.from(subject, 'utf8')
  return Buffer.concat([head, idBytes(userId), Buffer.from(nonce, 'hex'), about])
}

function unpack(content: Buffer): SignedLink | null {
  if (content.length <= HEAD_BYTES || content.length > HEAD_BYTES + WORD_MAX_BYTES) return null
  const action = actionOfCode(content.readUInt8())
  const about = content.subarray(HEAD_BYTES)
  if (!action || (LINK_RULES[action].subject === 'id' && about.length !== ID_BYTES)) return null
  return {
    action,
    expiresAt: new Date(content.readUInt32BE(1) * 1000),
    userId: idOf(content.subarray(5, 5 + ID_BYTES)),
    nonce: content.subarray(5 + ID_BYTES, HEAD_BYTES).toString('hex'),
    subject: LINK_RULES[action].subject === 'id' ? idOf(about) : about.toString('utf8'),
  }
}

const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

function idOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
