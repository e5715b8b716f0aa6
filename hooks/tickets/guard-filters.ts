import type { CollectionBeforeOperationHook, Where } from 'payload'
import { has, isPerson } from '@/domain/actor'
import { ticketReach } from '@/domain/tickets/visibility'
import { actorOf } from '../actor'
import { READ_OPERATIONS } from '../admit-request'
import { restrictFilters } from '../restrict-filters'
import { NO_SUCH_ID } from '../uuid'
import { COST_FIELDS, REPORTER_FIELDS } from './hide-from-neighbours'

/** Who may read the reporter or the costs of some tickets only, filters by them among those only. */
export const guardFilters: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const actor = overrideAccess ? null : await actorOf(req)
  if (!actor || !READ_OPERATIONS.includes(operation) || !isPerson(actor) || has(actor, 'tickets.all'))
    return args
  const reach = ticketReach(actor)
  if (reach === 'everything') return args
  const carried: Where = { assignedTo: { in: [...reach.assigneeIds] } }
  const unclaimed: Where = {
    and: [{ assignedTo: { exists: false } }, { category: { in: [...reach.unassignedCategoryIds] } }],
  }
  const own: Where = { resident: { equals: reach.residentId ?? NO_SUCH_ID } }
  const byReporter = restrictFilters(args, REPORTER_FIELDS, { or: [own, carried, unclaimed] })
  if (has(actor, 'finance.read')) return args
  const mine: Where = { assignedTo: { in: actor.staff ? [actor.staff.id] : [] } }
  return restrictFilters(byReporter, COST_FIELDS, mine)
}
