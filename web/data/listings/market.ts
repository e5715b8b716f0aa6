import type { SQL } from 'drizzle-orm'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import { cardsOf, type ListingCard } from './cards'
import { KINDS, type ListingChoice } from './choice'

/** Listings on one page of the market: whole rows of two, three and four. */
export const PAGE_SIZE = 24

export interface MarketPage {
  cards: ListingCard[]
  hasMore: boolean
}

/** One page of what stands in the market. Nothing is counted. */
export async function marketPage(viewer: Viewer, choice: ListingChoice): Promise<MarketPage> {
  const database = await reading(viewer.req)
  const rows = await database.rows<{ id: string }>(sql`
    select l.id from listings l
    where l.status in ('active', 'reserved') and not l.hidden and ${sql.join(conditionsOf(choice), sql` and `)}
    order by ${orderOf(choice)}, l.id limit ${PAGE_SIZE + 1} offset ${(choice.page - 1) * PAGE_SIZE}`)
  const ids = rows.slice(0, PAGE_SIZE).map(({ id }) => id)
  return { cards: await cardsOf(viewer, ids), hasMore: rows.length > PAGE_SIZE }
}

function conditionsOf(choice: ListingChoice): SQL[] {
  const { category, fromPaise, toPaise, withPhoto, search } = choice
  return [
    typeOf(choice),
    ...(category ? [sql`l.category = ${category}`] : []),
    ...(fromPaise === null ? [] : [sql`l.price_paise >= ${fromPaise}`]),
    ...(toPaise === null ? [] : [sql`l.price_paise <= ${toPaise}`]),
    ...(withPhoto
      ? [sql`exists (select 1 from listings_rels p where p.parent_id = l.id and p.path = 'photos')`]
      : []),
    ...(search ? [sql`l.search @@ ${queryOf(choice)}`] : []),
  ]
}

function typeOf({ kind, type }: ListingChoice): SQL {
  if (type) return sql`l.type = ${type}`
  if (kind === 'all') return sql`true`
  return sql`l.type::text = any(${sql.param([...KINDS[kind]])}::text[])`
}

/** The searched words as Postgres looks for them. */
const queryOf = ({ search }: ListingChoice): SQL => sql`websearch_to_tsquery('english', ${search})`

function orderOf(choice: ListingChoice): SQL {
  switch (choice.sort) {
    case 'match':
      return sql`ts_rank(l.search, ${queryOf(choice)}) desc, l.listed_at desc`
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
