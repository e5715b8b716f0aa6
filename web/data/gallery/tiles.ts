import type { Where } from 'payload'
import { PHOTOS_PER_PAGE, type PhotoStatus } from '@/domain/gallery/words'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import { type Place, photosOfPlace } from './place'

/** A photo as the grid shows it. */
export interface Tile {
  id: string
  /** Null where its uploader wrote nothing. */
  caption: string | null
  uploaderName: string
  /** A square picture; cut to one by the page where the photo is smaller than that. */
  src: string
  status: PhotoStatus
  isHidden: boolean
}

/** A page of a place's photos, the newest first. */
export async function tilePage(
  viewer: Viewer,
  place: Place,
  page: number,
): Promise<{ tiles: Tile[]; hasMore: boolean }> {
  const where = photosOfPlace(place, viewer.actor.userId)
  // Whether there is another page is asked by its first photo.
  const [ids, beyond] = await Promise.all([
    photoIds(viewer, where, { limit: PHOTOS_PER_PAGE, page }),
    photoIds(viewer, where, { limit: 1, page: page * PHOTOS_PER_PAGE + 1 }),
  ])
  return { tiles: await tilesOf(viewer, ids), hasMore: beyond.length > 0 }
}

interface Wanted {
  limit: number
  page?: number
  sort?: string
}

/** Ids of the photos that the viewer sees, the newest first unless `sort` says otherwise. */
export async function photoIds(
  { payload, req }: Viewer,
  where: Where,
  { limit, page = 1, sort = '-createdAt' }: Wanted,
): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'gallery-photos',
    where,
    sort,
    limit,
    page,
    pagination: false,
    depth: 0,
    select: {},
    overrideAccess: false,
    req,
  })
  return docs.map(({ id }) => String(id))
}

interface TileRow {
  id: string
  caption: string | null
  name: string
  file: string
  status: PhotoStatus
  hidden: boolean
}

/** Photos that the viewer has been found to see, in the order of their ids. One query. */
async function tilesOf({ req }: Viewer, ids: readonly string[]): Promise<Tile[]> {
  if (ids.length === 0) return []
  const database = await reading(req)
  const rows = await database.rows<TileRow>(sql`
    select p.id, p.caption, p.status, p.hidden, u.name, coalesce(m.sizes_tile_filename, m.filename) as file
    from gallery_photos p join media m on m.id = p.photo_id join users u on u.id = p.uploader_id
    where p.id = any(${sql.param([...ids])}::uuid[])`)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [tileOf(row)] : []
  })
}

const tileOf = ({ id, caption, name, file, status, hidden }: TileRow): Tile => ({
  id,
  caption: caption || null,
  uploaderName: name,
  src: filePath(file),
  status,
  isHidden: hidden,
})

/** Where a stored file is read, by its name. */
export const filePath = (name: string): string => `/api/media/file/${encodeURIComponent(name)}`
