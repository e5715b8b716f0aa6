import type { SQL } from 'drizzle-orm'
import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'
import { type Actor, isPerson, moderates, type Person } from '@/domain/actor'
import { sql } from '@/server/database'
import { nowOf, requireActor } from '../actor'
import { READ_OPERATIONS } from '../admit-request'
import { among, type ListArgs, pageByRank, searchOf } from '../ranked-search'
import { searchIds } from './search'
import { holdsAt, isSeenBy } from './seen-by'

/**
 * Lists for readers leave out what no longer holds or was withdrawn; by its number or id it can still be read. The list
 * takes `?search=words`: Postgres full text over titles and bodies, the best first where no order is asked for.
 */
export const leaveOutEnded: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (!READ_OPERATIONS.includes(operation) || overrideAccess || 'id' in args) return args
  if (req.context.isLookUp === true) return args
  return (await narrow(args as ListArgs, operation === 'read', req)) as typeof args
}

async function narrow({ where, ...list }: ListArgs, isList: boolean, req: PayloadRequest): Promise<ListArgs> {
  const actor = await requireActor(req)
  const parts = [...(where ? [where] : []), ...(isReader(actor) ? [stillHolds(actor, nowOf(req))] : [])]
  const narrowed = { ...list, ...(parts.length > 0 ? { where: { and: parts } } : {}) }
  const words = searchOf(req, list.currentDepth)
  if (words === null) return narrowed
  const found = await searchIds(req, words, reachOf(actor, nowOf(req)))
  if (isList && !req.query?.sort) {
    const ranked = { collection: 'announcements', ids: found, isFiltered: false } as const
    return pageByRank(req, ranked, narrowed)
  }
  return { ...narrowed, where: { and: [...parts, among(found)] } }
}

const isReader = (actor: Actor): actor is Person => isPerson(actor) && !moderates(actor)

function stillHolds({ userId }: Person, now: Date): Where {
  const validity: Where = {
    or: [{ validUntil: { exists: false } }, { validUntil: { greater_than: now.toISOString() } }],
  }
  return { or: [{ author: { equals: userId } }, { and: [{ status: { equals: 'published' } }, validity] }] }
}

/** The same, and who may see it at all, so that what somebody may not find takes no place among what is found. */
function reachOf(actor: Actor, now: Date): SQL {
  const holds = isReader(actor) ? sql`(a.author_id = ${actor.userId} or ${holdsAt(now)})` : sql`true`
  return sql`${isSeenBy(actor, sql`a`)} and ${holds}`
}
