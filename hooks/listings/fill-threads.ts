import type { CollectionAfterOperationHook, PayloadRequest } from 'payload'
import { isPerson, type Person } from '@/domain/actor'
import { firstNameOf } from '@/domain/people/first-name'
import { reading, sql } from '@/server/database'
import { actorOf } from '../actor'
import { mapDocuments } from '../map-documents'
import { rowsOf } from './name-sellers'
import { isSeenBy } from './seen-by'
import { isUnreadBy } from './unread'

interface Told {
  id: string
  /** Null where the listing is no longer for this person to see. */
  listingTitle: string | null
  otherName: string
  unread: number
  lastMessage: string | null
}

/** Says with whom, by the first name alone, about what and what was said last, and how much of it one has not read: a page's worth in one query. */
export const fillThreads: CollectionAfterOperationHook = async ({ result, req }) => {
  const actor = await actorOf(req)
  const ids = rowsOf(result)
    .map(({ id }) => id)
    .filter((id) => typeof id === 'string')
  if (!actor || !isPerson(actor) || ids.length === 0) return result
  const told = await toldTo(req, actor, ids)
  return mapDocuments(result, (row) => {
    const { id: _, ...fields } = told.get(String(row.id)) ?? { id: null }
    return { ...row, ...fields }
  })
}

async function toldTo(req: PayloadRequest, actor: Person, ids: string[]): Promise<Map<string, Told>> {
  const { userId } = actor
  const database = await reading(req)
  const rows = await database.rows<Told>(sql`
    select t.id, case when ${isSeenBy(actor)} then l.title end as "listingTitle", u.name as "otherName", last.body as "lastMessage",
      (select count(*)::int from listing_messages m
        where m.thread_id = t.id and ${isUnreadBy(userId)}) as unread
    from listing_threads t join listings l on l.id = t.listing_id
    join users u on u.id = case when t.buyer_id = ${userId} then t.seller_id else t.buyer_id end
    left join lateral (
      select m.body from listing_messages m
      where m.thread_id = t.id and (not m.hidden or m.author_id = ${userId})
      order by m.created_at desc limit 1) last on true
    where t.id = any(${sql.param(ids)}::uuid[])`)
  return new Map(rows.map((row) => [row.id, { ...row, otherName: firstNameOf(row.otherName) }]))
}
