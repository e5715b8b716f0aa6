import { sql } from '@/server/database'
import { instant } from '@/server/instant'
import { BATCH, type Sweep } from './sweep'

/** Conversations about what is long sold or over. What was reported stays with the moderators' record of it. */
export const conversations: Sweep = async (database, before) => {
  const rows = await database.rows<{ id: string }>(sql`
    select t.id from listing_threads t join listings l on l.id = t.listing_id
    where t.last_message_at < ${instant(before)}
      and l.status in ('sold', 'expired', 'removed') and coalesce(l.closed_at, l.expires_at) < ${instant(before)}
      and not exists (
        select from listing_messages m join reports r on r.subject_type = 'listing-messages' and r.subject_id = m.id::text
        where m.thread_id = t.id)
    order by t.last_message_at limit ${BATCH} for update of t skip locked`)
  const those = sql`any(${sql.param(rows.map(({ id }) => id))}::uuid[])`
  await database.rows(sql`delete from listing_messages where thread_id = ${those}`)
  await database.rows(sql`delete from listing_threads where id = ${those}`)
  return rows.length
}
