import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A folder of one test's own, inside the run's, so that it goes when the run ends. */
export function ownFolder(prefix: string): string {
  return mkdtempSync(path.join(process.env.ESTATE_DATA ?? os.tmpdir(), prefix))
}
