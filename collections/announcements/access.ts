import type { PayloadRequest, Where } from 'payload'
import { type Actor, has, isPerson } from '@/domain/actor'
import { moderates } from '@/domain/announcements/write'
import { announcementsSeenBy } from '@/hooks/announcements/seen-by'
import { NOTHING } from '../access'

/** Its recipients, its author and the committee; the others do not learn that it exists. */
export async function announcementQuery(actor: Actor, req: PayloadRequest): Promise<true | Where> {
  if (!isPerson(actor) || moderates(actor)) return true
  const own: Where = { author: { equals: actor.userId } }
  return { or: [own, among('id', await announcementsSeenBy(req, actor.userId))] }
}

/** A field among ids that may be none. */
export function among(field: string, ids: string[]): Where {
  return ids.length > 0 ? { [field]: { in: ids } } : NOTHING
}

/** Who announces changes their own; the committee changes everybody's. */
export function announcementsToChange(actor: Actor): boolean | Where {
  if (!isPerson(actor) || moderates(actor)) return true
  return has(actor, 'announce') ? { author: { equals: actor.userId } } : false
}

/** One's own; and for an announcement's author and the committee everybody's. */
export function receiptQuery(actor: Actor): true | Where {
  if (!isPerson(actor) || moderates(actor)) return true
  const own: Where = { user: { equals: actor.userId } }
  return has(actor, 'announce') ? { or: [own, { 'announcement.author': { equals: actor.userId } }] } : own
}

/** What is said under announcements that one sees; what was hidden only for moderators and whoever wrote it. */
export async function commentQuery(actor: Actor, req: PayloadRequest): Promise<true | Where> {
  if (!isPerson(actor) || moderates(actor)) return true
  const seen = await announcementsSeenBy(req, actor.userId)
  const open: Where = { or: [{ hidden: { not_equals: true } }, { author: { equals: actor.userId } }] }
  const own: Where = { 'announcement.author': { equals: actor.userId } }
  return { and: [open, { or: [own, among('announcement', seen)] }] }
}

export function commentsToModerate(actor: Actor): boolean | Where {
  return !isPerson(actor) || moderates(actor)
}
