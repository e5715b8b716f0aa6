import type { CollectionBeforeOperationHook } from 'payload'
import { isPerson, moderates, type Person } from '@/domain/actor'
import { actorOf } from '../actor'
import { READ_OPERATIONS } from '../admit-request'
import { restrictFilters } from '../restrict-filters'

/** A filter or an order by a field that is only for who wrote it would tell by its result what it is. */
function guard(
  field: string,
  author: string,
  isFree: (actor: Person) => boolean,
): CollectionBeforeOperationHook {
  return async ({ args, operation, overrideAccess, req }) => {
    const actor = overrideAccess ? null : await actorOf(req)
    if (!actor || !isPerson(actor) || isFree(actor) || !READ_OPERATIONS.includes(operation)) return args
    return restrictFilters(args, [field], { [author]: { equals: actor.userId } })
  }
}

/** What only the owner can know is guessed by nobody but who found the thing; moderators read it. */
export const guardHiddenDetail = guard('hiddenDetail', 'seller', moderates)

/** Nor is a shared number guessed by anybody but who shared it. */
export const guardSharedPhone = guard('sharedPhone', 'author', () => false)
