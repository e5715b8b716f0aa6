import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import { filePath } from './tiles'

/** Albums on one page. */
const ALBUMS = 24

/** The photos of one event, by its cover. Instants as ISO texts. */
export interface Album {
  id: string
  title: string
  start: string
  end: string
  isAllDay: boolean
  count: number
  cover: string
}

/** A page of the events that have photos and that the viewer sees, the latest first. */
export async function albumPage(
  viewer: Viewer,
  page: number,
): Promise<{ albums: Album[]; hasMore: boolean }> {
  const { payload, req } = viewer
  const { docs, hasNextPage } = await payload.find({
    collection: 'events',
    where: { id: { in: await eventsWithPhotos(viewer) } },
    sort: '-start',
    limit: ALBUMS,
    page,
    depth: 0,
    select: { title: true, start: true, end: true, allDay: true },
    overrideAccess: false,
    req,
  })
  const covers = await coversOf(
    viewer,
    docs.map(({ id }) => String(id)),
  )
  const albums = docs.flatMap(({ id, title, start, end, allDay }) => {
    const cover = covers.get(id)
    if (!cover) return []
    return [
      { id, title, start, end, isAllDay: allDay === true, count: cover.count, cover: filePath(cover.file) },
    ]
  })
  return { albums, hasMore: hasNextPage }
}

async function eventsWithPhotos({ req }: Viewer): Promise<string[]> {
  const database = await reading(req)
  const rows = await database.rows<{ id: string }>(sql`
    select distinct event_id as id from gallery_photos
    where event_id is not null and status = 'published' and not hidden`)
  return rows.map(({ id }) => id)
}

interface Cover {
  count: number
  file: string
}

/** How many photos are shown of each event, and the one that moderators featured or neighbours like most. */
async function coversOf({ req }: Viewer, eventIds: string[]): Promise<Map<string, Cover>> {
  const database = await reading(req)
  const rows = await database.rows<Cover & { id: string }>(sql`
    select distinct on (p.event_id) p.event_id as id, coalesce(m.sizes_tile_filename, m.filename) as file,
      count(*) over (partition by p.event_id)::int as count
    from gallery_photos p join media m on m.id = p.photo_id
    where p.event_id = any(${sql.param(eventIds)}::uuid[]) and p.status = 'published' and not p.hidden
    order by p.event_id, p.featured desc nulls last, p.like_count desc, p.created_at desc`)
  return new Map(rows.map(({ id, ...cover }) => [id, cover]))
}
