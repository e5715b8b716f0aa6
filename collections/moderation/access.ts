import type { Where } from 'payload'
import { type Actor, isPerson, moderates } from '@/domain/actor'

/** One's own reports; all of them for moderators. Who is reported does not learn by whom. */
export function reportQuery(actor: Actor): true | Where {
  if (!isPerson(actor) || moderates(actor)) return true
  return { reporter: { equals: actor.userId } }
}
