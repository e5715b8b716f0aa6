import type { GalleryPhoto } from '@/payload-types'
import { type Photo, photosOf } from '@/web/data/tickets/photos'
import type { Viewer } from '@/web/data/viewer'

/** Photos that an event's page shows of its album. */
const TILES = 8

/** A photo of an album, small. */
export interface AlbumTile extends Photo {
  /** The photo's own page. */
  href: string
  caption: string | null
}

/** The latest photos of an event that the viewer sees, and whether there are more. */
export async function albumOf(
  { payload, req }: Viewer,
  eventId: string,
): Promise<{ tiles: AlbumTile[]; hasMore: boolean }> {
  const { docs } = await payload.find({
    collection: 'gallery-photos',
    where: {
      and: [
        { event: { equals: eventId } },
        { status: { equals: 'published' } },
        { hidden: { not_equals: true } },
      ],
    },
    sort: '-createdAt',
    limit: TILES + 1,
    pagination: false,
    depth: 1,
    select: { photo: true, caption: true },
    overrideAccess: false,
    req,
  })
  const tiles = (docs as unknown as GalleryPhoto[]).flatMap(({ id, caption, photo }) =>
    photosOf([photo]).map((small) => ({ ...small, href: `/gallery/${id}`, caption: caption || null })),
  )
  return { tiles: tiles.slice(0, TILES), hasMore: docs.length > TILES }
}
