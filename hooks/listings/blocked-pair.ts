import { type Sql, sql } from '@/server/database'

/** Where one of two people has stopped what they write to each other. */
export interface Block {
  threadId: string
  byId: string
}

/**
 * What keeps two people from writing to each other, in whichever of their conversations it was said, and whoever of them
 * sells there; null where nothing does. Of several, one that the first of the two can take back.
 */
export async function blockBetween(database: Sql, oneId: string, otherId: string): Promise<Block | null> {
  const [block] = await database.rows<Block>(sql`
    select id as "threadId", blocked_by_id as "byId" from listing_threads
    where blocked and ((buyer_id = ${oneId}::uuid and seller_id = ${otherId}::uuid)
      or (buyer_id = ${otherId}::uuid and seller_id = ${oneId}::uuid))
    order by blocked_by_id = ${oneId}::uuid desc limit 1`)
  return block ?? null
}
