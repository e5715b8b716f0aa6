import type { PayloadRequest } from 'payload'
import { reading, sql } from '@/server/database'

/**
 * The announcements whose frozen audience an account belongs to, asked once a request. A person's receipts grow by a few
 * hundred a year, and the index by person finds them.
 */
export function announcementsSeenBy(req: PayloadRequest, userId: string): Promise<string[]> {
  const known = req.context.announcementsSeen as Promise<string[]> | undefined
  const seen = known ?? readSeen(req, userId)
  req.context.announcementsSeen = seen
  return seen
}

async function readSeen(req: PayloadRequest, userId: string): Promise<string[]> {
  const database = await reading(req)
  const rows = await database.rows<{ id: string }>(sql`
    select announcement_id as id from receipts where user_id = ${userId}`)
  return rows.map(({ id }) => id)
}
