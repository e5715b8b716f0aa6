import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { type Actor, isPerson, moderates } from '@/domain/actor'
import { reading, sql } from '@/server/database'
import { FOUND_MAX } from '../ranked-search'

/** Of a word that many use, so many of the newest are ranked: the rest is not what somebody looks for. */
const RANKED_MAX = 500

/** The best of what passes `conditions` on a listing `l`, best first. */
export async function searchIds(
  req: PayloadRequest,
  words: string,
  conditions: readonly SQL[],
): Promise<string[]> {
  const database = await reading(req)
  const found = await database.rows<{ id: string }>(sql`
    select l.id from (
      select l.id, l.search, l.listed_at from listings l
      where l.search @@ websearch_to_tsquery('english', ${words}) and ${sql.join([...conditions], sql` and `)}
      order by l.listed_at desc limit ${RANKED_MAX}) l
    order by ts_rank(l.search, websearch_to_tsquery('english', ${words})) desc, l.listed_at desc, l.id
    limit ${FOUND_MAX}`)
  return found.map(({ id }) => id)
}

/** `listingQuery` as a condition, so that what somebody may not find takes no place among what is found. */
export function reachOf(actor: Actor): SQL {
  if (!isPerson(actor) || moderates(actor)) return sql`true`
  return sql`(l.seller_id = ${actor.userId} or (not l.hidden and l.status in ('active', 'reserved', 'sold')))`
}
