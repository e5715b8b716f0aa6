import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { StartupError } from './startup-error'

// Mail, photos and secrets lie here: others may pass through to what they own, and see nothing on the way.
const ENTER_ONLY = 0o711

/** Makes the data folder if need be, closed to other accounts' eyes, and checks that it can be written. Throws a StartupError otherwise. */
export function makeDataDir(dataDir: string): void {
  try {
    const isNew = !existsSync(dataDir)
    makeFolder(dataDir)
    accessSync(dataDir, constants.W_OK | constants.X_OK)
    if (isNew) chmodSync(dataDir, ENTER_ONLY)
    // Under a strict umask root's folder would be closed to the account that Postgres runs as.
    else if (process.getuid?.() === 0) chmodSync(dataDir, statSync(dataDir).mode | ENTER_ONLY)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC') throw diskFull(dataDir)
    throw new StartupError(
      `the data folder ${dataDir} cannot be written (${code}); correct its permissions, or set ESTATE_DATA to a folder of your own`,
    )
  }
}

// mkdir's own `recursive` never returns on a file system that answers ENOENT for good, such as /proc.
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    if (!isThere) throw error
  }
}

/** What the operator is told when the disk that holds `place` has no room left. */
export function diskFull(place: string): StartupError {
  return new StartupError(`the disk that holds ${place} is full; free some space and start again`)
}
