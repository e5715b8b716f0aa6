import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { reading, sql } from '@/server/database'
import { FOUND_MAX } from '../ranked-search'

/** Of a word that many use, so many of the newest are ranked: the rest is not what somebody looks for. */
const RANKED_MAX = 500

/** The orders in which people look through what they have searched for. */
const ORDERS: Record<string, SQL> = {
  pricePaise: sql`l.price_paise, l.listed_at desc`,
  '-pricePaise': sql`l.price_paise desc nulls last, l.listed_at desc`,
  listedAt: sql`l.listed_at`,
  '-listedAt': sql`l.listed_at desc`,
  expiresAt: sql`l.expires_at`,
}

/** Whether a search comes in this order from the database; in another one the list itself is put. */
export const isOrdered = (order: string): boolean => order === '' || order in ORDERS

/** Which listings are looked for, and which page of them. */
export interface ListingSearch {
  /** Null or empty for all that pass the conditions. */
  words: string | null
  /** On a listing `l`. */
  conditions: readonly SQL[]
  /** As in `?sort=`; empty for the best first, or the newest where no words are searched for. */
  order: string
  limit?: number
  offset?: number
}

/** The ids of one page of what passes the conditions and says the words. */
export async function searchIds(req: PayloadRequest, search: ListingSearch): Promise<string[]> {
  const { words, conditions, order, limit = FOUND_MAX, offset = 0 } = search
  const database = await reading(req)
  const query = sql`websearch_to_tsquery('english', ${words})`
  const matches = sql.join([...(words ? [sql`l.search @@ ${query}`] : []), ...conditions], sql` and `)
  const asked = ORDERS[order || (words ? '' : '-listedAt')]
  const found = await database.rows<{ id: string }>(
    sql`${asked ? ordered(matches, asked) : best(matches, query)} limit ${limit} offset ${offset}`,
  )
  return found.map(({ id }) => id)
}

const ordered = (matches: SQL, order: SQL): SQL => sql`
  select l.id from listings l where ${matches} order by ${order}, l.id`

const best = (matches: SQL, query: SQL): SQL => sql`
  select l.id from (
    select l.id, l.search, l.listed_at from listings l where ${matches}
    order by l.listed_at desc limit ${RANKED_MAX}) l
  order by ts_rank(l.search, ${query}) desc, l.listed_at desc, l.id`
