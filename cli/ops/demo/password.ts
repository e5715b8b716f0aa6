import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PasswordHash } from './people/store'

const DEMO_PASSWORD = 'khaki-demo-2026'
/** Payload's own hashing, which its package does not export: so that what is stored is what a sign-in expects. */
const HASHING = 'auth/strategies/local/generatePasswordSaltHash.js'

/** The one password of all demo accounts as Payload stores it; hashing is slow on purpose, so it is done once. */
export async function hashDemoPassword(): Promise<PasswordHash> {
  const payload = path.dirname(createRequire(import.meta.url).resolve('payload'))
  const { generatePasswordSaltHash } = await import(pathToFileURL(path.join(payload, HASHING)).href)
  const { salt, hash } = await generatePasswordSaltHash({
    isPasswordAuthenticated: true,
    password: DEMO_PASSWORD,
  })
  return { salt, hash }
}
