import { reading, sql } from '@/server/database'
import type { QueueEntries, QueueEntry } from '@/web/data/moderation/subjects'
import type { Viewer } from '@/web/data/viewer'

interface Waiting {
  id: string
  caption: string | null
  author_id: string
  author_name: string
  photo_id: string
  created_at: string | Date
}

/** One page of photos that wait to be looked at, the oldest first. The caller has seen to it that the viewer moderates. */
export async function waitingPhotos({ req }: Viewer, page: number, size: number): Promise<QueueEntries> {
  const database = await reading(req)
  const rows = await database.rows<Waiting>(sql`
    select g.id, g.caption, g.uploader_id as author_id, u.name as author_name, g.photo_id, g.created_at
    from gallery_photos g join users u on u.id = g.uploader_id
    where g.status = 'pending' order by g.created_at, g.id limit ${size + 1} offset ${(page - 1) * size}`)
  return { docs: rows.slice(0, size).map(entryOf), hasMore: rows.length > size }
}

const entryOf = (row: Waiting): QueueEntry => ({
  subjectType: 'gallery-photos',
  subjectId: row.id,
  reportId: null,
  openReports: 0,
  reasons: {},
  notes: [],
  outcome: null,
  decidedAt: null,
  decisionNote: null,
  firstAt: null,
  lastAt: null,
  excerpt: row.caption ?? '',
  authorId: row.author_id,
  authorName: row.author_name,
  isHidden: false,
  isRemoved: false,
  moderationNote: null,
  media: row.photo_id,
  url: `/gallery/${row.id}`,
})
