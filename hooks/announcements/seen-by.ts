import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { type Actor, isPerson, moderates } from '@/domain/actor'
import { reading, sql } from '@/server/database'

/**
 * The announcements whose frozen audience an account belongs to, asked once a request. A person's receipts grow by a few
 * hundred a year, and the index by person finds them.
 */
export function announcementsSeenBy(req: PayloadRequest, userId: string): Promise<string[]> {
  return onceARequest(
    req,
    'announcementsSeen',
    sql`
    select announcement_id as id from receipts where user_id = ${userId}`,
  )
}

/** The same as a condition: whether somebody sees `announcement`, for they were told, wrote it, or are of the committee. */
export function isSeenBy(actor: Actor, announcement: SQL): SQL {
  if (!isPerson(actor)) return sql`true`
  return sql`(${isOverseenBy(actor, announcement)} or exists (
    select 1 from receipts mine where mine.announcement_id = ${announcement}.id and mine.user_id = ${actor.userId}))`
}

/** `maySeeReach` as a condition: whether somebody answers for `announcement`, who wrote it or is of the committee. */
export function isOverseenBy(actor: Actor, announcement: SQL): SQL {
  if (!isPerson(actor) || moderates(actor)) return sql`true`
  return sql`${announcement}.author_id = ${actor.userId}`
}

/** Whether an announcement `a` holds at `now`. */
export const holdsAt = (now: Date): SQL =>
  sql`(a.status = 'published' and (a.valid_until is null or a.valid_until > ${now.toISOString()}::timestamptz))`

/** The announcements that an account wrote, drafts included. */
export function announcementsBy(req: PayloadRequest, userId: string): Promise<string[]> {
  return onceARequest(
    req,
    'announcementsWritten',
    sql`select id from announcements where author_id = ${userId}`,
  )
}

function onceARequest(req: PayloadRequest, name: string, query: SQL): Promise<string[]> {
  const known = req.context[name] as Promise<string[]> | undefined
  const ids = known ?? idsOf(req, query)
  req.context[name] = ids
  return ids
}

async function idsOf(req: PayloadRequest, query: SQL): Promise<string[]> {
  const database = await reading(req)
  const rows = await database.rows<{ id: string }>(query)
  return rows.map(({ id }) => id)
}
