import type { PayloadRequest } from 'payload'
import { publicationKey } from '@/domain/announcements/announcement'
import { isConfirmation } from '@/domain/announcements/reading'
import type { ReadWay } from '@/domain/announcements/words'
import { notFound } from '@/domain/violations'
import { inTransaction, type Sql, sql } from '@/server/database'
import { nowOf } from '../actor'

/** Somebody has read an announcement, and perhaps confirmed it. */
export interface Reading {
  announcementId: string
  userId: string
  acknowledged?: boolean
  way: ReadWay
  /** The volunteer who told them, when the way is `in_person`. */
  toldBy?: string | null
}

/**
 * Fills the frozen receipt in the request's transaction: first times are kept, however often it is filled; acknowledging is
 * reading too, and where none is asked for it is no more. The announcement's in-app message counts as read with it. Answers the receipt's id.
 * @throws RuleViolation 404 for whoever is no recipient.
 */
export async function fillReceipt(req: PayloadRequest, reading: Reading): Promise<string> {
  const { announcementId, userId, way, toldBy = null } = reading
  const now = sql`${nowOf(req).toISOString()}::timestamptz`
  const database = await inTransaction(req)
  const acknowledged = isConfirmation(await askedOf(database, announcementId), reading.acknowledged ?? false)
  const [filled] = await database.rows<{ id: string; published_at: string | Date }>(sql`
    update receipts r set
      read_way = coalesce(r.read_way, ${way}::enum_receipts_read_way),
      told_by_id = case when r.read_at is null then ${toldBy}::uuid else r.told_by_id end,
      read_at = coalesce(r.read_at, ${now}),
      acknowledged_at = coalesce(r.acknowledged_at, case when ${acknowledged} then ${now} end),
      updated_at = ${now}
    from announcements a
    where a.id = r.announcement_id and r.announcement_id = ${announcementId} and r.user_id = ${userId}
    returning r.id, a.published_at`)
  if (!filled) throw notFound()
  const happening = publicationKey(announcementId, new Date(filled.published_at))
  await database.rows(sql`
    update notifications set read_at = ${now}, updated_at = ${now}
    where happening = ${happening} and recipient_id = ${userId} and read_at is null`)
  return filled.id
}

/** What an announcement asks of its readers. @throws RuleViolation 404 when there is none. */
async function askedOf(database: Sql, id: string): Promise<{ requiresAcknowledgement: boolean }> {
  const [row] = await database.rows<{ requiresAcknowledgement: boolean }>(sql`
    select coalesce(requires_acknowledgement, false) as "requiresAcknowledgement" from announcements where id = ${id}`)
  if (!row) throw notFound()
  return row
}
