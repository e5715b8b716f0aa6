import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Client } from './client'
import { CliFailure, EXIT } from './failures'
import type { Written } from './wire'

/** Bytes of a file on this machine. @param what begins the sentence of a refusal: `The photo`. @throws CliFailure (usage) */
export async function sizeOf(file: string, what: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CliFailure(EXIT.usage, `${what} cannot be read: ${reason}`)
  }
}

/** Sends one file and answers its id. @param type its MIME type */
export async function uploadFile(client: Client, file: string, type: string): Promise<string> {
  const { doc } = await client.upload<Written<{ id: string }>>('/media', await formOf(file, type))
  return doc.id
}

/** A multipart form with the file and Payload's `_payload`, which holds the other fields. */
async function formOf(file: string, type: string): Promise<{ multipart: Uint8Array; boundary: string }> {
  const boundary = `estate-${crypto.randomUUID()}`
  const name = path.basename(file).replaceAll(/["\r\n\\]/g, '_')
  const head = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="_payload"',
    '',
    '{}',
    `--${boundary}`,
    `Content-Disposition: form-data; name="file"; filename="${name}"`,
    `Content-Type: ${type}`,
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
