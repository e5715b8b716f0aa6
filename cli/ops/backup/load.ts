import { createWriteStream } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { rightsOfFile } from '@/server/files/folder'
import { giveToOwnerOf } from '@/server/secrets'
import type { Note } from '@/server/steps'
import { type Archive, type Entry, entriesOf, textOf } from './archive-reader'
import { migrationsRun, type TableShape, tablesOf } from './catalogue'
import { copyIn, copyOut } from './copy'
import type { StagedFolder } from './data-folder'
import { secretEntry } from './format'
import { takeApart, truncate } from './put-back'
import { RowDigest } from './row-digest'
import { isSameSet } from './schema'
import { type Contents, placeOf, tableIn } from './verify'

/** For the building of indexes, in this transaction alone. */
const INDEX_MEMORY = '256MB'

/** What was in a backup beside the rows, and what in it the estate has no place for. */
export interface Loaded {
  secrets: Map<string, string>
  strangers: string[]
}

/**
 * Fills the estate's tables with the rows of a backup in the place of their own, compares what they now
 * hold with what was written down, and puts the files into the folders staged for them.
 * @throws Error when a table does not add up.
 */
export async function load(
  client: Client,
  archive: Archive,
  { header, manifest }: Contents,
  where: { dataDir: string; staged: ReadonlyMap<string, StagedFolder> },
  note: Note,
): Promise<Loaded> {
  const shapes = await tablesOf(client)
  requireEveryTable(shapes, header.tables)
  const present = new Set(shapes.map(({ name }) => name))
  const tables = header.tables.filter(({ name }) => present.has(name))
  await client.query(`set local maintenance_work_mem = '${INDEX_MEMORY}'`)
  const names = tables.map(({ name }) => name)
  const putBack = await takeApart(client, names)
  await truncate(client, names)
  const secrets = await takeEntries(client, archive, tables, where, note)
  for (const table of tables) {
    note(`checking ${table.name}`)
    const sum = manifest.tables.find(({ name }) => name === table.name)
    if ((await digestOf(client, table)) !== sum?.digest)
      throw new Error(`The table ${table.name} does not hold what the backup says. Nothing was changed.`)
  }
  await putBack(note)
  if (!isSameSet(await migrationsRun(client), header.migrations))
    throw new Error('The migrations in the backup are others than it says. Nothing was changed.')
  return { secrets, strangers: header.tables.map(({ name }) => name).filter((name) => !present.has(name)) }
}

/** A backup that leaves a table out, or a column, would empty it: it was made badly, or on purpose. */
function requireEveryTable(shapes: readonly TableShape[], given: readonly TableShape[]): void {
  for (const { name, columns } of shapes) {
    const told = given.find((table) => table.name === name)
    if (!told) throw new Error(`The backup has no table ${name}, which the estate has. Nothing was changed.`)
    if (!isSameSet(told.columns, columns))
      throw new Error(
        `The table ${name} of the backup has other columns than the estate’s. Nothing was changed.`,
      )
  }
}

async function takeEntries(
  client: Client,
  archive: Archive,
  tables: readonly TableShape[],
  where: { dataDir: string; staged: ReadonlyMap<string, StagedFolder> },
  note: Note,
): Promise<Map<string, string>> {
  const secrets = new Map<string, string>()
  const entries = entriesOf(archive)
  let entry = await nextOf(entries)
  while (entry) {
    const table = tables.find(({ name }) => name === tableIn((entry as Entry).name))
    if (table) {
      note(table.name)
      entry = await takeTable(client, table, entry, entries)
      continue
    }
    await takeOther(entry, secrets, where)
    entry = await nextOf(entries)
  }
  return secrets
}

const nextOf = async (entries: AsyncGenerator<Entry>): Promise<Entry | undefined> => {
  const { value, done } = await entries.next()
  return done ? undefined : value
}

/** Loads the parts of a table as one stream; answers the entry after them. */
async function takeTable(
  client: Client,
  table: TableShape,
  first: Entry,
  entries: AsyncGenerator<Entry>,
): Promise<Entry | undefined> {
  let entry: Entry | undefined = first
  const parts = async function* (): AsyncGenerator<Buffer> {
    while (entry && tableIn(entry.name) === table.name) {
      yield* entry.content
      entry = await nextOf(entries)
    }
  }
  await copyIn(client, table, parts())
  return entry
}

async function takeOther(
  entry: Entry,
  secrets: Map<string, string>,
  { dataDir, staged }: { dataDir: string; staged: ReadonlyMap<string, StagedFolder> },
): Promise<void> {
  const place = placeOf(entry.name)
  const folder = place && staged.get(place.folder)
  if (place && folder) return takeFile(entry, folder.draft, place.name, dataDir)
  if (entry.name.startsWith(secretEntry(''))) {
    secrets.set(path.basename(entry.name), await textOf(entry))
    return
  }
  for await (const _ of entry.content);
}

async function takeFile(entry: Entry, draft: string, name: string, dataDir: string): Promise<void> {
  const file = path.join(draft, name)
  const folder = path.dirname(file)
  const mode = rightsOfFile((await stat(draft)).mode)
  if (await mkdir(folder, { recursive: true })) giveToOwnerOf(dataDir, folder)
  await pipeline(entry.content, createWriteStream(file, { flags: 'wx', flush: true, mode }))
  giveToOwnerOf(dataDir, file)
}

async function digestOf(client: Client, table: TableShape): Promise<string> {
  const digest = new RowDigest()
  for await (const chunk of copyOut(client, table)) digest.update(chunk)
  return digest.digest()
}
