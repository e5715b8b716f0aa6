import type { SQL } from 'drizzle-orm'
import type { Person } from '@/domain/actor'
import { holdsUnreadFor } from '@/hooks/listings/unread'
import { reading, sql } from '@/server/database'
import { COUNTED_MAX } from '../home/pressing'
import type { Viewer } from '../viewer'

/** The conversations about the market in which the other has written something that somebody has not read. */
export function unreadConversations({ userId }: Person): SQL {
  const unread = (side: 'buyer' | 'seller') => sql`
    select 1 from listing_threads t where t.${sql.identifier(`${side}_id`)} = ${userId}::uuid
      and ${holdsUnreadFor(userId)}`
  return sql`(select count(*)::int from (${unread('buyer')} union all ${unread('seller')} limit ${COUNTED_MAX}) unread)`
}

/** How many conversations somebody has not read to their end, up to 100. */
export async function unreadConversationsCount({ actor, req }: Viewer): Promise<number> {
  const database = await reading(req)
  const [row] = await database.rows<{ n: number }>(sql`select ${unreadConversations(actor)} as n`)
  return row?.n ?? 0
}
