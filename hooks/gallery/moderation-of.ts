import type { PayloadRequest } from 'payload'
import type { GalleryModeration } from '@/domain/gallery/words'
import { inTransaction, sql } from '@/server/database'

/** Whether photos are looked at before everybody sees them, or after, as the settings say. */
export async function moderationOf(req: PayloadRequest): Promise<GalleryModeration> {
  const database = await inTransaction(req)
  const [row] = await database.rows<{ moderation: GalleryModeration | null }>(sql`
    select gallery_moderation as moderation from settings limit 1`)
  return row?.moderation ?? 'after'
}
