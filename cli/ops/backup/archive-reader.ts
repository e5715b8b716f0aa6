import { createHash, timingSafeEqual } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar'
import { FORMAT_VERSION, SEAL_BYTES, SIGNATURE_BYTES, skippableFrame, versionIn } from './format'

const READ_BYTES = 1024 * 1024
/** Bytes that are read into memory as one text: a manifest of some 500,000 files. */
const TEXT_MAX_BYTES = 64 * 1024 * 1024

/** One entry of a backup. Its content is read to the end before the next one is asked for. */
export interface Entry {
  name: string
  size: number
  content: AsyncIterable<Buffer>
}

/** A backup that is being read. */
export interface Archive {
  file: string
  handle: FileHandle
  /** Bytes of the file. */
  size: number
}

/** Opens a file that says that it is a backup, and one that this program reads. @throws Error in one line for every other. */
export async function openArchive(file: string): Promise<Archive> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'is not there' : `cannot be read (${error.code})`
    throw new Error(`${file} ${why}. Nothing was changed.`)
  })
  try {
    const status = await handle.stat()
    if (!status.isFile()) throw new Error(`${file} is no file. Nothing was changed.`)
    if (status.size === 0) throw new Error(`${file} is empty. Nothing was changed.`)
    await checkSignature(handle, file)
    if (status.size < SIGNATURE_BYTES + SEAL_BYTES) throw cutOff(file)
    return { file, handle, size: status.size }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function checkSignature(handle: FileHandle, file: string): Promise<void> {
  const start = Buffer.alloc(SIGNATURE_BYTES)
  await handle.read(start, 0, SIGNATURE_BYTES, 0)
  const version = versionIn(start)
  if (version === null) throw new Error(`${file} is no backup of an estate. Nothing was changed.`)
  if (version !== FORMAT_VERSION) {
    throw new Error(
      `${file} is in format ${version} and this program reads format ${FORMAT_VERSION}: use the program that made it. Nothing was changed.`,
    )
  }
}

const cutOff = (file: string): Error =>
  new Error(`${file} is cut off: its end is missing. Take another copy. Nothing was changed.`)
const damaged = (file: string, why: string): Error =>
  new Error(`${file} is damaged (${why}). Take another copy. Nothing was changed.`)

/** Reads every byte once, and compares them with the seal at the end. @throws Error when one of them is not what was written. */
export async function checkSeal({ file, handle, size }: Archive): Promise<void> {
  const hash = createHash('sha256')
  for await (const chunk of bytesOf(handle, 0, size - SEAL_BYTES)) hash.update(chunk)
  const seal = Buffer.alloc(SEAL_BYTES)
  await handle.read(seal, 0, SEAL_BYTES, size - SEAL_BYTES)
  const expected = skippableFrame(hash.digest())
  if (timingSafeEqual(seal, expected)) return
  const hasSeal = seal.subarray(0, SEAL_BYTES - 32).equals(expected.subarray(0, SEAL_BYTES - 32))
  throw hasSeal ? damaged(file, 'its checksum does not match') : cutOff(file)
}

function bytesOf(handle: FileHandle, from: number, to: number): Readable {
  return handle.createReadStream({ start: from, end: to - 1, autoClose: false, highWaterMark: READ_BYTES })
}

/** The entries in order. @throws Error when the file is not what a backup is made of. */
export async function* entriesOf({ file, handle, size }: Archive): AsyncGenerator<Entry> {
  const unpacked = createZstdDecompress()
  const ending = pipeline(bytesOf(handle, SIGNATURE_BYTES, size - SEAL_BYTES), unpacked)
  // Whoever reads the entries hears of it.
  ending.catch(() => undefined)
  const source = Readable.toWeb(unpacked) as ReadableStream<Uint8Array>
  const reader = source.pipeThrough(createTarDecoder({ strict: true })).getReader()
  const next = () =>
    reader.read().catch((error: unknown) => {
      throw damaged(file, (error as Error).message)
    })
  try {
    for (let item = await next(); !item.done; item = await next()) yield entryFrom(file, item.value)
  } finally {
    await reader.cancel().catch(() => undefined)
    unpacked.destroy()
  }
}

function entryFrom(file: string, { header, body }: ParsedTarEntry): Entry {
  if (header.type !== 'file') throw damaged(file, `${header.name} is no file`)
  return { name: header.name, size: header.size, content: contentOf(body) }
}

async function* contentOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of body) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
}

/**
 * A whole entry as text.
 * @throws Error when it is larger than any that the estate writes: a foreign file shall not fill the memory.
 */
export async function textOf({ name, size, content }: Entry): Promise<string> {
  if (size > TEXT_MAX_BYTES) {
    throw new Error(
      `The backup’s ${name} has ${size} bytes, more than any estate writes. Nothing was changed.`,
    )
  }
  const chunks: Buffer[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
