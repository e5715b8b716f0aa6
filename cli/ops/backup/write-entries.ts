import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import path from 'node:path'
import type { Client } from 'pg'
import type { ArchiveWriter } from './archive-writer'
import type { TableShape } from './catalogue'
import { copyOut } from './copy'
import { type FileSum, type TableSum, tableEntry } from './format'
import { RowDigest } from './row-digest'

/** Bytes of one part of a table. A tar says how long each entry is before it begins, which nobody knows of a table. */
const PART_BYTES = 4 * 1024 * 1024

/** Writes the rows of a table, in parts, and answers what they add up to. */
export async function addTable(client: Client, writer: ArchiveWriter, table: TableShape): Promise<TableSum> {
  const digest = new RowDigest()
  let parts = 0
  for await (const { chunks, bytes } of inParts(copyOut(client, table))) {
    for (const chunk of chunks) digest.update(chunk)
    await writer.add(tableEntry(table.name, parts), bytes, chunks)
    parts += 1
  }
  return { name: table.name, rows: digest.rows, bytes: digest.bytes, digest: digest.digest() }
}

interface Part {
  chunks: Buffer[]
  bytes: number
}

async function* inParts(source: AsyncIterable<Buffer>): AsyncGenerator<Part> {
  let part: Part = { chunks: [], bytes: 0 }
  for await (const chunk of source) {
    part.chunks.push(chunk)
    part.bytes += chunk.length
    if (part.bytes < PART_BYTES) continue
    yield part
    part = { chunks: [], bytes: 0 }
  }
  if (part.bytes > 0) yield part
}

/** Writes a file and answers what it adds up to; undefined when it is gone. @throws Error when it changes meanwhile. */
export async function addFile(
  writer: ArchiveWriter,
  entry: string,
  ...where: [dataDir: string, folder: string, name: string]
): Promise<FileSum | undefined> {
  const file = path.join(...where)
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new Error(`${file} cannot be read (${error.code}): give it to the user who makes the backup.`)
  })
  if (!handle) return undefined
  try {
    const { size } = await handle.stat()
    const hash = createHash('sha256')
    await writer.add(entry, size, hashed(handle, size, hash, file))
    return { entry, bytes: size, sha256: hash.digest('hex') }
  } finally {
    await handle.close()
  }
}

async function* hashed(
  handle: FileHandle,
  size: number,
  hash: ReturnType<typeof createHash>,
  file: string,
): AsyncGenerator<Buffer> {
  if (size === 0) return
  let left = size
  for await (const chunk of handle.createReadStream({ start: 0, end: size - 1, autoClose: false })) {
    left -= (chunk as Buffer).length
    hash.update(chunk as Buffer)
    yield chunk as Buffer
  }
  if (left > 0) throw new Error(`${file} was changed while it was read: make the backup again.`)
}
