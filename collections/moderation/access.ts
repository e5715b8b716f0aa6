import type { Where } from 'payload'
import { type Actor, isPerson, moderates } from '@/domain/actor'

/** One's own reports; for moderators all but those of what they wrote: who is reported does not learn by whom. */
export function reportQuery(actor: Actor): true | Where {
  if (!isPerson(actor)) return true
  const own: Where = { reporter: { equals: actor.userId } }
  return moderates(actor) ? { or: [own, { subjectAuthor: { not_equals: actor.userId } }] } : own
}
