import { existsSync, statSync, unlinkSync } from 'node:fs'
import { link, open, rename, unlink } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/server/env'
import { endInterrupted } from '../database'
import { UsageError } from '../usage'
import { FOLDERS } from './data-folder'

const PARTIAL = '.partial'
/** What file systems without hard links answer. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/** Where a backup goes, and where it is written until it is whole. */
export interface Destination {
  file: string
  partial: string
}

/** Checks that a new file can be put there. @throws UsageError where none is named; Error in one line, with what to do. */
export function destinationFor(given: string): Destination {
  if (given.trim() === '') throw new UsageError('Name the file that the backup is written into.')
  const file = path.resolve(given)
  const folder = path.dirname(file)
  if (existsSync(file)) throw new Error(`${file} is there already and is not overwritten: give another name.`)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`There is no folder ${folder}: make it first, or give another place.`)
  if (FOLDERS.some((name) => `${file}${path.sep}`.startsWith(path.join(env.dataDir, name) + path.sep)))
    throw new Error(`${folder} is itself part of the backup: give another place.`)
  return { file, partial: `${file}${PARTIAL}` }
}

/** Gives the whole file its name, which nothing else has taken meanwhile, and has the folder remember it. */
export async function keep({ file, partial }: Destination): Promise<void> {
  try {
    await link(partial, file)
    await unlink(partial)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw new Error(`${file} has appeared meanwhile and is not overwritten: give another name.`)
    if (!NO_LINKS.has(code)) throw error
    await rename(partial, file)
  }
  const folder = await open(path.dirname(file), 'r')
  await folder.sync().finally(() => folder.close())
}

/** Removes the half file when a person interrupts, and ends the process; the answer takes the watch back. */
export function removeWhenInterrupted({ partial }: Destination): () => void {
  const end = () => {
    if (existsSync(partial)) unlinkSync(partial)
    process.stderr.write('Interrupted: no backup was made.\n')
    endInterrupted()
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.once(signal, end)
  return () => {
    for (const signal of signals) process.off(signal, end)
  }
}

/** Why the file could not be written, in one line with what to do. Other errors are answered as they are. */
export function writingFailure(error: unknown, { file }: Destination): unknown {
  const { code = '', message } = error as NodeJS.ErrnoException
  const left = 'Nothing was left behind.'
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new Error(
      `There is no room for ${file} (${code}): free some space, or give a place on another disk. ${left}`,
    )
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT')
    return new Error(`${file} cannot be written (${code}): give a place that this account may write to.`)
  if (code.startsWith('08') || code.startsWith('57') || /^Connection terminated/.test(message))
    return new Error(`The database went away in the middle (${message}): start it, and try again. ${left}`)
  return error
}
