import type { CollectionAfterOperationHook } from 'payload'
import { isOverdue } from '@/domain/sla/clock'
import { seesCosts, seesReporter } from '@/domain/tickets/visibility'
import type { TicketStatus } from '@/domain/tickets/words'
import { actorOf, nowOf } from '../actor'
import { idOf } from '../ids'
import { mapDocuments } from '../map-documents'

type Row = Record<string, unknown>

/** What tells a neighbour who reported a community ticket. */
export const REPORTER_FIELDS = ['resident', 'flat', 'reportedBy', 'residentFeedback'] as const
export const COST_FIELDS = ['estimatedCostPaise', 'actualCostPaise'] as const

/** Fills `overdue`, and takes out what this person may not read of a ticket they may see. */
export const hideFromNeighbours: CollectionAfterOperationHook = async ({ result, overrideAccess, req }) => {
  const now = nowOf(req)
  const actor = overrideAccess ? null : await actorOf(req)
  return mapDocuments(result, (row) => {
    const told: Row = { ...row, overdue: isRowOverdue(row, now) }
    if (!actor) return told
    const watched = {
      residentId: idOf(row.resident),
      assignedToId: idOf(row.assignedTo),
      categoryId: idOf(row.category) ?? '',
    }
    if (!seesReporter(actor, watched)) for (const field of REPORTER_FIELDS) delete told[field]
    if (!seesCosts(actor, watched)) for (const field of COST_FIELDS) delete told[field]
    return told
  })
}

function isRowOverdue(row: Row, now: Date): boolean {
  const resolveDue = row.resolveDue ? new Date(row.resolveDue as string) : null
  return isOverdue({ status: row.status as TicketStatus, resolveDue }, now)
}
