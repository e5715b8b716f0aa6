import type { PayloadRequest, Where } from 'payload'
import { type Actor, has, isPerson, moderates } from '@/domain/actor'
import { announcementsBy, announcementsSeenBy } from '@/hooks/announcements/seen-by'
import { among } from '../access'
import { galleryQuery } from '../gallery/access'

/** Its recipients, its author and the committee; the others do not learn that it exists. */
export async function announcementQuery(actor: Actor, req: PayloadRequest): Promise<true | Where> {
  if (!isPerson(actor) || moderates(actor)) return true
  const own: Where = { author: { equals: actor.userId } }
  return { or: [own, among('id', await announcementsSeenBy(req, actor.userId))] }
}

/** Who announces changes their own; the committee changes everybody's. */
export function announcementsToChange(actor: Actor): boolean | Where {
  if (!isPerson(actor) || moderates(actor)) return true
  return has(actor, 'announce') ? { author: { equals: actor.userId } } : false
}

/** One's own; and for an announcement's author and the committee everybody's. */
export async function receiptQuery(actor: Actor, req: PayloadRequest): Promise<true | Where> {
  if (!isPerson(actor) || moderates(actor)) return true
  const own: Where = { user: { equals: actor.userId } }
  if (!has(actor, 'announce')) return own
  return { or: [own, among('announcement', await announcementsBy(req, actor.userId))] }
}

/**
 * What is said under announcements and photos that one sees; what was hidden only for moderators and whoever wrote it.
 */
export async function commentQuery(actor: Actor, req: PayloadRequest): Promise<true | Where> {
  if (!isPerson(actor) || moderates(actor)) return true
  const [seen, written, photos] = await Promise.all([
    announcementsSeenBy(req, actor.userId),
    announcementsBy(req, actor.userId),
    galleryQuery(actor, req, 'photo.'),
  ])
  const open: Where = { or: [{ hidden: { not_equals: true } }, { author: { equals: actor.userId } }] }
  const announced = among('announcement', [...new Set([...seen, ...written])])
  return { and: [open, photos === true ? announced : { or: [announced, photos] }] }
}

/** What one has said about a photo oneself; what is said under announcements stays. */
export function commentsToTakeBack(actor: Actor): true | Where {
  if (!isPerson(actor)) return true
  return { and: [{ author: { equals: actor.userId } }, { photo: { exists: true } }] }
}

export function commentsToModerate(actor: Actor): boolean | Where {
  return !isPerson(actor) || moderates(actor)
}
