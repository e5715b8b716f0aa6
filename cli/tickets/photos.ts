import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { PHOTOS_MAX } from '../../domain/tickets/words'
import type { Client } from '../client'
import { CliFailure, EXIT, usage } from '../failures'
import type { Written } from '../wire'

const MEGABYTE = 1_000_000
const PHOTO_MAX_MEGABYTES = 10
const TYPES: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.heic': 'image/heic',
}

/** Refuses photos that the server would, before the first is sent. @throws CliFailure (usage) */
export async function checkPhotos(files: readonly string[]): Promise<void> {
  if (files.length > PHOTOS_MAX)
    throw usage(`A ticket takes ${PHOTOS_MAX} photos; these are ${files.length}.`)
  for (const file of files) {
    const size = await sizeOf(file)
    if (!typeOf(file)) throw usage(`${file} is not a photo: ${Object.keys(TYPES).join(', ')}.`)
    if (size > PHOTO_MAX_MEGABYTES * MEGABYTE) {
      throw usage(`${file} is larger than ${PHOTO_MAX_MEGABYTES} MB.`)
    }
  }
}

/** Sends the photos and answers their ids. */
export async function uploadPhotos(client: Client, files: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const file of files) {
    const { doc } = await client.upload<Written<{ id: string }>>('/media', await formOf(file))
    ids.push(doc.id)
  }
  return ids
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CliFailure(EXIT.usage, `The photo cannot be read: ${reason}`)
  }
}

function typeOf(file: string): string | undefined {
  return TYPES[path.extname(file).toLowerCase()]
}

/** A multipart form with the file and Payload's `_payload`, which holds the other fields. */
async function formOf(file: string): Promise<{ multipart: Uint8Array; boundary: string }> {
  const boundary = `estate-${crypto.randomUUID()}`
  const name = path.basename(file).replaceAll(/["\r\n\\]/g, '_')
  const head = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="_payload"',
    '',
    '{}',
    `--${boundary}`,
    `Content-Disposition: form-data; name="file"; filename="${name}"`,
    `Content-Type: ${typeOf(file)}`,
    '',
    '',
  ].join('\r\n')
  const multipart = Buffer.concat([
    Buffer.from(head),
    await readFile(file),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  return { multipart, boundary }
}
