import type { PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { publicationKey } from '@/domain/announcements/announcement'
import { nextReminderAt } from '@/domain/announcements/reminder'
import type { DeliveryChannel } from '@/domain/notifications'
import { belongsHere } from '@/server/audience'
import { countLikes, gatherReaders, storeBulkDeliveries } from '@/server/bulk-deliveries'
import { inTransaction, reading, type Sql, sql } from '@/server/database'
import { enqueueDraining } from '@/server/queue'
import { nowOf, requireActor } from '../actor'
import { recordAudit } from '../audit/record'
import { type Overseen, requireChaser } from './overseen'
import { lockRemindable } from './remind-lately'
import { type ReminderWay, reminderWay, type Target, type UnreadProfile, unreadOf } from './remind-whom'

/** How the unread were reminded. */
export interface Reminded {
  /** Who had not read it, its author aside. */
  unread: number
  byChannel: Record<DeliveryChannel, number>
  /** Who can be told at the door alone. */
  withoutChannel: number
  /** Before this instant nobody is reminded again. */
  nextAt: string | null
}

/**
 * Reminds everybody who has not read an announcement by the next channel up, in one transaction and a handful of
 * statements; the message in the app is new again. Under the announcement's lock: of two who remind at once, the second is
 * told that it has been done.
 * @throws RuleViolation 404, 403; 409 as `requireReminder` says.
 */
export async function remindUnread(req: PayloadRequest, id: unknown): Promise<Reminded> {
  const { id: known } = await requireChaser(req, id)
  const now = nowOf(req)
  const database = await inTransaction(req)
  const { urgency, publishedAt } = await lockRemindable(database, known, now)
  const target = { id: known, urgency, happening: publicationKey(known, publishedAt) }
  await renewMessages(database, target, now)
  const reminded = await storeReminders(req, database, target, now)
  if (reminded.unread > 0) await record(req, database, target, reminded, now)
  return reminded
}

/** Whom a reminder would reach by which way at this moment. Reminds nobody. */
export async function previewReminder(
  req: PayloadRequest,
  { id, happening, announcement: { urgency } }: Overseen,
): Promise<Reminded> {
  const now = nowOf(req)
  const target = { id, urgency, happening: happening ?? '' }
  const found = await countLikes<UnreadProfile>(await reading(req), unreadOf(target, now))
  return summary(
    found.map((likes) => reminderWay(likes, target, now)),
    now,
  )
}

/** The message in the app stands out again, in its place, for those who still belong here. */
async function renewMessages(database: Sql, { id, happening }: Target, now: Date): Promise<void> {
  await database.rows(sql`
    update notifications n set read_at = null, updated_at = ${now.toISOString()}::timestamptz
    from receipts q join users u on u.id = q.user_id
    where n.happening = ${happening} and n.read_at is not null
      and q.announcement_id = ${id} and q.user_id = n.recipient_id and q.read_at is null and ${belongsHere(now)}`)
}

async function storeReminders(
  req: PayloadRequest,
  database: Sql,
  target: Target,
  now: Date,
): Promise<Reminded> {
  const found = await gatherReaders<UnreadProfile>(database, unreadOf(target, now))
  const ways = found.map((likes) => reminderWay(likes, target, now))
  const reached = ways.flatMap(({ profile, channel, notBefore }) =>
    channel ? [{ profile, channel, notBefore }] : [],
  )
  await storeBulkDeliveries(database, reached, target.urgency)
  if (reached.length > 0) await enqueueDraining(req, target.urgency, now)
  return summary(ways, now)
}

function summary(ways: readonly Pick<ReminderWay, 'channel' | 'people'>[], now: Date): Reminded {
  const sum = (wanted: DeliveryChannel | null) =>
    ways.reduce((people, way) => people + (way.channel === wanted ? way.people : 0), 0)
  const byChannel = { email: sum('email'), push: sum('push'), sms: sum('sms') }
  const withoutChannel = sum(null)
  const unread = withoutChannel + byChannel.email + byChannel.push + byChannel.sms
  return {
    unread,
    byChannel,
    withoutChannel,
    nextAt: unread > 0 ? (nextReminderAt(now, now)?.toISOString() ?? null) : null,
  }
}

async function record(req: PayloadRequest, database: Sql, { id }: Target, reminded: Reminded, now: Date) {
  const actor = await requireActor(req)
  const by = isPerson(actor) ? actor.userId : null
  const { byChannel, withoutChannel } = reminded
  const { email, push, sms } = byChannel
  await database.rows(sql`
    insert into announcement_reminders (announcement_id, sent_at, sent_by_id, emails, pushes, sms, without_channel)
    values (${id}, ${now.toISOString()}::timestamptz, ${by}, ${email}, ${push}, ${sms}, ${withoutChannel})`)
  const changes = { reminded: { from: null, to: { ...byChannel, withoutChannel } } }
  await recordAudit(req, { action: 'update', subject: 'announcements', subjectId: id, changes })
}
