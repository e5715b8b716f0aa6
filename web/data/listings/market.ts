import type { Where } from 'payload'
import { narrowSearch } from '@/hooks/listings/narrow-search'
import { searchIds } from '@/hooks/listings/search'
import { isStanding } from '@/hooks/listings/seen-by'
import type { Viewer } from '@/web/data/viewer'
import { cardsOf, type ListingCard } from './cards'
import { KINDS, type ListingChoice, type Sort } from './choice'

/** Listings on one page of the market: whole rows of two, three and four. */
export const PAGE_SIZE = 24

export interface MarketPage {
  cards: ListingCard[]
  hasMore: boolean
}

/** The orders of the page as the list of listings takes them. */
const ORDERS: Record<Sort, string> = {
  match: '',
  newest: '-listedAt',
  cheapest: 'pricePaise',
  dearest: '-pricePaise',
  ending: 'expiresAt',
}

/** One page of what stands in the market, found as the API finds it. Nothing is counted. */
export async function marketPage(viewer: Viewer, choice: ListingChoice): Promise<MarketPage> {
  const ids = await searchIds(viewer.req, {
    words: choice.search,
    conditions: [isStanding, ...narrowSearch(filterOf(choice)).conditions],
    order: ORDERS[choice.sort],
    limit: PAGE_SIZE + 1,
    offset: (choice.page - 1) * PAGE_SIZE,
  })
  return { cards: await cardsOf(viewer, ids.slice(0, PAGE_SIZE)), hasMore: ids.length > PAGE_SIZE }
}

function filterOf({ kind, type, category, fromPaise, toPaise, withPhoto }: ListingChoice): Where {
  const types = type ? [type] : kind === 'all' ? [] : [...KINDS[kind]]
  return {
    and: [
      ...(types.length > 0 ? [{ type: { in: types } }] : []),
      ...(category ? [{ category: { equals: category } }] : []),
      ...(fromPaise === null ? [] : [{ pricePaise: { greater_than_equal: fromPaise } }]),
      ...(toPaise === null ? [] : [{ pricePaise: { less_than_equal: toPaise } }]),
      ...(withPhoto ? [{ photos: { exists: true } }] : []),
    ],
  }
}
