import type { SQL } from 'drizzle-orm'
import { sql } from '@/server/database'

/**
 * A message `m` of a conversation `t` that one of its two has still to read: the other wrote it, and it is not hidden. What
 * is blocked asks for nobody's attention.
 */
export function isUnreadBy(userId: string): SQL {
  return sql`(not t.blocked and m.author_id <> ${userId}::uuid and not m.hidden and m.created_at > coalesce(
    case when t.buyer_id = ${userId}::uuid then t.buyer_read_at else t.seller_read_at end, '-infinity'))`
}

/** Whether a conversation `t` holds anything that one of its two has still to read. */
export function holdsUnreadFor(userId: string): SQL {
  return sql`exists (select 1 from listing_messages m where m.thread_id = t.id and ${isUnreadBy(userId)})`
}
