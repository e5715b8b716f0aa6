import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { publicationKey } from '@/domain/announcements/announcement'
import { nextChannel, nextReminderAt, requireReminder } from '@/domain/announcements/reminder'
import { DELIVERY_PRIORITY, type DeliveryChannel, deferredUntil, type Urgency } from '@/domain/notifications'
import { presentResident } from '@/server/audience'
import { inTransaction, reading, type Sql, sql } from '@/server/database'
import { enqueueDraining } from '@/server/queue'
import { preferencesIn, READER_PROFILE, type ReaderProfile, readersOf } from '@/server/reader-profiles'
import { nowOf, requireActor } from '../actor'
import { recordAudit } from '../audit/record'
import { type Overseen, requireOverseen } from './overseen'

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
  const { id: known } = await requireOverseen(req, id)
  const now = nowOf(req)
  const database = await inTransaction(req)
  const target = await lockTarget(database, known, now)
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
  const database = await reading(req)
  const found = await situationsOf(database, target, now)
  return summary(
    found.map((one) => ({ ...one, ...wayFor(one, target, now) })),
    now,
  )
}

/** When an announcement's unread were reminded last, since it was published; null for never. */
export async function lastReminderOf(req: PayloadRequest, id: string): Promise<Date | null> {
  const database = await reading(req)
  const [row] = await database.rows<{ at: string | null }>(sql`
    select max(m.sent_at) as at from announcement_reminders m join announcements a on a.id = m.announcement_id
    where a.id = ${id} and m.sent_at >= a.published_at`)
  return row?.at ? new Date(row.at) : null
}

interface Target {
  id: string
  happening: string
  urgency: Urgency
}

interface Row {
  status: 'draft' | 'scheduled' | 'published' | 'withdrawn'
  urgency: Urgency
  valid_until: string | null
  published_at: string | null
  reminded_at: string | null
}

async function lockTarget(database: Sql, id: string, now: Date): Promise<Target> {
  await database.rows(sql`select id from announcements where id = ${id} for no key update`)
  const [row] = await database.rows<Row>(sql`
    select status, urgency, valid_until, published_at,
      (select max(sent_at) from announcement_reminders m
       where m.announcement_id = a.id and m.sent_at >= a.published_at) as reminded_at
    from announcements a where id = ${id}`)
  const at = (value: string | null | undefined) => (value ? new Date(value) : null)
  const publishedAt = at(row?.published_at)
  const urgency = row?.urgency ?? 'normal'
  const state = { status: row?.status ?? 'draft', urgency, validUntil: at(row?.valid_until), publishedAt }
  requireReminder(state, at(row?.reminded_at), now)
  return { id, urgency, happening: publicationKey(id, publishedAt ?? now) }
}

/** Who has not read: those among the readers of a message whose frozen receipt is empty. */
const unreadOf = ({ id, happening }: Target): SQL => sql`${readersOf(happening)}
  and exists (select 1 from receipts q
    where q.announcement_id = ${id} and q.user_id = n.recipient_id and q.read_at is null)`

/** What the message has been tried by already, and whether its reader still counts. */
const situation = (now: Date): SQL => sql`jsonb_build_object(
  'isPresent', ((r.id is not null and ${presentResident(now)}) or coalesce(s.is_active, false)),
  'tried', (select coalesce(jsonb_agg(d.channel order by d.channel), '[]') from deliveries d
    where d.notification_id = n.id))`

interface Situation {
  profile: ReaderProfile
  situation: { isPresent: boolean; tried: DeliveryChannel[] }
  people: number
}

function situationsOf(database: Sql, target: Target, now: Date): Promise<Situation[]> {
  return database.rows<Situation>(sql`
    select profile, situation, count(*)::int as people
    from (select ${READER_PROFILE} as profile, ${situation(now)} as situation ${unreadOf(target)}) p
    group by profile, situation`)
}

/** The message in the app stands out again, in its place. */
async function renewMessages(database: Sql, { id, happening }: Target, now: Date): Promise<void> {
  await database.rows(sql`
    update notifications n set read_at = null, updated_at = ${now.toISOString()}::timestamptz
    from receipts q
    where n.happening = ${happening} and n.read_at is not null
      and q.announcement_id = ${id} and q.user_id = n.recipient_id and q.read_at is null`)
}

async function storeReminders(
  req: PayloadRequest,
  database: Sql,
  target: Target,
  now: Date,
): Promise<Reminded> {
  const found = await situationsOf(database, target, now)
  const ways = found.map((one) => ({ ...one, ...wayFor(one, target, now) }))
  const reached = ways.filter(({ channel }) => channel !== null)
  await database.rows(sql`
    insert into deliveries (notification_id, recipient_id, channel, status, attempts, priority, next_attempt_at)
    select p.notification, p.recipient, w.channel::enum_deliveries_channel, 'queued', 0,
      ${DELIVERY_PRIORITY[target.urgency]}, w."notBefore"
    from (select n.id as notification, u.id as recipient, ${READER_PROFILE} as profile,
      ${situation(now)} as situation ${unreadOf(target)}) p
    join jsonb_to_recordset(${JSON.stringify(reached)}::jsonb)
      as w(profile jsonb, situation jsonb, channel text, "notBefore" timestamptz)
      on w.profile = p.profile and w.situation = p.situation
    on conflict (notification_id, channel) do nothing`)
  if (reached.length > 0) await enqueueDraining(req, target.urgency, now)
  return summary(ways, now)
}

function wayFor({ profile, situation: { isPresent, tried } }: Situation, { urgency }: Target, now: Date) {
  const matter = { kind: 'announcement.published', category: 'announcements', urgency } as const
  const preferences = preferencesIn(profile)
  const channel = isPresent ? nextChannel(matter, profile, preferences, tried) : null
  return { channel, notBefore: deferredUntil(matter, preferences, now) ?? now }
}

function summary(ways: readonly { channel: DeliveryChannel | null; people: number }[], now: Date): Reminded {
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
