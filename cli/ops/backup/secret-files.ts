import { randomBytes } from 'node:crypto'
import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { giveToOwnerOf, readSecret } from '@/server/secrets'

const OWNER_ONLY = 0o600

/** Puts secrets in the place of the data folder's own. Answers the names of those that were others before, or none. */
export function replaceSecrets(dataDir: string, secrets: ReadonlyMap<string, string>): string[] {
  const changed = [...secrets].filter(([name, secret]) => readSecret(dataDir, name) !== secret)
  for (const [name, secret] of changed) {
    const draft = path.join(dataDir, `${name}.${randomBytes(8).toString('hex')}`)
    writeFileSync(draft, secret, { mode: OWNER_ONLY, flush: true })
    giveToOwnerOf(dataDir, draft)
    renameSync(draft, path.join(dataDir, name))
  }
  return changed.map(([name]) => name)
}
