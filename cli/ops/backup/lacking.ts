import path from 'node:path'
import type { Client } from 'pg'
import { env } from '@/server/env'
import { readSecret } from '@/server/secrets'
import { namesOfFiles } from '../named-files'
import { fileEntry, type Manifest } from './format'

/** Where the files lie that rows of `media` name. */
export const MEDIA = 'media'
const SECRET = 'payload-secret'

/** The files that the rows name, as a database has them, beside those that a backup holds. */
export interface NamedFiles {
  /** How many the rows name. */
  named: number
  /** Those of them that the backup does not hold. */
  missing: string[]
  /** How many files the backup holds in all. */
  held: number
}

/** Compares the files that rows name with those of a backup. */
export async function compareFiles(client: Client, { files }: Pick<Manifest, 'files'>): Promise<NamedFiles> {
  const held = new Set(files.map(({ entry }) => entry))
  const named = await namesOfFiles(client)
  return {
    named: named.length,
    missing: named.filter((name) => !held.has(fileEntry(MEDIA, name))),
    held: held.size,
  }
}

/**
 * What a backup lacks that the estate needs, a line each; none where all is in it. Asked once its rows are written: a row
 * that is gone since took its file with it, and files in a bucket are kept there.
 */
export async function whatIsLacking(client: Client, { named, missing }: NamedFiles): Promise<string[]> {
  const lost = env.bucket || missing.length === 0 ? [] : await namesOfFiles(client, missing)
  return [
    ...(lost.length > 0
      ? [
          `${lost.length} of the ${named} files that the estate names are not in ${path.join(env.dataDir, MEDIA)}, nor in the backup: look whether ESTATE_DATA is the estate's own folder.`,
        ]
      : []),
    ...(readSecret(env.dataDir, SECRET) || process.env.PAYLOAD_SECRET?.trim()
      ? []
      : [
          `What links and sign-ins are signed with is not in it: there is no ${SECRET} in ${env.dataDir}, and PAYLOAD_SECRET is not set: look whether ESTATE_DATA is the estate's own folder.`,
        ]),
  ]
}
