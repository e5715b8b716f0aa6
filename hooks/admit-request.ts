import type { CollectionBeforeOperationHook } from 'payload'
import { requireActor } from './actor'
import { checkFilters, type Filtered } from './check-filters'
import { keepSent } from './refuse-forbidden-fields'
import { isUuid, NO_SUCH_ID } from './uuid'

/** What somebody who is not signed in may ask for. */
const OPEN_OPERATIONS = ['login', 'forgotPassword', 'resetPassword', 'refresh']

/** Operations that take a filter and an order. */
export const READ_OPERATIONS: readonly string[] = ['read', 'count', 'readDistinct']

/** Fields of every document that no client sets. */
export const KEPT_BY_DATABASE = ['id', 'createdAt', 'updatedAt']

/** The first thing every operation for a person passes: a live account, an id that is one, no forged basics. */
export const admitRequest: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || OPEN_OPERATIONS.includes(operation)) return args
  await requireActor(req)
  if ('id' in args && args.id !== undefined && !isUuid(args.id)) args.id = NO_SUCH_ID
  if ((operation === 'create' || operation === 'update') && args.data) {
    for (const field of KEPT_BY_DATABASE) delete (args.data as Record<string, unknown>)[field]
    keepSent(req, collection.slug, args.data)
  }
  if (READ_OPERATIONS.includes(operation)) checkFilters(collection, args as Filtered)
  return args
}
