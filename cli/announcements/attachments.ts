import path from 'node:path'
import { ATTACHMENTS_MAX } from '../../domain/announcements/words'
import type { Client } from '../client'
import { usage } from '../failures'
import { sizeOf, uploadFile } from '../upload'

const MEGABYTE = 1_000_000
const FILE_MAX_MEGABYTES = 10
const TYPES: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.heic': 'image/heic',
}

/** Refuses files that the server would, before anything is sent. @throws CliFailure (usage) */
export async function checkAttachments(files: readonly string[]): Promise<void> {
  if (files.length > ATTACHMENTS_MAX)
    throw usage(`An announcement takes ${ATTACHMENTS_MAX} files; these are ${files.length}.`)
  for (const file of files) {
    const size = await sizeOf(file, 'The attachment')
    if (!typeOf(file)) throw usage(`${file} is no PDF and no photo: ${Object.keys(TYPES).join(', ')}.`)
    if (size > FILE_MAX_MEGABYTES * MEGABYTE) {
      throw usage(`${file} is larger than ${FILE_MAX_MEGABYTES} MB.`)
    }
  }
}

/** Sends the files and answers their ids. */
export async function uploadAttachments(client: Client, files: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const file of files) ids.push(await uploadFile(client, file, typeOf(file) ?? ''))
  return ids
}

function typeOf(file: string): string | undefined {
  return TYPES[path.extname(file).toLowerCase()]
}
