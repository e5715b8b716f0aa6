import { moderates } from '@/domain/actor'
import { idOf } from '@/hooks/ids'
import { blockBetween } from '@/hooks/listings/blocked-pair'
import { isUuid } from '@/hooks/uuid'
import type { Listing } from '@/payload-types'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import { type Photo, photosOf } from '../tickets/photos'
import { firstNamesOf } from './people'

/** A listing as its page shows it to one viewer. */
export interface ListingView
  extends Pick<Listing, 'id' | 'type' | 'title' | 'createdAt'>,
    Required<Pick<Listing, 'category'>> {
  status: NonNullable<Listing['status']>
  description: string
  condition: NonNullable<Listing['condition']> | null
  pricePaise: number | null
  photos: Photo[]
  /** For who found it, and for moderators. */
  hiddenDetail: string | null
  hidden: boolean
  moderationNote: string | null
  listedAt: string | null
  expiresAt: string | null
  seller: { name: string; isViewer: boolean }
  mayModerate: boolean
  /** The viewer's own conversation about it, if they have one. */
  threadId: string | null
  /** What keeps the viewer and who offers it from writing to each other. */
  block: { isOwn: boolean; threadId: string } | null
  /** Neighbours who have written about it: known to its owner. */
  writers: number
  /** Somebody reported it, and nobody has looked yet: known to its owner, who does not rewrite it. */
  isReported: boolean
}

/** The stored row as far as the viewer may see it; null when there is none that they may see. */
export async function findListing(
  { payload, req }: Viewer,
  id: unknown,
  depth: 0 | 1 = 0,
): Promise<Listing | null> {
  if (!isUuid(id)) return null
  return payload.findByID({
    collection: 'listings',
    id,
    depth,
    populate: { media: { url: true, filename: true, sizes: true, width: true, height: true, alt: true } },
    disableErrors: true,
    overrideAccess: false,
    req,
  })
}

/** The listing of a page. */
export async function viewListing(viewer: Viewer, id: unknown): Promise<ListingView | null> {
  const listing = await findListing(viewer, id, 1)
  if (!listing) return null
  const sellerId = idOf(listing.seller) ?? ''
  const me = viewer.actor.userId
  const [names, threads, block] = await Promise.all([
    firstNamesOf(viewer, [sellerId]),
    saidAbout(viewer, listing.id),
    blockBetween(await reading(viewer.req), me, sellerId),
  ])
  const isMine = sellerId === me
  return {
    ...factsOf(listing),
    seller: { name: names.get(sellerId) ?? '', isViewer: isMine },
    mayModerate: moderates(viewer.actor),
    threadId: threads.own,
    block: block && { isOwn: block.byId === me, threadId: block.threadId },
    writers: isMine ? threads.count : 0,
    isReported: isMine && threads.isReported,
  }
}

function factsOf(listing: Listing) {
  return {
    id: listing.id,
    type: listing.type,
    title: listing.title,
    createdAt: listing.createdAt,
    category: listing.category ?? 'other',
    status: listing.status ?? 'active',
    description: listing.description ?? '',
    condition: listing.condition ?? null,
    pricePaise: listing.pricePaise ?? null,
    photos: photosOf(listing.photos),
    hiddenDetail: listing.hiddenDetail ?? null,
    hidden: listing.hidden === true,
    moderationNote: listing.moderationNote ?? null,
    listedAt: listing.listedAt ?? null,
    expiresAt: listing.expiresAt ?? null,
  }
}

/** Conversations about it, and whether a report of it waits. */
async function saidAbout(
  { actor, req }: Viewer,
  listingId: string,
): Promise<{ own: string | null; count: number; isReported: boolean }> {
  const database = await reading(req)
  const [row] = await database.rows<{ own: string | null; n: string; isReported: boolean }>(sql`
    select (select id from listing_threads where listing_id = ${listingId} and buyer_id = ${actor.userId}) as own,
      (select count(*) from listing_threads where listing_id = ${listingId}) as n,
      exists (select from reports where subject_type = 'listings' and subject_id = ${listingId} and outcome = 'open')
        as "isReported"`)
  return { own: row?.own ?? null, count: Number(row?.n ?? 0), isReported: row?.isReported === true }
}
