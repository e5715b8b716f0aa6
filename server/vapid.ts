import { createECDH } from 'node:crypto'
import type { Env } from './env'
import { keepSecret } from './secrets'

/** What the estate signs its push messages with, and where a push service may complain. Keys in base64url. */
export interface VapidDetails {
  publicKey: string
  privateKey: string
  /** A `mailto:` or `https:` address. */
  subject: string
}

/** Where the estate's own pair is kept, in the data folder. */
export const VAPID_KEYS_FILE = 'vapid-keys'
const CURVE = 'prime256v1'

/** The keys of the settings, else a pair made on first use and kept in the data folder, the same for every process over it. */
export function vapidDetails(settings: Pick<Env, 'vapid' | 'dataDir' | 'mailFrom'>): VapidDetails {
  if (settings.vapid) return settings.vapid
  const [publicKey = '', privateKey = ''] = keepSecret(settings.dataDir, VAPID_KEYS_FILE, makeKeys).split('.')
  return { publicKey, privateKey, subject: `mailto:${addressIn(settings.mailFrom)}` }
}

function makeKeys(): string {
  const pair = createECDH(CURVE)
  const publicKey = pair.generateKeys('base64url')
  // A key that begins with a zero byte is given without it, and is then too short.
  const privateKey = Buffer.alloc(32)
  const bytes = pair.getPrivateKey()
  bytes.copy(privateKey, privateKey.length - bytes.length)
  return `${publicKey}.${privateKey.toString('base64url')}`
}

/** `Name <a@b>` → `a@b`. */
const addressIn = (mailbox: string): string => /<([^>]+)>/.exec(mailbox)?.[1] ?? mailbox.trim()

/** Whether a private key is one of the curve, and its public key the other. */
export function areVapidKeys(publicKey: string, privateKey: string): boolean {
  const pair = createECDH(CURVE)
  try {
    pair.setPrivateKey(Buffer.from(privateKey, 'base64url'))
  } catch (error) {
    if (error instanceof Error) return false
    throw error
  }
  return pair.getPublicKey('base64url') === publicKey.replace(/=+$/, '')
}
