import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import type { Announcement } from '@/domain/announcements/announcement'
import { requireReminder } from '@/domain/announcements/reminder'
import { reading, type Sql, sql } from '@/server/database'
import { storedInstant } from '@/server/stored-instant'

/** When the unread of an announcement `a` were reminded last, since it was published. */
const LAST_REMINDER: SQL = sql`(select max(m.sent_at) from announcement_reminders m
  where m.announcement_id = a.id and m.sent_at >= a.published_at)`

/** When an announcement's unread were reminded last, since it was published; null for never. */
export async function lastReminderOf(req: PayloadRequest, id: string): Promise<Date | null> {
  const database = await reading(req)
  const [row] = await database.rows<{ at: string | null }>(
    sql`select ${LAST_REMINDER} as at from announcements a where a.id = ${id}`,
  )
  return storedInstant(row?.at)
}

interface Row {
  status: Announcement['status']
  urgency: Announcement['urgency']
  valid_until: string | null
  published_at: string | null
  reminded_at: string | null
}

/** An announcement whose unread may be reminded, locked. */
export interface Remindable {
  urgency: Announcement['urgency']
  publishedAt: Date
}

/**
 * Locks an announcement whose unread are reminded: of two who remind at once, the second sees what the first did.
 * @throws RuleViolation 409 as `requireReminder` says.
 */
export async function lockRemindable(database: Sql, id: string, now: Date): Promise<Remindable> {
  await database.rows(sql`select id from announcements where id = ${id} for no key update`)
  // In a statement of its own: that of the lock sees what stood before it waited.
  const [row] = await database.rows<Row>(sql`
    select status, urgency, valid_until, published_at, ${LAST_REMINDER} as reminded_at
    from announcements a where id = ${id}`)
  const publishedAt = storedInstant(row?.published_at)
  const { status, urgency } = row ?? { status: 'draft', urgency: 'normal' }
  const state = { status, urgency, validUntil: storedInstant(row?.valid_until), publishedAt }
  requireReminder(state, storedInstant(row?.reminded_at), now)
  return { urgency, publishedAt: publishedAt ?? now }
}
