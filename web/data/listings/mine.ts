import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import { cardsOf, type ListingCard } from './cards'

/** Listings on one page of somebody's own. */
const PAGE_SIZE = 20

/** The views of one's own listings, and which statuses each holds. */
const STATES = {
  standing: ['active', 'reserved'],
  drafts: ['draft'],
  past: ['expired', 'sold', 'removed'],
} as const
export type State = keyof typeof STATES
export const STATE_NAMES = Object.keys(STATES) as State[]

/** One's own listing, and how many have written about it. */
export type OwnListing = ListingCard & { writers: number }

export interface OwnPage {
  rows: OwnListing[]
  hasMore: boolean
}

/** One page of the viewer's own listings, the newest first. */
export async function ownListings(
  viewer: Viewer,
  { state, page }: { state: State; page: number },
): Promise<OwnPage> {
  const database = await reading(viewer.req)
  const rows = await database.rows<{ id: string; writers: string }>(sql`
    with own as (
      select id, listed_at, created_at from listings
      where seller_id = ${viewer.actor.userId} and status::text = any(${sql.param([...STATES[state]])}::text[])
      order by listed_at desc nulls first, created_at desc limit ${PAGE_SIZE + 1} offset ${(page - 1) * PAGE_SIZE})
    select own.id, (select count(*) from listing_threads t where t.listing_id = own.id) as writers
    from own order by own.listed_at desc nulls first, own.created_at desc`)
  const shown = rows.slice(0, PAGE_SIZE)
  const cards = await cardsOf(
    viewer,
    shown.map(({ id }) => id),
  )
  const writers = new Map(shown.map((row) => [row.id, Number(row.writers)]))
  return {
    rows: cards.map((card) => ({ ...card, writers: writers.get(card.id) ?? 0 })),
    hasMore: rows.length > PAGE_SIZE,
  }
}
