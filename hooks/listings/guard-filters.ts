import type { CollectionBeforeOperationHook } from 'payload'
import { isPerson, moderates } from '@/domain/actor'
import { actorOf } from '../actor'
import { READ_OPERATIONS } from '../admit-request'
import { restrictFilters } from '../restrict-filters'

/** A filter or an order by what only the owner can know would tell by its result what it is. */
export const guardHiddenDetail: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const actor = overrideAccess ? null : await actorOf(req)
  if (!actor || !isPerson(actor) || moderates(actor) || !READ_OPERATIONS.includes(operation)) return args
  return restrictFilters(args, ['hiddenDetail'], { seller: { equals: actor.userId } })
}

/** Nor is a shared number guessed by anybody but who shared it. */
export const guardSharedPhone: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const actor = overrideAccess ? null : await actorOf(req)
  if (!actor || !isPerson(actor) || !READ_OPERATIONS.includes(operation)) return args
  return restrictFilters(args, ['sharedPhone'], { author: { equals: actor.userId } })
}
