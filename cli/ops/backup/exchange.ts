import { chmod, mkdir, rm, stat } from 'node:fs/promises'
import { env } from '@/server/env'
import { CLOSED_FOLDER } from '@/server/files/folder'
import { giveToOwnerOf } from '@/server/secrets'
import { exchange, FOLDERS, filesIn, type StagedFolder, stage } from './data-folder'

const PERMISSIONS = 0o777

/** A place beside each of the estate's folders for what is to replace it, empty so far. */
export async function stageFolders(folders: readonly string[] = FOLDERS): Promise<Map<string, StagedFolder>> {
  const staged = new Map<string, StagedFolder>()
  for (const folder of folders) {
    const one = await stage(env.dataDir, folder)
    // Who may look into a folder stays as it is.
    const { mode } = await stat(one.place).catch(() => ({ mode: CLOSED_FOLDER }))
    await mkdir(one.draft)
    await chmod(one.draft, mode & PERMISSIONS)
    giveToOwnerOf(env.dataDir, one.draft)
    staged.set(folder, one)
  }
  return staged
}

/** Throws away what was to replace the folders. */
export async function unstageFolders(staged: ReadonlyMap<string, StagedFolder>): Promise<void> {
  for (const { draft } of staged.values()) await rm(draft, { recursive: true, force: true })
}

/**
 * Puts the staged folders in their places, once the database is committed. Removes the former ones, but for files that only
 * they have and that nobody has said may go: then it answers where those lie.
 */
export async function exchangeFolders(
  staged: ReadonlyMap<string, StagedFolder>,
  mayRemove: boolean,
): Promise<string[]> {
  const kept: string[] = []
  for (const one of staged.values()) {
    const former = await exchange(one).catch((error: NodeJS.ErrnoException) => {
      throw new Error(
        `The database is restored, but ${one.place} could not be replaced (${error.code}): move ${one.draft} there by hand.`,
      )
    })
    if (!former) continue
    if (mayRemove || !(await hasMore(former, one.place))) await rm(former, { recursive: true, force: true })
    else kept.push(former)
  }
  return kept
}

async function hasMore(former: string, present: string): Promise<boolean> {
  const now = new Set(await filesIn(present, '.'))
  return (await filesIn(former, '.')).some((name) => !now.has(name))
}
