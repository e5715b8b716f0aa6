import type { Where } from 'payload'
import { moderates } from '@/domain/actor'
import { isShown } from '@/domain/gallery/photo'
import type { PhotoStatus } from '@/domain/gallery/words'
import { idOf } from '@/hooks/ids'
import { isUuid } from '@/hooks/uuid'
import type { GalleryPhoto } from '@/payload-types'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import { isLookedAtFirst } from './moderation'
import { type Place, photosOfPlace } from './place'
import { filePath, photoIds } from './tiles'

interface Picture {
  src: string
  width: number
  height: number
}

interface Uploader {
  name: string
  flatNumber: string | null
  isViewer: boolean
}

/** A photo as its page shows it to one viewer, with what they may do with it. */
export interface PhotoView {
  id: string
  caption: string | null
  picture: Picture
  uploader: Uploader
  /** ISO text. */
  addedAt: string
  event: { id: string; title: string } | null
  status: PhotoStatus
  isHidden: boolean
  isFeatured: boolean
  /** Why it was removed or hidden, where somebody said so. */
  moderationNote: string | null
  likeCount: number
  isLiked: boolean
  /** Whether the neighbours see it: only then it is liked and spoken of. */
  isShown: boolean
  mayModerate: boolean
  /** Somebody reported it, and nobody has looked yet: known to its uploader, who does not rewrite it. */
  isReported: boolean
  /** It stays as long as it is hidden, or a report of it or of what is said under it waits. */
  isKept: boolean
  /** Its uploader's other words would put it back to waiting for the committee. */
  doWordsWait: boolean
}

/** The stored photo of an address, as far as the viewer may see it; null when there is none that they may see. */
export async function findPhoto({ payload, req }: Viewer, id: unknown): Promise<GalleryPhoto | null> {
  if (!isUuid(id)) return null
  return payload.findByID({
    collection: 'gallery-photos',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
}

/** The photo of a page. */
export async function viewPhoto(viewer: Viewer, id: unknown): Promise<PhotoView | null> {
  const photo = await findPhoto(viewer, id)
  if (!photo) return null
  const [{ picture, uploader, isReported, isKept }, event, isFirst] = await Promise.all([
    surroundingsOf(viewer, photo.id),
    eventOf(viewer, idOf(photo.event)),
    isLookedAtFirst(viewer),
  ])
  const status = photo.status ?? 'published'
  const isHidden = photo.hidden === true
  return {
    id: photo.id,
    caption: photo.caption || null,
    picture,
    uploader,
    addedAt: photo.createdAt,
    event,
    status,
    isHidden,
    isFeatured: photo.featured === true,
    moderationNote: photo.moderationNote || null,
    likeCount: photo.likeCount ?? 0,
    isLiked: (photo as { liked?: boolean }).liked === true,
    isShown: isShown({ status, isHidden }),
    mayModerate: moderates(viewer.actor),
    isReported: uploader.isViewer && isReported,
    isKept: isHidden || isKept,
    doWordsWait: isFirst && isShown({ status, isHidden }),
  }
}

interface Surroundings {
  filename: string
  width: string | null
  height: string | null
  name: string
  userId: string
  flatNumber: string | null
  isReported: boolean
  areWordsReported: boolean
}

async function surroundingsOf({ req, actor }: Viewer, id: string) {
  const database = await reading(req)
  const rows = await database.rows<Surroundings>(sql`
    select m.filename, m.width, m.height, u.name, u.id as "userId", f.number as "flatNumber",
      exists (select from reports where subject_type = 'gallery-photos' and subject_id = p.id::text and outcome = 'open')
        as "isReported",
      exists (select from comments c join reports on subject_type = 'comments' and subject_id = c.id::text and outcome = 'open'
        where c.photo_id = p.id) as "areWordsReported"
    from gallery_photos p join media m on m.id = p.photo_id join users u on u.id = p.uploader_id
    left join residents r on r.user_id = u.id left join flats f on f.id = r.flat_id
    where p.id = ${id}`)
  const { filename, width, height, name, userId, flatNumber, ...said } = rows[0] as Surroundings
  return {
    picture: { src: filePath(filename), width: Number(width), height: Number(height) },
    uploader: { name, flatNumber, isViewer: userId === actor.userId },
    isReported: said.isReported,
    isKept: said.isReported || said.areWordsReported,
  }
}

/** The event of a photo, where the viewer sees it. */
async function eventOf({ payload, req }: Viewer, id: string | null): Promise<PhotoView['event']> {
  if (id === null) return null
  const event = await payload.findByID({
    collection: 'events',
    id,
    depth: 0,
    select: { title: true },
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  return event ? { id, title: String(event.title) } : null
}

/** The photos before and after this one where the viewer came from; the newest is the first. */
export async function neighboursOf(
  viewer: Viewer,
  { addedAt }: PhotoView,
  place: Place,
): Promise<{ newer: string | null; older: string | null }> {
  const next = async (condition: Where, sort: string): Promise<string | null> => {
    const where = { and: [photosOfPlace(place, viewer.actor.userId), condition] }
    return (await photoIds(viewer, where, { limit: 1, sort }))[0] ?? null
  }
  const [newer, older] = await Promise.all([
    next({ createdAt: { greater_than: addedAt } }, 'createdAt'),
    next({ createdAt: { less_than: addedAt } }, '-createdAt'),
  ])
  return { newer, older }
}
