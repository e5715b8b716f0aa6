import type { Where } from 'payload'
import { type Actor, isPerson, moderates } from '@/domain/actor'

/** What is published and not hidden, and one's own. */
export function galleryQuery(actor: Actor): true | Where {
  if (!isPerson(actor) || moderates(actor)) return true
  return {
    or: [
      { uploader: { equals: actor.userId } },
      { and: [{ status: { equals: 'published' } }, { hidden: { not_equals: true } }] },
    ],
  }
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
