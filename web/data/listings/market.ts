import type { SQL } from 'drizzle-orm'
import { searchIds } from '@/hooks/listings/search'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import { cardsOf, type ListingCard } from './cards'
import { KINDS, type ListingChoice, type Sort } from './choice'

/** Listings on one page of the market: whole rows of two, three and four. */
export const PAGE_SIZE = 24

export interface MarketPage {
  cards: ListingCard[]
  hasMore: boolean
}

/** One page of what stands in the market. Nothing is counted. */
export async function marketPage(viewer: Viewer, choice: ListingChoice): Promise<MarketPage> {
  const from = (choice.page - 1) * PAGE_SIZE
  const ids = await (choice.sort === 'match'
    ? bestIds(viewer, choice, from)
    : idsOf(viewer, choice, choice.sort, from))
  return { cards: await cardsOf(viewer, ids.slice(0, PAGE_SIZE)), hasMore: ids.length > PAGE_SIZE }
}

const STANDING = sql`l.status in ('active', 'reserved') and not l.hidden`

/** A page and one more, the best first. */
async function bestIds({ req }: Viewer, choice: ListingChoice, from: number): Promise<string[]> {
  const best = await searchIds(req, choice.search, [STANDING, ...conditionsOf(choice)])
  return best.slice(from, from + PAGE_SIZE + 1)
}

/** A page and one more, in the order that was asked for. */
async function idsOf(
  { req }: Viewer,
  choice: ListingChoice,
  sort: Exclude<Sort, 'match'>,
  from: number,
): Promise<string[]> {
  const database = await reading(req)
  const words = sql`l.search @@ websearch_to_tsquery('english', ${choice.search})`
  const conditions = [STANDING, ...conditionsOf(choice), ...(choice.search ? [words] : [])]
  const rows = await database.rows<{ id: string }>(sql`
    select l.id from listings l where ${sql.join(conditions, sql` and `)}
    order by ${orderOf(sort)}, l.id limit ${PAGE_SIZE + 1} offset ${from}`)
  return rows.map(({ id }) => id)
}

function conditionsOf(choice: ListingChoice): SQL[] {
  const { category, fromPaise, toPaise, withPhoto } = choice
  return [
    typeOf(choice),
    ...(category ? [sql`l.category = ${category}`] : []),
    ...(fromPaise === null ? [] : [sql`l.price_paise >= ${fromPaise}`]),
    ...(toPaise === null ? [] : [sql`l.price_paise <= ${toPaise}`]),
    ...(withPhoto
      ? [sql`exists (select 1 from listings_rels p where p.parent_id = l.id and p.path = 'photos')`]
      : []),
  ]
}

function typeOf({ kind, type }: ListingChoice): SQL {
  if (type) return sql`l.type = ${type}`
  if (kind === 'all') return sql`true`
  return sql`l.type::text = any(${sql.param([...KINDS[kind]])}::text[])`
}

function orderOf(sort: Exclude<Sort, 'match'>): SQL {
  switch (sort) {
    case 'cheapest':
      return sql`l.price_paise, l.listed_at desc`
    case 'dearest':
      return sql`l.price_paise desc nulls last, l.listed_at desc`
    case 'ending':
      return sql`l.expires_at`
    case 'newest':
      return sql`l.listed_at desc`
  }
}
