import { type Sql, sql } from '@/server/database'
import { type AwaitedBooking, findAwaited } from './awaited-bookings'
import type { ClaimedDelivery } from './claimed'
import { type ConfirmedBooking, findConfirmed } from './confirmed-bookings'
import { subjectOf } from './happening-subject'
import { findReports, type ToldReport } from './told-reports'

/** An announcement as its mails carry it: in full, since a message has but its beginning. */
export interface ToldAnnouncement {
  id: string
  body: string
  requiresAcknowledgement: boolean
  categoryName: string | null
  categoryNameHi: string | null
  /** Six hex digits behind a `#`. */
  color: string | null
  attachments: string[]
}

/** What a message is about, as far as it can be answered from the mail itself. */
export type Matter =
  | { kind: 'announcement'; announcement: ToldAnnouncement }
  /** The ticket waits for this very recipient to say that it is done. */
  | { kind: 'resolved-ticket'; ticketId: string }
  | AwaitedBooking
  /** The booking has been confirmed, and is now as its entry of a calendar says. */
  | ConfirmedBooking
  /** Figures that are over, as they were then. */
  | ToldReport

type Told = ReadonlyMap<string, ToldAnnouncement>

/** Announcements whose text is kept in memory, by their publication: it is frozen, and goes out ten thousand times. */
const KEPT_MAX = 10
const kept = new Map<string, ToldAnnouncement>()

/** Adds to claimed deliveries what their messages are about: a handful of statements, however many they are. */
export async function withMatters<Claimed extends ClaimedDelivery>(
  database: Sql,
  claimed: readonly Claimed[],
): Promise<Claimed[]> {
  const announced = claimed.filter(({ kind }) => kind === 'announcement.published')
  const resolved = claimed.filter(({ kind }) => kind === 'ticket.resolved')
  const told = await findTold(database, announced)
  const askers = await findAskers(database, resolved)
  const awaited = await findAwaited(database, claimed)
  const confirmed = await findConfirmed(database, claimed)
  const reported = await findReports(database, claimed)
  return claimed.map((delivery) => ({
    ...delivery,
    matter:
      awaited.get(delivery.id) ??
      confirmed.get(delivery.id) ??
      reported.get(delivery.id) ??
      matterOf(delivery, told, askers),
  }))
}

function matterOf(
  { happening, recipientId, kind }: ClaimedDelivery,
  told: Told,
  askers: ReadonlySet<string>,
): Matter | null {
  const announcement = told.get(happening)
  if (announcement) return { kind: 'announcement', announcement }
  const ticketId = subjectOf(happening)
  const isAsked = kind === 'ticket.resolved' && askers.has(`${ticketId}:${recipientId}`)
  return isAsked ? { kind: 'resolved-ticket', ticketId } : null
}

/** All announcements of these deliveries, by their publication, however few are kept. */
async function findTold(database: Sql, announced: readonly ClaimedDelivery[]): Promise<Told> {
  const happenings = [...new Set(announced.map(({ happening }) => happening))]
  const told = new Map<string, ToldAnnouncement>()
  for (const happening of happenings) {
    const announcement = kept.get(happening)
    if (announcement) told.set(happening, announcement)
  }
  const missing = happenings.filter((happening) => !told.has(happening))
  for (const [happening, announcement] of await readTold(database, missing)) {
    told.set(happening, announcement)
    keep(happening, announcement)
  }
  return told
}

async function readTold(database: Sql, missing: readonly string[]): Promise<Told> {
  if (missing.length === 0) return new Map()
  const found = await database.rows<ToldAnnouncement>(sql`
    select a.id, a.body, coalesce(a.requires_acknowledgement, false) as "requiresAcknowledgement",
      c.name as "categoryName", c.name_hi as "categoryNameHi", c.color,
      array(select coalesce(nullif(m.alt, ''), m.filename) from announcements_rels l join media m on m.id = l.media_id
        where l.parent_id = a.id and l.path = 'attachments' order by l."order") as attachments
    from announcements a left join announcement_categories c on c.id = a.category_id
    where a.id::text = any(${sql.param(missing.map(subjectOf))}::text[])`)
  return new Map(
    missing.flatMap((happening) => {
      const announcement = found.find(({ id }) => id === subjectOf(happening))
      return announcement ? [[happening, announcement] as const] : []
    }),
  )
}

function keep(happening: string, announcement: ToldAnnouncement): void {
  const [oldest] = kept.keys()
  if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest)
  kept.set(happening, announcement)
}

/** Ticket and account of those residents whose tickets wait for them. */
async function findAskers(database: Sql, resolved: readonly ClaimedDelivery[]): Promise<ReadonlySet<string>> {
  if (resolved.length === 0) return new Set()
  const ids = [...new Set(resolved.map(({ happening }) => subjectOf(happening)))]
  const rows = await database.rows<{ id: string; user_id: string }>(sql`
    select t.id, r.user_id from tickets t join residents r on r.id = t.resident_id
    where t.status = 'resolved' and t.id::text = any(${sql.param(ids)}::text[])`)
  return new Set(rows.map(({ id, user_id }) => `${id}:${user_id}`))
}
