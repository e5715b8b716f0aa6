import path from 'node:path'
import { PHOTOS_MAX } from '../../domain/tickets/words'
import type { Client } from '../client'
import { usage } from '../failures'
import { sizeOf, uploadFile } from '../upload'

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
    const size = await sizeOf(file, 'The photo')
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
    ids.push(await uploadFile(client, file, typeOf(file) ?? ''))
  }
  return ids
}

function typeOf(file: string): string | undefined {
  return TYPES[path.extname(file).toLowerCase()]
}
