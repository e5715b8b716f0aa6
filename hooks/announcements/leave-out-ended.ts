import type { CollectionBeforeOperationHook, Where } from 'payload'
import { isPerson, moderates } from '@/domain/actor'
import { reading, sql } from '@/server/database'
import { nowOf, requireActor } from '../actor'
import { READ_OPERATIONS } from '../admit-request'

/** Most that a search finds; what ranks lower is not what somebody looked for. */
const FOUND_MAX = 200

/**
 * Lists for readers leave out what no longer holds or was withdrawn; by its number or id it can still be read. The list
 * takes `?search=words`: Postgres full text over titles and bodies.
 */
export const leaveOutEnded: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (!READ_OPERATIONS.includes(operation) || overrideAccess || 'id' in args) return args
  if (req.context.isLookUp === true) return args
  const actor = await requireActor(req)
  const parts: Where[] = []
  if (isPerson(actor) && !moderates(actor)) {
    const now = nowOf(req).toISOString()
    const holds: Where = {
      and: [
        { status: { equals: 'published' } },
        { or: [{ validUntil: { exists: false } }, { validUntil: { greater_than: now } }] },
      ],
    }
    parts.push({ or: [{ author: { equals: actor.userId } }, holds] })
  }
  // The panel's own search looks for numbers and parts of words, and has written them into the filter already.
  const words = req.payloadAPI === 'REST' ? req.query?.search : undefined
  if (typeof words === 'string' && words.trim()) {
    const database = await reading(req)
    const found = await database.rows<{ id: string }>(sql`
      select id from announcements, websearch_to_tsquery('english', ${words.slice(0, 200)}) q
      where search @@ q order by ts_rank(search, q) desc limit ${FOUND_MAX}`)
    parts.push(found.length > 0 ? { id: { in: found.map(({ id }) => id) } } : { id: { exists: false } })
  }
  if (parts.length === 0) return args
  const { where } = args as { where?: Where }
  return { ...args, where: { and: [...(where ? [where] : []), ...parts] } }
}
