import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { type Archive, checkSeal, type Entry, entriesOf, textOf } from './archive-reader'
import { FOLDERS, isSafeName, SECRETS } from './data-folder'
import {
  fileEntry,
  HEADER_ENTRY,
  type Header,
  headerSchema,
  MANIFEST_ENTRY,
  type Manifest,
  manifestSchema,
  secretEntry,
  tableEntry,
} from './format'

/** What a whole backup holds. */
export interface Contents {
  header: Header
  manifest: Manifest
}

/** Reads a backup from one end to the other before anything is done with it. @throws Error in one line for one that is not whole. */
export async function verify(archive: Archive): Promise<Contents> {
  await checkSeal(archive)
  const entries = entriesOf(archive)
  const first = (await entries.next()).value as Entry | undefined
  if (first?.name !== HEADER_ENTRY) throw strange(archive, 'it does not begin as one')
  const header = read(archive, headerSchema, await textOf(first))
  const seen = new Seen(header)
  for await (const entry of entries) {
    if (seen.manifest !== undefined) throw strange(archive, `${entry.name} stands after its end`)
    if (!(await seen.take(entry))) throw strange(archive, `${entry.name} has no place in it`)
  }
  if (seen.manifest === undefined) throw strange(archive, 'it does not end as one')
  const manifest = read(archive, manifestSchema, seen.manifest)
  if (!seen.agreesWith(manifest)) throw strange(archive, 'it does not hold what it says')
  return { header, manifest }
}

const strange = ({ file }: Archive, why: string): Error =>
  new Error(`${file} is no backup of an estate: ${why}. Nothing was changed.`)

function read<Schema extends z.ZodType>(archive: Archive, schema: Schema, text: string): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof Error) throw strange(archive, 'it does not say what it holds')
    throw error
  }
}

/** What has come by, to be compared with what the manifest says. */
class Seen {
  manifest: string | undefined
  private readonly files: Manifest['files'] = []
  private readonly bytes: Map<string, number>
  private readonly parts: Map<string, number>

  constructor(header: Header) {
    this.bytes = new Map(header.tables.map(({ name }) => [name, 0]))
    this.parts = new Map(header.tables.map(({ name }) => [name, 0]))
  }

  /** Reads an entry; false when a backup has none of that name there. */
  async take(entry: Entry): Promise<boolean> {
    if (entry.name === MANIFEST_ENTRY) {
      this.manifest = await textOf(entry)
      return true
    }
    if (SECRETS.some((name) => entry.name === secretEntry(name))) return (await textOf(entry)) !== ''
    if (isFileEntry(entry.name)) {
      const hash = createHash('sha256')
      for await (const chunk of entry.content) hash.update(chunk)
      this.files.push({ entry: entry.name, bytes: entry.size, sha256: hash.digest('hex') })
      return true
    }
    return this.takePart(entry)
  }

  agreesWith(manifest: Manifest): boolean {
    const sizes = manifest.tables.map(({ name, bytes }) => [name, bytes])
    return (
      JSON.stringify(sizes) === JSON.stringify([...this.bytes]) &&
      JSON.stringify(manifest.files) === JSON.stringify(this.files)
    )
  }

  private async takePart({ name, size, content }: Entry): Promise<boolean> {
    const table = tableIn(name)
    const part = this.parts.get(table)
    if (part === undefined || name !== tableEntry(table, part)) return false
    this.parts.set(table, part + 1)
    this.bytes.set(table, (this.bytes.get(table) as number) + size)
    for await (const _ of content);
    return true
  }
}

/** The table that an entry is a part of; empty for other entries. */
export const tableIn = (entry: string): string => /^tables\/(.+)\/\d+\.copy$/.exec(entry)?.[1] ?? ''

/** Whether an entry is a file of one of the estate's folders, with a name that stays inside it. */
export function isFileEntry(entry: string): boolean {
  return placeOf(entry) !== undefined
}

/** The folder and the name of a file's entry; undefined for other entries. */
export function placeOf(entry: string): { folder: string; name: string } | undefined {
  for (const folder of FOLDERS) {
    const start = fileEntry(folder, '')
    const name = entry.slice(start.length)
    if (entry.startsWith(start) && isSafeName(name)) return { folder, name }
  }
  return undefined
}
