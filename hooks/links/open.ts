import type { BasePayload } from 'payload'
import type { SignedLink } from '@/domain/links/actions'
import { linkExpired, linkForged } from '@/domain/links/refusals'
import { type Holder, holderOf } from './holder'
import { bookingFor, type LinkedBooking } from './linked-booking'
import { spentAtOf } from './spend'
import { announcementFor, type LinkedAnnouncement, type LinkedTicket, ticketFor } from './subjects'

/** What a link is about. */
export type Subject =
  | { kind: 'announcement'; announcement: LinkedAnnouncement }
  | { kind: 'ticket'; ticket: LinkedTicket }
  | { kind: 'booking'; booking: LinkedBooking }

/** A link that is looked at: whose it is, what it is about, and when it was used, if ever. */
export interface OpenedLink {
  link: SignedLink
  holder: Holder
  subject: Subject
  spentAt: Date | null
}

/**
 * Looks at a link; changes nothing, since programs that check mail for viruses open every link in it.
 * @throws RuleViolation 404 for what it may not see, 410 when its days are over, 403 when its holder has left.
 */
export async function openLink(payload: BasePayload, link: SignedLink, now: Date): Promise<OpenedLink> {
  if (link.expiresAt <= now) throw linkExpired(link.action)
  const holder = await holderOf(payload, link, now)
  const subject = await subjectOf(holder, link)
  return { link, holder, subject, spentAt: await spentAtOf(holder.req, link) }
}

async function subjectOf({ req, userId }: Holder, link: SignedLink): Promise<Subject> {
  switch (link.action) {
    case 'acknowledge-announcement':
      return { kind: 'announcement', announcement: await announcementFor(req, link.subject, userId) }
    case 'confirm-ticket':
      return { kind: 'ticket', ticket: await ticketFor(req, link.subject, userId) }
    case 'decide-booking':
    case 'answer-offer':
      return { kind: 'booking', booking: await bookingFor(req, link) }
    case 'unsubscribe':
      // It has an address of its own, which mail programs know.
      throw linkForged()
    default:
      return link.action satisfies never
  }
}
