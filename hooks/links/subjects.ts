import type { PayloadRequest } from 'payload'
import type { Urgency } from '@/domain/notifications'
import type { TicketStatus } from '@/domain/tickets/words'
import { notFound } from '@/domain/violations'
import { reading, sql } from '@/server/database'

/** An announcement as one of its recipients sees it behind a link, with their own receipt. */
export interface LinkedAnnouncement {
  number: string
  title: string
  body: string
  urgency: Urgency
  publishedAt: string
  withdrawnAt: string | null
  requiresAcknowledgement: boolean
  categoryName: string | null
  categoryNameHi: string | null
  attachments: string[]
  readAt: string | null
  acknowledgedAt: string | null
}

/** A ticket as its resident sees it behind a link. */
export interface LinkedTicket {
  number: string
  title: string
  status: TicketStatus
  resolution: string | null
  resolvedAt: string | null
}

/**
 * The announcement of a link, for whoever is in its frozen audience.
 * @throws RuleViolation 404 for everybody else, and for what is not published.
 */
export async function announcementFor(
  req: PayloadRequest,
  id: string,
  userId: string,
): Promise<LinkedAnnouncement> {
  const database = await reading(req)
  const [row] = await database.rows<LinkedAnnouncement>(sql`
    select a.number, a.title, a.body, a.urgency, a.published_at as "publishedAt", a.withdrawn_at as "withdrawnAt",
      a.requires_acknowledgement as "requiresAcknowledgement", c.name as "categoryName",
      c.name_hi as "categoryNameHi", r.read_at as "readAt", r.acknowledged_at as "acknowledgedAt",
      array(select coalesce(nullif(m.alt, ''), m.filename) from announcements_rels l join media m on m.id = l.media_id
        where l.parent_id = a.id and l.path = 'attachments' order by l."order") as attachments
    from receipts r join announcements a on a.id = r.announcement_id
    left join announcement_categories c on c.id = a.category_id
    where r.announcement_id = ${id}::uuid and r.user_id = ${userId}::uuid and a.published_at is not null`)
  if (!row) throw notFound()
  return row
}

/**
 * The ticket of a link, for its resident alone.
 * @throws RuleViolation 404 for everybody else.
 */
export async function ticketFor(req: PayloadRequest, id: string, userId: string): Promise<LinkedTicket> {
  const database = await reading(req)
  const [row] = await database.rows<LinkedTicket>(sql`
    select t.number, t.title, t.status, t.resolution, t.resolved_at as "resolvedAt"
    from tickets t join residents r on r.id = t.resident_id
    where t.id = ${id}::uuid and r.user_id = ${userId}::uuid`)
  if (!row) throw notFound()
  return row
}
