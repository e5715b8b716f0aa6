import { randomBytes } from 'node:crypto'
import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { giveToOwnerOf, readSecret } from '@/server/secrets'

const OWNER_ONLY = 0o600

/** Names of the secrets that a restore has written. */
export interface WrittenSecrets {
  /** All of them, but for those that were the same already. */
  changed: string[]
  /** Those of them in whose place there was another. */
  replaced: string[]
}

/** Puts secrets in the place of the data folder's own. */
export function replaceSecrets(dataDir: string, secrets: ReadonlyMap<string, string>): WrittenSecrets {
  const changed = [...secrets].filter(([name, secret]) => readSecret(dataDir, name) !== secret)
  const names = changed.map(([name]) => name)
  const replaced = names.filter((name) => readSecret(dataDir, name) !== undefined)
  for (const [name, secret] of changed) {
    const draft = path.join(dataDir, `${name}.${randomBytes(8).toString('hex')}`)
    writeFileSync(draft, secret, { mode: OWNER_ONLY, flush: true })
    giveToOwnerOf(dataDir, draft)
    renameSync(draft, path.join(dataDir, name))
  }
  return { changed: names, replaced }
}
