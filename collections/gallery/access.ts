import type { PayloadRequest, Where } from 'payload'
import { type Actor, isPerson, moderates } from '@/domain/actor'
import { eventQuery } from '../events/access'

/**
 * What is published, not hidden, and of no event or of one that the reader sees; and one's own. `prefix` leads to the photo
 * from what hangs on it, with its dot.
 */
export async function galleryQuery(actor: Actor, req: PayloadRequest, prefix = ''): Promise<true | Where> {
  if (!isPerson(actor) || moderates(actor)) return true
  const events = await eventQuery(actor, req, `${prefix}event.`)
  const seen: Where[] = events === true ? [] : [{ or: [{ [`${prefix}event`]: { exists: false } }, events] }]
  const shown: Where = {
    and: [
      { [`${prefix}status`]: { equals: 'published' } },
      { [`${prefix}hidden`]: { equals: false } },
      ...seen,
    ],
  }
  return { or: [{ [`${prefix}uploader`]: { equals: actor.userId } }, shown] }
}

/** One's own; moderators change what is to be seen of all. */
export function photosToChange(actor: Actor): true | Where {
  if (!isPerson(actor) || moderates(actor)) return true
  return { uploader: { equals: actor.userId } }
}

/** One's own: how many like a photo is told by the photo. */
export function ownLikes(actor: Actor): true | Where {
  return !isPerson(actor) || { user: { equals: actor.userId } }
}
