import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { PayloadRequest } from 'payload'
import type { Proof } from '@/domain/announcements/proof'
import { type Sql, sql } from '@/server/database'

/** The files that were sent with an announcement, each with the SHA-256 of its bytes; null where it lies there no more. */
export async function attachmentsOf(
  req: PayloadRequest,
  database: Sql,
  id: string,
): Promise<Proof['attachments']> {
  const files = await database.rows<{ name: string }>(sql`
    select m.filename as name from announcements_rels r join media m on m.id = r.media_id
    where r.parent_id = ${id} and r.path = 'attachments' order by r."order"`)
  const folder = req.payload.collections.media.config.upload.staticDir ?? ''
  return Promise.all(
    files.map(async ({ name }) => ({ name, sha256: await hashOf(path.join(folder, path.basename(name))) })),
  )
}

async function hashOf(file: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(file), hash)
    return hash.digest('hex')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
