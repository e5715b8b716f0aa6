import { firstNameOf } from '@/domain/people/first-name'
import { isSeenBy } from '@/hooks/listings/seen-by'
import { holdsUnreadFor } from '@/hooks/listings/unread'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'

/** Conversations on one page of the list. */
const PAGE_SIZE = 20
/** Characters of the last words that a row shows. */
const EXCERPT_MAX = 140

/** A conversation as a row of the list shows it. */
export interface ConversationRow {
  id: string
  /** Null where the listing is no longer for this person to see. */
  title: string | null
  otherName: string
  isBlocked: boolean
  isUnread: boolean
  lastWords: string
  isOwnWord: boolean
  at: string
}

interface StoredRow {
  id: string
  title: string | null
  other_name: string
  blocked: boolean
  is_unread: boolean
  last_words: string | null
  is_own_word: boolean
  at: string | Date
}

/** One page of the viewer's conversations, the latest first. */
export async function conversationPage(
  { actor, req }: Viewer,
  page: number,
): Promise<{ rows: ConversationRow[]; hasMore: boolean }> {
  const database = await reading(req)
  const me = actor.userId
  const rows = await database.rows<StoredRow>(sql`
    with t as (
      select * from listing_threads where buyer_id = ${me} or seller_id = ${me}
      order by last_message_at desc nulls last, id limit ${PAGE_SIZE + 1} offset ${(page - 1) * PAGE_SIZE})
    select t.id, t.blocked, coalesce(t.last_message_at, t.created_at) as at,
      case when ${isSeenBy(actor)} then l.title end as title,
      other.name as other_name, left(m.body, ${EXCERPT_MAX}) as last_words,
      coalesce(m.author_id = ${me}, false) as is_own_word,
      ${holdsUnreadFor(me)} as is_unread
    from t join listings l on l.id = t.listing_id
      join users other on other.id = case when t.buyer_id = ${me} then t.seller_id else t.buyer_id end
      left join lateral (select body, author_id, created_at from listing_messages
        where thread_id = t.id and (not hidden or author_id = ${me}) order by created_at desc limit 1) m on true
    order by t.last_message_at desc nulls last, t.id`)
  return { rows: rows.slice(0, PAGE_SIZE).map(toRow), hasMore: rows.length > PAGE_SIZE }
}

const toRow = (row: StoredRow): ConversationRow => ({
  id: row.id,
  title: row.title,
  otherName: firstNameOf(row.other_name),
  isBlocked: row.blocked,
  isUnread: row.is_unread,
  lastWords: row.last_words ?? '',
  isOwnWord: row.is_own_word,
  at: new Date(row.at).toISOString(),
})
