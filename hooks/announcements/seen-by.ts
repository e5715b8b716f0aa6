import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
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
