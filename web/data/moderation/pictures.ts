import type { QueueEntry } from '@/web/data/moderation/subjects'
import type { Viewer } from '@/web/data/viewer'
import { cardsOf } from '../listings/cards'
import { photosOf } from '../tickets/photos'

/** What the entries of a page show, by the ids of what they are about: a photo itself, a listing by its first one. */
export async function picturesOf(
  viewer: Viewer,
  entries: readonly Pick<QueueEntry, 'subjectType' | 'subjectId' | 'media'>[],
): Promise<Map<string, string>> {
  const listings = entries.filter(({ subjectType }) => subjectType === 'listings')
  const [cards, tiles] = await Promise.all([
    cardsOf(
      viewer,
      listings.map(({ subjectId }) => subjectId),
    ),
    tilesOf(
      viewer,
      entries.flatMap(({ media }) => media ?? []),
    ),
  ])
  const ofListings = cards.flatMap(({ id, picture }) => (picture ? [[id, picture] as const] : []))
  const ofPhotos = entries.flatMap(({ subjectId, media }) => {
    const tile = media ? tiles.get(media) : undefined
    return tile ? [[subjectId, tile] as const] : []
  })
  return new Map([...ofListings, ...ofPhotos])
}

async function tilesOf({ payload, req }: Viewer, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: [...ids] } },
    limit: ids.length,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return new Map(photosOf(docs).map(({ id, tile }) => [id, tile]))
}
