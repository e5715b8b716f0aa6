import { moderates } from '@/domain/actor'
import type { GalleryModeration } from '@/domain/gallery/words'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'

/** Whether what the viewer adds waits until a moderator has looked at it. */
export async function isLookedAtFirst({ req, actor }: Viewer): Promise<boolean> {
  if (moderates(actor)) return false
  const database = await reading(req)
  const [row] = await database.rows<{ moderation: GalleryModeration | null }>(sql`
    select gallery_moderation as moderation from settings limit 1`)
  return row?.moderation === 'before'
}

/** How many photos wait for the viewer to look at them; none for who does not moderate. */
export async function countWaitingPhotos({ req, actor }: Viewer): Promise<number> {
  if (!moderates(actor)) return 0
  const database = await reading(req)
  const [row] = await database.rows<{ n: number }>(sql`
    select count(*)::int as n from gallery_photos where status = 'pending'`)
  return row?.n ?? 0
}
