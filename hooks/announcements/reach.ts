import type { PayloadRequest } from 'payload'
import { type FlatCount, READ_SOON_HOURS, type Reach, reachFrom } from '@/domain/announcements/reach'
import { addHours } from '@/domain/time'
import { reading, sql } from '@/server/database'
import { requireOverseen } from './overseen'

/**
 * How far an announcement has come; all zeros before anybody was told.
 * @throws RuleViolation 404 for who does not see it, 403 for who only reads it.
 */
export async function reachOf(req: PayloadRequest, id: unknown): Promise<Reach> {
  const { id: known, announcement } = await requireOverseen(req, id)
  return countReach(req, known, announcement.publishedAt)
}

/** The same for whoever has been let in already: one query over the announcement's own receipts. */
export async function countReach(
  req: PayloadRequest,
  id: string,
  publishedAt: Date | null,
  now?: Date,
): Promise<Reach> {
  const soon = addHours(publishedAt ?? new Date(0), READ_SOON_HOURS).toISOString()
  const until = now ? sql`${now.toISOString()}::timestamptz` : sql`'infinity'::timestamptz`
  const database = await reading(req)
  const flats = await database.rows<FlatCount>(sql`
    select block, flat_number as flat, count(*)::int as recipients,
      (count(*) filter (where read_at <= ${until}))::int as read,
      (count(*) filter (where acknowledged_at <= ${until}))::int as acknowledged,
      (count(*) filter (where read_at <= least(${soon}::timestamptz, ${until})))::int as soon
    from receipts where announcement_id = ${id} group by block, flat_number`)
  return reachFrom(flats)
}
