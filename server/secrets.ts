import { randomBytes } from 'node:crypto'
import { chownSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeDataDir } from './data-dir'

const SECRET_BYTES = 32
const OWNER_ONLY = 0o600

const randomSecret = (): string => randomBytes(SECRET_BYTES).toString('hex')

/**
 * Reads the secret `name` kept in `dataDir`, making one if there is none: a random one of 64 hex digits, or what `make`
 * answers, readable by its owner only. Processes that ask at once are all answered the same one.
 */
export function keepSecret(dataDir: string, name: string, make: () => string = randomSecret): string {
  return readSecret(dataDir, name) ?? writeSecretOnce(dataDir, name, make())
}

/** Reads the secret `name` kept in `dataDir`; undefined when it was never made. */
export function readSecret(dataDir: string, name: string): string | undefined {
  try {
    return readFileSync(path.join(dataDir, name), 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

// A link appears whole or not at all and refuses to replace: nobody reads half a secret or overwrites another's.
function writeSecretOnce(dataDir: string, name: string, secret: string): string {
  makeDataDir(dataDir)
  const file = path.join(dataDir, name)
  const draft = `${file}.${randomBytes(8).toString('hex')}`
  writeFileSync(draft, secret, { mode: OWNER_ONLY })
  try {
    giveToOwnerOf(dataDir, draft)
    linkSync(draft, file)
    return secret
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readFileSync(file, 'utf8').trim()
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** As root, hands `file` to whoever owns `dataDir`, so that a later start without root can still read it. */
export function giveToOwnerOf(dataDir: string, file: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dataDir)
  chownSync(file, uid, gid)
}
