import type { CollectionSlug, Payload } from 'payload'
import { moderates } from '@/domain/actor'
import type { ReportSubject } from '@/domain/moderation/words'
import { panelActor, panelRequest } from './panel-request'
import { relatedDocument } from './related-documents'

/** What was reported, in short. */
export interface Reported {
  id: string
  collection: ReportSubject
  text: string
  /** File of a small picture; null where there is none. */
  pictureId: string | null
  isHidden: boolean
  isRemoved: boolean
}

type Row = Record<string, unknown>

const TEXTS: Record<ReportSubject, (row: Row) => string> = {
  listings: ({ title, description }) => [title, description].filter(Boolean).join(': '),
  'gallery-photos': ({ caption }) => String(caption ?? 'A photo without words'),
  comments: ({ body }) => String(body ?? ''),
  'listing-messages': ({ body }) => String(body ?? ''),
}

/** What a report is about, as the viewer may see it; null where it is gone. A whole list's worth is one query a kind. */
export async function reportedOf(
  payload: Payload,
  collection: ReportSubject,
  id: string,
): Promise<Reported | null> {
  const row = await relatedDocument(payload, collection, id)
  if (!row) return null
  const photos = Array.isArray(row.photos) ? row.photos : []
  const picture = collection === 'gallery-photos' ? row.photo : photos[0]
  return {
    ...{ id, collection, text: TEXTS[collection](row) },
    pictureId: typeof picture === 'string' ? picture : null,
    isHidden: row.hidden === true,
    isRemoved: row.status === 'removed',
  }
}

/** The small picture of a file that the viewer may see: its address and sides in pixels; null where there is none. */
export async function thumbnailOf(payload: Payload, fileId: string) {
  const file = await relatedDocument(payload, 'media', fileId)
  const thumbnail = (file?.sizes as { thumbnail?: Row } | undefined)?.thumbnail
  if (!file || typeof thumbnail?.url !== 'string') return null
  return {
    url: thumbnail.url,
    width: Number(thumbnail.width),
    height: Number(thumbnail.height),
    alt: String(file.alt ?? ''),
  }
}

/** How many of a collection a moderator still has to look at; null for who is none. */
export async function countToLookAt(
  payload: Payload,
  collection: Extract<CollectionSlug, 'reports' | 'gallery-photos'>,
): Promise<number | null> {
  if (!moderates(await panelActor(payload))) return null
  const { totalDocs } = await payload.count({
    collection,
    where: collection === 'reports' ? { outcome: { equals: 'open' } } : { status: { equals: 'pending' } },
    overrideAccess: false,
    req: await panelRequest(payload),
  })
  return totalDocs
}
