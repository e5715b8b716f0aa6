import type { FieldAccess, Where } from 'payload'
import { type Actor, isPerson, moderates } from '@/domain/actor'
import { actorOf } from '@/hooks/actor'
import { idOf } from '@/hooks/ids'

/** One's own; moderators change what is to be seen of all. */
export function listingsToChange(actor: Actor): true | Where {
  if (!isPerson(actor) || moderates(actor)) return true
  return { seller: { equals: actor.userId } }
}

/** What a claimant has to describe is for who found it, and for moderators. */
export const ownerAndModerators: FieldAccess = async ({ doc, req }) => {
  const actor = await actorOf(req)
  if (actor === null) return false
  return !isPerson(actor) || moderates(actor) || (doc !== undefined && idOf(doc.seller) === actor.userId)
}

/** The two who talk; moderators see a thread only through what was reported of it. */
export function threadQuery(actor: Actor): true | Where {
  if (!isPerson(actor)) return true
  return { or: [{ buyer: { equals: actor.userId } }, { seller: { equals: actor.userId } }] }
}

/** What is said in one's own threads; what was reported also for moderators. */
export function messageQuery(actor: Actor): true | Where {
  if (!isPerson(actor)) return true
  const isMine: Where = {
    or: [{ 'thread.buyer': { equals: actor.userId } }, { 'thread.seller': { equals: actor.userId } }],
  }
  if (moderates(actor)) return { or: [isMine, { reported: { equals: true } }] }
  return { and: [isMine, { or: [{ hidden: { not_equals: true } }, { author: { equals: actor.userId } }] }] }
}

/** Moderators decide about what was reported, and do not see the rest. */
export function messagesToModerate(actor: Actor): boolean | Where {
  if (!isPerson(actor)) return true
  return moderates(actor) && { reported: { equals: true } }
}
