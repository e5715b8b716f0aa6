import type { SQL } from 'drizzle-orm'
import { moderates, type Person } from '@/domain/actor'
import { sql } from '@/server/database'

/** Whether a person sees `announcement`: they were told, they wrote it, or they are of the committee. */
export function isSeenBy(actor: Person, announcement: SQL): SQL {
  if (moderates(actor)) return sql`true`
  return sql`(${announcement}.author_id = ${actor.userId} or exists (
    select 1 from receipts mine where mine.announcement_id = ${announcement}.id and mine.user_id = ${actor.userId}))`
}

/** Whether something else has been put in the place of an announcement `a`, and this person was told of it. */
export const isReplacedFor = ({ userId }: Person): SQL => sql`exists (
  select 1 from announcements s join receipts told on told.announcement_id = s.id and told.user_id = ${userId}
  where s.supersedes_id = a.id and s.status = 'published')`

/** Whether an announcement `a` holds at `now`. */
export const holdsAt = (now: Date): SQL =>
  sql`(a.status = 'published' and (a.valid_until is null or a.valid_until > ${now.toISOString()}::timestamptz))`
