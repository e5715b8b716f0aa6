import type { SQL } from 'drizzle-orm'
import type { Where } from 'payload'
import { type Actor, isPerson, moderates } from '@/domain/actor'
import { OPEN_STATUSES } from '@/domain/listings/words'
import { sql } from '@/server/database'
import { literals } from '@/server/literals'

/** What neighbours find when they name it; only the open ones of these stand in the market. */
const SHOWN_STATUSES = [...OPEN_STATUSES, 'sold']

/** What is to be had. */
export const STANDING: Where = {
  and: [{ status: { in: [...OPEN_STATUSES] } }, { hidden: { equals: false } }],
}

/** `STANDING` as a condition on a listing `l`, in the words of the market's indexes. */
export const isStanding: SQL = sql`(l.status in ${literals(OPEN_STATUSES)} and not l.hidden)`

/** What any neighbour may see. @param prefix the path of the listing, with its dot, where another row is asked about. */
export function shownToAll(prefix = ''): Where {
  return {
    and: [
      { [`${prefix}hidden`]: { not_equals: true } },
      { [`${prefix}status`]: { in: [...SHOWN_STATUSES] } },
    ],
  }
}

/** One's own, whatever became of them; those of others as long as they are open, or sold, and nobody has hidden them. */
export function listingQuery(actor: Actor): true | Where {
  if (!isPerson(actor) || moderates(actor)) return true
  return { or: [{ seller: { equals: actor.userId } }, shownToAll()] }
}

/** `listingQuery` as a condition on a listing `l`. */
export function isSeenBy(actor: Actor): SQL {
  if (!isPerson(actor) || moderates(actor)) return sql`true`
  return sql`(l.seller_id = ${actor.userId} or (not l.hidden and l.status in ${literals(SHOWN_STATUSES)}))`
}
