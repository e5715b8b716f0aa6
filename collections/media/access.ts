import type { PayloadRequest, Where } from 'payload'
import { type Actor, has, isPerson, moderates, type Person } from '@/domain/actor'
import { audiencesOf, ownDocumentsOf } from '@/domain/documents/readers'
import { announcementsBy, announcementsSeenBy } from '@/hooks/announcements/seen-by'
import { shownToAll } from '@/hooks/listings/seen-by'
import { residentTypeOf } from '@/hooks/people/resident-type'
import { among } from '../access'
import { galleryQuery } from '../gallery/access'
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
  return { or: [own, announced, ...ticketParts(actor), ...(await communityParts(actor, req))] }
}

/** Photos of listings and of the gallery that one sees, and the files of documents that one may read. */
async function communityParts(actor: Person, req: PayloadRequest): Promise<Where[]> {
  const audiences = audiencesOf(actor, await residentTypeOf(req, actor))
  const gallery = await galleryQuery(actor, req, 'galleryPhoto.')
  const ownDocuments = ownDocumentsOf(actor)
  return [
    shownToAll('listing.'),
    ...(gallery === true ? [] : [gallery]),
    { 'document.audience': { in: audiences } },
    ...(ownDocuments ? [{ 'document.author': { equals: ownDocuments } }] : []),
  ]
}

/** Whoever sees all tickets sees the photos of all tickets, and not what hangs elsewhere. */
function ticketParts(actor: Person): Where[] {
  const attached: Where = { ticket: { exists: true } }
  const visible = ticketQuery(actor, 'ticket.')
  if (visible === true) return [attached]
  if (has(actor, 'finance.read')) return [visible]
  return [{ and: [{ isInternal: { not_equals: true } }, attached, visible] }, ...staffParts(actor, 'ticket.')]
}
