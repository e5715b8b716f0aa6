import type { CollectionBeforeOperationHook, Where } from 'payload'
import { overdueConditions } from '@/domain/sla/overdue'
import { OPEN_STATUSES } from '@/domain/tickets/words'
import { nowOf } from '../actor'
import { READ_OPERATIONS } from '../admit-request'

/** The list takes `?overdue=true|false`: the stored side of `isOverdue`. */
export const filterOverdue: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  const asked = req.query?.overdue
  if (
    !READ_OPERATIONS.includes(operation) ||
    overrideAccess ||
    'id' in args ||
    (asked !== 'true' && asked !== 'false')
  )
    return args
  const now = nowOf(req)
  const overdue: Where =
    asked === 'true'
      ? { and: [...overdueConditions(now)] }
      : {
          or: [
            { status: { not_in: [...OPEN_STATUSES] } },
            { resolveDue: { greater_than_equal: now.toISOString() } },
          ],
        }
  const { where } = args as { where?: Where }
  return { ...args, where: where ? { and: [where, overdue] } : overdue }
}
