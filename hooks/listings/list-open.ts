import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'
import { isPerson, moderates } from '@/domain/actor'
import { requireActor } from '../actor'
import { READ_OPERATIONS } from '../admit-request'
import { among, type ListArgs, pageByRank, searchOf } from '../ranked-search'
import { narrowSearch } from './narrow-search'
import { isOrdered, searchIds } from './search'
import { isSeenBy, STANDING } from './seen-by'

/** Who filters by one of these says which listings they mean, and is shown the closed ones among them too. */
const NAMING = ['status', 'seller', 'id']

/**
 * A list shows what is to be had, unless it is asked for something else; moderators see all. It takes `?search=words`:
 * Postgres full text over titles and descriptions, the best first where no order is asked for.
 */
export const listOpen: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  if (!READ_OPERATIONS.includes(operation) || overrideAccess || 'id' in args) return args
  if (req.context.isLookUp === true) return args
  return (await narrow(args as ListArgs, operation === 'read', req)) as typeof args
}

async function narrow({ where, ...list }: ListArgs, isList: boolean, req: PayloadRequest): Promise<ListArgs> {
  const actor = await requireActor(req)
  const isReader = isPerson(actor) && !moderates(actor)
  const parts = [...(where ? [where] : []), ...(isReader && !names(where, NAMING) ? [STANDING] : [])]
  const narrowed = { ...list, ...(parts.length > 0 ? { where: { and: parts } } : {}) }
  const words = searchOf(req, list.currentDepth)
  if (words === null) return narrowed
  const { conditions, isWhole } = narrowSearch(narrowed.where)
  const order = [req.query.sort ?? []].flat().join(',')
  const ids = await searchIds(req, { words, conditions: [isSeenBy(actor), ...conditions], order })
  if (isList && isOrdered(order))
    return pageByRank(req, { collection: 'listings', ids, isFiltered: isWhole }, narrowed)
  // What the search has applied is not asked twice.
  return { ...narrowed, where: isWhole ? among(ids) : { and: [...parts, among(ids)] } }
}

function names(where: Where | undefined, fields: readonly string[]): boolean {
  return Object.entries(where ?? {}).some(([path, condition]) =>
    Array.isArray(condition) ? condition.some((part) => names(part as Where, fields)) : fields.includes(path),
  )
}
