import type { PayloadRequest } from 'payload'
import { requireShown } from '@/domain/gallery/photo'
import type { PhotoStatus } from '@/domain/gallery/words'
import { invalid } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'
import { photoOf } from './photo-of'

/** A photo's row, by the names of its fields. */
export type PhotoRow = {
  id: string
  caption: string | null
  status: PhotoStatus
  hidden: boolean
  uploader: string
}

/**
 * A photo that is liked or spoken of, under its lock. Its counts are kept in the row itself: two who shared the lock would wait
 * for one another. @throws RuleViolation 400 when it has just gone.
 */
export async function lockPhotoRow(req: PayloadRequest, id: string): Promise<PhotoRow> {
  const database = await inTransaction(req)
  const [row] = await database.rows<PhotoRow>(sql`
    select id, caption, status, hidden, uploader_id as uploader from gallery_photos
    where id = ${id} for no key update`)
  if (row) return row
  throw invalid([{ field: 'photo', message: 'photo names something that does not exist.' }])
}

/** The same for one that the neighbours see. @throws RuleViolation 400; 409 `not_published`. */
export async function lockShownPhoto(req: PayloadRequest, id: string): Promise<PhotoRow> {
  const row = await lockPhotoRow(req, id)
  requireShown(photoOf(row))
  return row
}
