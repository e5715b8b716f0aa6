import { type CourseStep, courseOf, type ReachPoint } from '@/domain/announcements/reach'
import { CHANNELS, type DeliveryChannel, type DeliveryStatus } from '@/domain/notifications'
import { type Sql, sql } from '@/server/database'

const HOUR_SECONDS = 3_600

/** How an announcement came to be read, step by step until `now`. One query over its own receipts. */
export async function readCourse(
  database: Sql,
  id: string,
  publishedAt: Date,
  now: Date,
): Promise<ReachPoint[]> {
  const step = (column: 'read_at' | 'acknowledged_at') => sql`
    case when h <= 48 then greatest(h, 1) else 48 + 24 * ceil((h - 48) / 24.0) end::int as hours
    from (select ceil(extract(epoch from ${sql.identifier(column)} - ${publishedAt.toISOString()}::timestamptz)
      / ${HOUR_SECONDS}) as h from receipts
      where announcement_id = ${id} and ${sql.identifier(column)} is not null) x`
  const steps = await database.rows<CourseStep>(sql`
    select hours, count(*) filter (where kind = 'r')::int as read, count(*) filter (where kind = 'a')::int as acknowledged
    from (select 'r' as kind, ${step('read_at')} union all select 'a' as kind, ${step('acknowledged_at')}) s
    group by hours`)
  return courseOf(steps, publishedAt, now)
}

/** What became of the messages of one channel. */
export type ChannelCount = { channel: DeliveryChannel } & Partial<Record<DeliveryStatus, number>>

/** The deliveries of a publication, counted by channel and state; channels that nothing took are absent. */
export async function countDeliveries(database: Sql, happening: string): Promise<ChannelCount[]> {
  const rows = await database.rows<{ channel: DeliveryChannel; status: DeliveryStatus; n: number }>(sql`
    select d.channel, d.status, count(*)::int as n
    from notifications n join deliveries d on d.notification_id = n.id
    where n.happening = ${happening} group by d.channel, d.status`)
  return CHANNELS.map((channel) => ({
    channel,
    ...Object.fromEntries(rows.filter((row) => row.channel === channel).map(({ status, n }) => [status, n])),
  })).filter((count) => Object.keys(count).length > 1)
}

/** One reminding of the unread. */
export interface PastReminder {
  at: string
  by: string | null
  emails: number
  pushes: number
  sms: number
  withoutChannel: number
}

/** The latest reminders of a publication, the latest first; twice a day for weeks is more than a page needs. */
export async function pastReminders(database: Sql, id: string, publishedAt: Date): Promise<PastReminder[]> {
  const rows = await database.rows<Omit<PastReminder, 'at'> & { at: Date | string }>(sql`
    select m.sent_at as at, u.name as by, m.emails, m.pushes, m.sms, m.without_channel as "withoutChannel"
    from announcement_reminders m left join users u on u.id = m.sent_by_id
    where m.announcement_id = ${id} and m.sent_at >= ${publishedAt.toISOString()}::timestamptz
    order by m.sent_at desc limit 10`)
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}

/** How many were told at their doors, and how many of those who live in no flat have not read. */
export async function countApart(
  database: Sql,
  id: string,
): Promise<{ inPerson: number; staffUnread: number }> {
  const [row] = await database.rows<{ inPerson: number; staffUnread: number }>(sql`
    select (count(*) filter (where read_way = 'in_person'))::int as "inPerson",
      (count(*) filter (where flat_number is null and read_at is null))::int as "staffUnread"
    from receipts where announcement_id = ${id}`)
  return row ?? { inPerson: 0, staffUnread: 0 }
}
