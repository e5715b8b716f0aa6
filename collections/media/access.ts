import type { PayloadRequest, Where } from 'payload'
import { type Actor, has, isPerson } from '@/domain/actor'
import { announcementsSeenBy } from '@/hooks/announcements/seen-by'
import { among } from '../announcements/access'
import { staffParts, ticketQuery } from '../tickets/access'

/** Own uploads, and the photos of what one may see; those of internal notes only for staff at work on it. */
export async function mediaQuery(actor: Actor, req: PayloadRequest): Promise<true | Where> {
  const visible = ticketQuery(actor, 'ticket.')
  if (visible === true || !isPerson(actor)) return true
  const own: Where = { uploadedBy: { equals: actor.userId } }
  const announced = among('announcement', await announcementsSeenBy(req, actor.userId))
  if (has(actor, 'finance.read')) return { or: [own, visible, announced] }
  const attached: Where = {
    and: [{ isInternal: { not_equals: true } }, { ticket: { exists: true } }, visible],
  }
  return { or: [own, attached, announced, ...staffParts(actor, 'ticket.')] }
}
