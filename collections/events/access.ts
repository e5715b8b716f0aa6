import type { PayloadRequest, Where } from 'payload'
import { type Actor, has, isPerson, moderates } from '@/domain/actor'
import { runsEvents } from '@/domain/events/parts'
import { eventsBy, eventsSeenBy } from '@/hooks/events/seen-by'
import { among } from '../access'

/**
 * Whom it is for, its author, and whoever runs events; a draft is its author's and the committee's. `prefix` leads to the event
 * from what belongs to it, with its dot.
 */
export async function eventQuery(actor: Actor, req: PayloadRequest, prefix = ''): Promise<true | Where> {
  if (!isPerson(actor) || moderates(actor)) return true
  const isShown: Where = { [`${prefix}status`]: { not_equals: 'draft' } }
  const own: Where = { [`${prefix}author`]: { equals: actor.userId } }
  if (runsEvents(actor)) return { or: [own, isShown] }
  const forAll: Where = { and: [{ [`${prefix}isForEveryone`]: { equals: true } }, isShown] }
  return { or: [own, forAll, among(`${prefix}id`, await eventsSeenBy(req, actor))] }
}

/** Its author, the committee and the administrator; who merely lets people in changes nothing of it. */
export function eventsToChange(actor: Actor): boolean | Where {
  if (!isPerson(actor) || moderates(actor)) return true
  return actor.powers.has('announce') ? { author: { equals: actor.userId } } : false
}

/** One's own answer; and all of them for whoever runs the event. */
export async function rsvpQuery(actor: Actor, req: PayloadRequest): Promise<true | Where> {
  if (!isPerson(actor) || runsEvents(actor)) return true
  const own: Where = { user: { equals: actor.userId } }
  const written = mayRunEvents(actor) ? await eventsBy(req, actor.userId) : []
  return written.length > 0 ? { or: [own, { event: { in: written } }] } : own
}

/** Nobody answers for somebody else. */
export function ownRsvps(actor: Actor): true | Where {
  return isPerson(actor) ? { user: { equals: actor.userId } } : true
}

/** Whether somebody may run an event at all: every one, or those that they announce. */
export function mayRunEvents(actor: Actor): boolean {
  return runsEvents(actor) || has(actor, 'announce')
}

/** For whoever runs the event; nobody else learns who came. */
export async function walkInQuery(actor: Actor, req: PayloadRequest): Promise<boolean | Where> {
  if (!isPerson(actor) || runsEvents(actor)) return true
  return mayRunEvents(actor) ? among('event', await eventsBy(req, actor.userId)) : false
}

/** One's own; and all of an event for whoever runs it. */
export const feedbackQuery = rsvpQuery
