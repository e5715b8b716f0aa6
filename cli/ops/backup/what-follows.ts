import path from 'node:path'
import { env } from '@/server/env'
import { oneLine } from '../../text'
import { MEDIA, type NamedFiles } from './lacking'
import type { WrittenSecrets } from './secret-files'
import type { Contents } from './verify'

/** What a restore has found and done, beside what was asked of it. */
export interface Outcome {
  /** Tables and sequences that are not the estate's. */
  strangers: readonly string[]
  /** Folders of files that the backup does not have. */
  keptFolders: readonly string[]
  secrets: WrittenSecrets
  files: NamedFiles
  /** Messages that wait to be sent. */
  waiting: number
}

/** Tells the operator what is there now, and what to see to. */
export function sayWhatFollows({ header, manifest }: Contents, outcome: Outcome): void {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const say = (line: string): void => void process.stderr.write(`${oneLine(line)}\n`)
  say(
    `“${header.estate}” is as it was at ${header.createdAt}: ${rows} rows and ${manifest.files.length} files, all of them as they were written down.`,
  )
  if (outcome.strangers.length > 0)
    say(`Left out, since the estate does not have it: ${outcome.strangers.join(', ')}.`)
  if (outcome.files.missing.length > 0 && !env.bucket) {
    say(lackOf(outcome.files))
    if (outcome.files.held === 0)
      say(`${path.join(env.dataDir, MEDIA)} stays as it is: put the files there, or set S3_BUCKET to theirs.`)
  }
  for (const folder of outcome.keptFolders)
    say(`${folder} holds files that the backup does not have: look at them, and remove it.`)
  const { changed, replaced } = outcome.secrets
  if (replaced.length > 0)
    say(`Start web and worker again: they still sign with what was here before (${replaced.join(', ')}).`)
  if (changed.includes('payload-secret') && process.env.PAYLOAD_SECRET)
    say(
      'PAYLOAD_SECRET is set: sign-ins and links of the backup hold only if it is the one that they were signed with.',
    )
  if (outcome.waiting > 0)
    say(`${outcome.waiting} messages wait to be sent, and the worker sends them as soon as it runs.`)
}

/** How many files the backup's rows name that are not in it. */
export const lackOf = ({ named, missing }: NamedFiles): string =>
  `The backup lacks ${missing.length} of the ${named} files that its rows name.`
