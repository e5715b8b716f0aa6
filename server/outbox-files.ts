import { chmod, mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { giveToOwnerOf } from './secrets'

/** Other people's mail: for its owner alone. */
const OWNER_ONLY_DIR = 0o700
const OWNER_ONLY_FILE = 0o600

/**
 * Writes a message that would have been sent as the file `name` in the data folder's `outbox`. It appears whole or not
 * at all; a repeated message replaces itself. Answers the file's path.
 */
export async function writeToOutbox(
  dataDir: string,
  name: string,
  content: Buffer | string,
): Promise<string> {
  const folder = path.join(dataDir, 'outbox')
  if (await mkdir(folder, { recursive: true })) {
    await chmod(folder, OWNER_ONLY_DIR)
    giveToOwnerOf(dataDir, folder)
  }
  const file = path.join(folder, name)
  const draft = `${file}.${process.pid}.part`
  await writeFile(draft, content, { mode: OWNER_ONLY_FILE })
  giveToOwnerOf(dataDir, draft)
  await rename(draft, file)
  return file
}
