import { existsSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'
import { giveToOwnerOf } from './secrets'
import { StartupError } from './startup-error'

const SQLITE_BUSY = 5
const RETRY_MS = 50
const PATIENCE_MS = 120_000

/**
 * Runs `work` while no other process runs work under the lock `file` in `dataDir`. The operating system holds the lock
 * for SQLite and gives it back when the process ends, however it ends: there are no stale locks to clear.
 * Throws a StartupError after two minutes of waiting.
 */
export async function withLock<T>(dataDir: string, file: string, work: () => Promise<T>): Promise<T> {
  // Loaded here so that an older Node gets as far as the check that names the version it lacks.
  const { DatabaseSync } = await import('node:sqlite')
  const isNew = !existsSync(file)
  const lock = new DatabaseSync(file, { timeout: 0 })
  try {
    await lockExclusively(lock, file)
    if (isNew) giveToOwnerOf(dataDir, file)
    return await work()
  } finally {
    lock.close()
  }
}

async function lockExclusively(lock: DatabaseSync, file: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  while (true) {
    try {
      lock.exec('BEGIN EXCLUSIVE')
      return
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error
      if (performance.now() > deadline) {
        throw new StartupError(
          `another process has held ${file} for ${PATIENCE_MS / 1000} s; end it and start again`,
        )
      }
    }
    await delay(RETRY_MS)
  }
}
