import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { identify, isAlive, type ProcessIdentity } from './processes'
import { giveToOwnerOf } from './secrets'

let entries = 0

/**
 * Notes that this process uses the embedded Postgres of `dataDir`; the answer takes the note back, and may be called again.
 * Both belong under the lock that guards starting and stopping.
 */
export function addUser(dataDir: string): () => void {
  const folder = usersFolder(dataDir)
  mkdirSync(folder, { recursive: true })
  giveToOwnerOf(dataDir, folder)
  entries += 1
  const file = path.join(folder, `${process.pid}-${entries}`)
  writeFileSync(file, JSON.stringify(identify(process.pid)))
  giveToOwnerOf(dataDir, file)
  return () => rmSync(file, { force: true })
}

/** Whether any live process uses the embedded Postgres of `dataDir`; forgets those that ended without saying so. */
export function hasUsers(dataDir: string): boolean {
  const files = readdirSync(usersFolder(dataDir)).map((name) => path.join(usersFolder(dataDir), name))
  const isInUse = (file: string) => isAlive(JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity)
  const ended = files.filter((file) => !isInUse(file))
  for (const file of ended) rmSync(file, { force: true })
  return ended.length < files.length
}

function usersFolder(dataDir: string): string {
  return path.join(dataDir, 'postgres-users')
}
