import { rm } from 'node:fs/promises'
import type { Client } from 'pg'
import { env } from '@/server/env'
import { readSecret } from '@/server/secrets'
import { type Note, step } from '@/server/steps'
import manifestOfProgram from '../../package.json' with { type: 'json' }
import { oneLine } from '../text'
import { ArchiveWriter } from './backup/archive-writer'
import { migrationsRun, nameOfEstate, sequencesOf, type TableShape } from './backup/catalogue'
import { FOLDERS, filesIn, SECRETS } from './backup/data-folder'
import {
  type Destination,
  destinationFor,
  keep,
  removeWhenInterrupted,
  writingFailure,
} from './backup/destination'
import {
  fileEntry,
  HEADER_ENTRY,
  type Header,
  MANIFEST_ENTRY,
  type Manifest,
  secretEntry,
} from './backup/format'
import { compareFiles, type NamedFiles, whatIsLacking } from './backup/lacking'
import { recordBackup } from './backup/record'
import { keepSchemaStill, takeBackupPlace, withSession } from './backup/session'
import { withSnapshot } from './backup/snapshot'
import { addFile, addTable } from './backup/write-entries'
import { requireSchema } from './connection'

const MS_PER_SECOND = 1000

/**
 * Writes the whole estate as it is at one moment into a new file: its database, its files and what its links are signed
 * with. Web and worker may go on. One that lacks files or the secret is kept, since it is better than none, says so and
 * ends with 1. @throws Error in one line; the file is then not there.
 */
export async function backup(given: string): Promise<void> {
  const started = new Date()
  const destination = destinationFor(given)
  const unwatch = removeWhenInterrupted(destination)
  try {
    const made = await withSession(async (client) => {
      await requireSchema(client)
      await takeBackupPlace(client)
      await keepSchemaStill(client, 'shared')
      const made = await step('Writing the backup', (note) => write(client, destination, started, note))
      const lacking = await whatIsLacking(client, made.files)
      await noteBackup(client, started, made.rows, lacking.join(' '))
      return { ...made, lacking }
    })
    tell(destination, made, (Date.now() - started.getTime()) / MS_PER_SECOND)
    if (made.lacking.length > 0) process.exitCode = 1
  } finally {
    unwatch()
  }
}

function tell({ file }: Destination, made: Made & { lacking: readonly string[] }, seconds: number): void {
  const say = (line: string): void => void process.stderr.write(`${oneLine(line)}\n`)
  say(
    `${file}: ${made.tables} tables with ${made.rows} rows and ${made.files.held} files, ${megabytes(made.bytes)} MB, in ${seconds.toFixed(1)} s.`,
  )
  if (env.bucket)
    say('The files lie in a bucket and are not in it: the versions of the bucket are their backup.')
  if (made.vanished > 0) say(`${made.vanished} files were removed meanwhile and are not in it.`)
  for (const line of made.lacking) say(line)
}

/** A file that is whole is not given up for this. */
async function noteBackup(client: Client, startedAt: Date, rows: number, lacking: string): Promise<void> {
  const run = { startedAt, finishedAt: new Date(), rows, error: lacking || undefined }
  await recordBackup(client, run).catch((error: Error) => {
    process.stderr.write(`The backup is written, but the estate could not note it: ${error.message}\n`)
  })
}

interface Made {
  tables: number
  rows: number
  files: NamedFiles
  /** Files that were there at first and could not be read any more. */
  vanished: number
  bytes: number
}

async function write(client: Client, destination: Destination, at: Date, note: Note): Promise<Made> {
  let writer: ArchiveWriter | undefined
  try {
    writer = await ArchiveWriter.create(destination.partial, at)
    const made = await fill(client, writer, at, note)
    await writer.finish()
    await keep(destination)
    return { ...made, bytes: writer.bytes }
  } catch (error) {
    await writer?.abandon()
    // The half file may be what fills the disk.
    await rm(destination.partial, { force: true })
    throw writingFailure(error, destination)
  }
}

async function fill(
  client: Client,
  writer: ArchiveWriter,
  at: Date,
  note: Note,
): Promise<Omit<Made, 'bytes'>> {
  return withSnapshot(client, async (tables) => {
    await writer.addText(HEADER_ENTRY, JSON.stringify(await describe(client, tables, at), null, 2))
    for (const name of SECRETS) {
      const secret = readSecret(env.dataDir, name)
      if (secret) await writer.addText(secretEntry(name), secret)
    }
    const manifest: Manifest = { tables: [], files: [] }
    // First: what a row names is there while the row is, and is removed after it.
    const vanished = await addFiles(writer, manifest, note)
    for (const table of tables) {
      note(table.name)
      manifest.tables.push(await addTable(client, writer, table))
    }
    await writer.addText(MANIFEST_ENTRY, JSON.stringify(manifest))
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return { tables: tables.length, rows, files: await compareFiles(client, manifest), vanished }
  })
}

async function describe(client: Client, tables: TableShape[], at: Date): Promise<Header> {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  )
  return {
    estate: await nameOfEstate(client),
    createdAt: at.toISOString(),
    program: manifestOfProgram.version,
    postgres: rows[0]?.version ?? '',
    migrations: await migrationsRun(client),
    tables,
    sequences: await sequencesOf(client),
  }
}

/** Answers how many files vanished before they were read. */
async function addFiles(writer: ArchiveWriter, manifest: Manifest, note: Note): Promise<number> {
  let vanished = 0
  for (const folder of FOLDERS) {
    for (const name of await filesIn(env.dataDir, folder)) {
      note(`${folder}/${name}`)
      const sum = await addFile(writer, fileEntry(folder, name), env.dataDir, folder, name)
      if (sum) manifest.files.push(sum)
      else vanished += 1
    }
  }
  return vanished
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)
