import { type Dirent, existsSync } from 'node:fs'
import { lstat, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { VAPID_KEYS_FILE } from '@/server/vapid'

/** Folders of the data folder that belong to the estate: photos and papers. */
export const FOLDERS = ['media'] as const
/** Messages that were written as files where no mail server was set: a log of what has gone out. */
export const OUTBOX_FOLDER = 'outbox'
/** What the links in messages and the subscriptions of browsers are made with: without them those end. */
export const SECRETS = ['payload-secret', VAPID_KEYS_FILE] as const

/** Every file beneath a folder of the data folder, as names with `/` between folders; none where it does not exist. */
export async function filesIn(dataDir: string, folder: string): Promise<string[]> {
  const root = path.join(dataDir, folder)
  if (!existsSync(root)) return []
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const nameOf = (entry: Dirent): string =>
    path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')
  return entries
    .filter((entry) => entry.isFile())
    .map(nameOf)
    .sort()
}

/** Whether a name from a backup stays inside the folder that it is put into. */
export function isSafeName(name: string): boolean {
  const parts = name.split('/')
  return !/[\\\0]/.test(name) && parts.every((part) => part !== '' && part !== '.' && part !== '..')
}

/** A folder that is to take the place of another, filled beside it. */
export interface StagedFolder {
  /** Where it is filled. */
  draft: string
  /** Whose place it takes. */
  place: string
}

const DRAFT = '.restoring'
const REPLACED = '.replaced'

/**
 * Names the place beside a folder in which its successor is filled, empty of what a restore that was killed left there.
 * @throws Error when the folder is a disk of its own, beside which nothing can be put.
 */
export async function stage(dataDir: string, folder: string): Promise<StagedFolder> {
  const named = path.join(dataDir, folder)
  const place = existsSync(named) ? await realpath(named) : named
  if (existsSync(place) && (await stat(place)).dev !== (await stat(path.dirname(place))).dev) {
    throw new Error(
      `${place} is a disk of its own: put the whole data folder on that disk, so that files can be exchanged in one step.`,
    )
  }
  const draft = `${place}${DRAFT}`
  await rm(draft, { recursive: true, force: true })
  return { draft, place }
}

/** Puts the filled folder in its place, and answers where the former one now lies; undefined when there was none. */
export async function exchange({ draft, place }: StagedFolder): Promise<string | undefined> {
  // What an earlier restore has kept aside is not touched.
  const former = `${place}${REPLACED}-${new Date().toISOString().replace(/\D/g, '')}`
  const hadOne = (await lstat(place).catch(() => undefined)) !== undefined
  if (hadOne) await rename(place, former)
  await rename(draft, place)
  return hadOne ? former : undefined
}
