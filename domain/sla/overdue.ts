import { OPEN_STATUSES } from '../tickets/words'

/**
 * What `isOverdue` asks, as the conditions of a query over tickets; all must hold. `server/sla.ts` has the same in SQL.
 */
export function overdueConditions(now: Date) {
  return [{ status: { in: [...OPEN_STATUSES] } }, { resolveDue: { less_than: now.toISOString() } }] as const
}
