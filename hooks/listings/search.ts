import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { type Actor, isPerson, moderates } from '@/domain/actor'
import { reading, sql } from '@/server/database'
import { FOUND_MAX } from '../ranked-search'

/** Of a word that many use, so many of the newest are ranked: the rest is not what somebody looks for. */
const RANKED_MAX = 500

/** The orders in which people look through what they have searched for. */
const ORDERS: Record<string, SQL> = {
  pricePaise: sql`l.price_paise`,
  '-pricePaise': sql`l.price_paise desc nulls last`,
  listedAt: sql`l.listed_at`,
  '-listedAt': sql`l.listed_at desc`,
  expiresAt: sql`l.expires_at`,
}

/** Whether a search comes in this order from the database; in another one the list itself is put. */
export const isOrdered = (order: string): boolean => order === '' || order in ORDERS

/**
 * The first of what passes `conditions` on a listing `l` and says `words`.
 * @param order as in `?sort=`; empty for the best first.
 */
export async function searchIds(
  req: PayloadRequest,
  words: string,
  conditions: readonly SQL[],
  order = '',
): Promise<string[]> {
  const database = await reading(req)
  const query = sql`websearch_to_tsquery('english', ${words})`
  const matches = sql`l.search @@ ${query} and ${sql.join([...conditions], sql` and `)}`
  const asked = ORDERS[order]
  const found = await database.rows<{ id: string }>(asked ? ordered(matches, asked) : best(matches, query))
  return found.map(({ id }) => id)
}

const ordered = (matches: SQL, order: SQL): SQL => sql`
  select l.id from listings l where ${matches} order by ${order}, l.id limit ${FOUND_MAX}`

const best = (matches: SQL, query: SQL): SQL => sql`
  select l.id from (
    select l.id, l.search, l.listed_at from listings l where ${matches}
    order by l.listed_at desc limit ${RANKED_MAX}) l
  order by ts_rank(l.search, ${query}) desc, l.listed_at desc, l.id limit ${FOUND_MAX}`

/** `listingQuery` as a condition, so that what somebody may not find takes no place among what is found. */
export function reachOf(actor: Actor): SQL {
  if (!isPerson(actor) || moderates(actor)) return sql`true`
  return sql`(l.seller_id = ${actor.userId} or (not l.hidden and l.status in ('active', 'reserved', 'sold')))`
}
