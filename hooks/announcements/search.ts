import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { reading, sql } from '@/server/database'
import { FOUND_MAX } from '../ranked-search'

/** The best of what `reach` lets through, best first: a condition on an announcement `a`. */
export async function searchIds(req: PayloadRequest, words: string, reach: SQL): Promise<string[]> {
  const database = await reading(req)
  const found = await database.rows<{ id: string }>(sql`
    select a.id from announcements a, websearch_to_tsquery('english', ${words}) q
    where a.search @@ q and ${reach}
    order by ts_rank(a.search, q) desc, a.published_at desc nulls first, a.id limit ${FOUND_MAX}`)
  return found.map(({ id }) => id)
}
