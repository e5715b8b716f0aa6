import type { Condition, ListingStatus, ListingType } from '@/domain/listings/words'
import type { Listing } from '@/payload-types'
import type { Viewer } from '@/web/data/viewer'
import { photosOf } from '../tickets/photos'

/** A listing as a card of the market shows it. */
export interface ListingCard {
  id: string
  type: ListingType
  title: string
  status: ListingStatus
  hidden: boolean
  pricePaise: number | null
  condition: Condition | null
  listedAt: string | null
  expiresAt: string | null
  /** A square picture of its first photo. */
  picture: string | null
}

const SHOWN = {
  type: true,
  title: true,
  status: true,
  hidden: true,
  pricePaise: true,
  condition: true,
  listedAt: true,
  expiresAt: true,
  photos: true,
} as const

/** The listings of these ids that the viewer may see, in the order of the ids. */
export async function cardsOf({ payload, req }: Viewer, ids: readonly string[]): Promise<ListingCard[]> {
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'listings',
    where: { id: { in: [...ids] } },
    limit: ids.length,
    pagination: false,
    depth: 1,
    populate: { media: { url: true, filename: true, sizes: true, width: true, height: true } },
    select: SHOWN,
    overrideAccess: false,
    req,
  })
  const byId = new Map(docs.map((listing) => [listing.id, cardOf(listing as unknown as Listing)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function cardOf(listing: Listing): ListingCard {
  return {
    id: listing.id,
    type: listing.type,
    title: listing.title,
    status: listing.status ?? 'active',
    hidden: listing.hidden === true,
    pricePaise: listing.pricePaise ?? null,
    condition: listing.condition ?? null,
    listedAt: listing.listedAt ?? null,
    expiresAt: listing.expiresAt ?? null,
    picture: photosOf(listing.photos?.slice(0, 1))[0]?.tile ?? null,
  }
}
