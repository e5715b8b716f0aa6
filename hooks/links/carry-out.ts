import type { BasePayload, PayloadRequest } from 'payload'
import { isStillAsked, type SignedLink } from '@/domain/links/actions'
import { linkOvertaken, linkSpent } from '@/domain/links/refusals'
import { invalid } from '@/domain/violations'
import { fillReceipt } from '@/hooks/announcements/fill-receipt'
import { inTransaction, sql, withTransaction } from '@/server/database'
import { answerBooking } from './answer-booking'
import { type OpenedLink, openLink } from './open'
import { spendLink, spentAtOf } from './spend'
import { ticketFor } from './subjects'

/** What whoever opened a link asks for. */
export interface LinkWish {
  /** The page was on a screen for long enough to be read; nobody has pressed anything. */
  isRead: boolean
  /** Stars for a ticket; null for none. */
  stars: number | null
  /** They say no where the link asks for yes or no. */
  isRefusal: boolean
  /** Their reason; null for none. */
  note: string | null
  /** Which state of a booking their page showed; null where it did not say. */
  revision: number | null
}

/**
 * Does what a link is for, in its holder's name and by the rules that hold for them, once. What only reads leaves the
 * link as it is. Answers what the link is about, as it is afterwards.
 * @throws RuleViolation as `openLink`; 410 when it was used before, 409 when things have moved on, and what else the
 * rules of the thing itself refuse.
 */
export async function carryOutLink(
  payload: BasePayload,
  link: SignedLink,
  wish: LinkWish,
  now: Date,
): Promise<OpenedLink> {
  const { holder } = await openLink(payload, link, now)
  await withTransaction(payload, holder.req, async (req) => {
    if (wish.isRead) await refuseSpent(req, link)
    else await spendLink(req, link)
    await act(req, link, wish)
  })
  return openLink(payload, link, now)
}

async function refuseSpent(req: PayloadRequest, link: SignedLink): Promise<void> {
  const spentAt = await spentAtOf(req, link)
  if (spentAt) throw linkSpent(link.action, spentAt)
}

async function act(req: PayloadRequest, link: SignedLink, wish: LinkWish): Promise<void> {
  const { action, subject, userId } = link
  switch (action) {
    case 'acknowledge-announcement': {
      const acknowledged = !wish.isRead
      await fillReceipt(req, { announcementId: subject, userId, acknowledged, way: 'link' })
      return
    }
    case 'confirm-ticket':
      if (wish.isRead) throw invalid([{ field: 'act', message: 'A ticket is confirmed, and not read.' }])
      return confirmTicket(req, link, wish.stars)
    case 'decide-booking':
    case 'answer-offer':
      if (wish.isRead) throw invalid([{ field: 'act', message: 'A booking is answered, and not read.' }])
      return answerBooking(req, link, wish)
    case 'unsubscribe':
      return
    default:
      return action satisfies never
  }
}

/** The resident's "it is done", as an ordinary change of the ticket, for the very work that the link was sent about. */
async function confirmTicket(req: PayloadRequest, link: SignedLink, stars: number | null): Promise<void> {
  const database = await inTransaction(req)
  await database.rows(sql`select 1 from tickets where id = ${link.subject}::uuid for update`)
  const ticket = await ticketFor(req, link.subject, link.userId)
  if (!isStillAsked(link, ticket)) throw linkOvertaken(ticket.status)
  await req.payload.update({
    collection: 'tickets',
    id: link.subject,
    data: { status: 'closed', ...(stars === null ? {} : { residentRating: stars }) },
    depth: 0,
    overrideAccess: false,
    req,
  })
}
