import type { PayloadRequest, Where } from 'payload'
import { type Actor, has, isPerson, moderates, type Person } from '@/domain/actor'
import { announcementsBy, announcementsSeenBy } from '@/hooks/announcements/seen-by'
import { among } from '../access'
import { staffParts, ticketQuery } from '../tickets/access'

/** Own uploads, and the files of what one may see; photos of internal notes only for staff at work on it. */
export async function mediaQuery(actor: Actor, req: PayloadRequest): Promise<true | Where> {
  if (!isPerson(actor) || moderates(actor)) return true
  const own: Where = { uploadedBy: { equals: actor.userId } }
  const [seen, written] = await Promise.all([
    announcementsSeenBy(req, actor.userId),
    announcementsBy(req, actor.userId),
  ])
  const announced = among('announcement', [...new Set([...seen, ...written])])
  return { or: [own, announced, ...ticketParts(actor)] }
}

/** Whoever sees all tickets sees the photos of all tickets, and not what hangs elsewhere. */
function ticketParts(actor: Person): Where[] {
  const attached: Where = { ticket: { exists: true } }
  const visible = ticketQuery(actor, 'ticket.')
  if (visible === true) return [attached]
  if (has(actor, 'finance.read')) return [visible]
  return [{ and: [{ isInternal: { not_equals: true } }, attached, visible] }, ...staffParts(actor, 'ticket.')]
}
