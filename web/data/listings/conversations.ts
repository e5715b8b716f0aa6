import { OPEN_STATUSES } from '@/domain/listings/words'
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
    with own as (
      select * from listing_threads where buyer_id = ${me} or seller_id = ${me}
      order by last_message_at desc nulls last, id limit ${PAGE_SIZE + 1} offset ${(page - 1) * PAGE_SIZE})
    select own.id, own.blocked, coalesce(own.last_message_at, own.created_at) as at,
      case when l.seller_id = ${me}
        or (not l.hidden and l.status::text = any(${sql.param([...OPEN_STATUSES, 'sold'])}::text[])) then l.title end as title,
      split_part(trim(other.name), ' ', 1) as other_name, left(m.body, ${EXCERPT_MAX}) as last_words,
      coalesce(m.author_id = ${me}, false) as is_own_word,
      coalesce(m.author_id <> ${me} and m.created_at >
        coalesce(case when own.buyer_id = ${me} then own.buyer_read_at else own.seller_read_at end, '-infinity'), false) as is_unread
    from own join listings l on l.id = own.listing_id
      join users other on other.id = case when own.buyer_id = ${me} then own.seller_id else own.buyer_id end
      left join lateral (select body, author_id, created_at from listing_messages
        where thread_id = own.id and (not hidden or author_id = ${me}) order by created_at desc limit 1) m on true
    order by own.last_message_at desc nulls last, own.id`)
  return { rows: rows.slice(0, PAGE_SIZE).map(toRow), hasMore: rows.length > PAGE_SIZE }
}

const toRow = (row: StoredRow): ConversationRow => ({
  id: row.id,
  title: row.title,
  otherName: row.other_name,
  isBlocked: row.blocked,
  isUnread: row.is_unread,
  lastWords: row.last_words ?? '',
  isOwnWord: row.is_own_word,
  at: new Date(row.at).toISOString(),
})

/** How many conversations say something that the viewer has not read. */
export async function unreadConversations({ actor, req }: Viewer): Promise<number> {
  const database = await reading(req)
  const me = actor.userId
  const [row] = await database.rows<{ n: string }>(sql`
    select count(*) as n from listing_threads t
    where (t.buyer_id = ${me} or t.seller_id = ${me}) and exists (
      select 1 from listing_messages m where m.thread_id = t.id and m.author_id <> ${me} and not m.hidden
        and m.created_at > coalesce(case when t.buyer_id = ${me} then t.buyer_read_at else t.seller_read_at end, '-infinity'))`)
  return Number(row?.n ?? 0)
}
