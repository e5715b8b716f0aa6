import type { SlaPolicy } from '@/domain/sla/policy'
import { EDITABLE_FIELDS } from '@/domain/tickets/edit'
import type { TicketPatch } from '@/domain/tickets/patch'
import type { Ticket } from '@/domain/tickets/ticket'
import { storedInstant } from '@/server/stored-instant'
import { idOf } from '../ids'
import { sameValue } from '../same-value'

type Row = Record<string, unknown>

const whole = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value)

/** A stored row as the rules see it. */
export function ticketOf(row: Row): Ticket {
  return {
    id: String(row.id),
    number: String(row.number),
    title: String(row.title),
    status: row.status as Ticket['status'],
    priority: row.priority as Ticket['priority'],
    requestedPriority: (row.requestedPriority ?? row.priority) as Ticket['priority'],
    scope: row.scope as Ticket['scope'],
    categoryId: idOf(row.category) ?? '',
    residentId: idOf(row.resident),
    reportedById: idOf(row.reportedBy),
    assignedToId: idOf(row.assignedTo),
    assignedById: idOf(row.assignedBy),
    heldFrom: (row.heldFrom ?? null) as Ticket['heldFrom'],
    startedAt: storedInstant(row.startedAt),
    resolvedAt: storedInstant(row.resolvedAt),
    closedAt: storedInstant(row.closedAt),
    cancelledAt: storedInstant(row.cancelledAt),
    heldUntil: storedInstant(row.heldUntil),
    holdKind: (row.holdKind ?? null) as Ticket['holdKind'],
    acknowledgedAt: storedInstant(row.acknowledgedAt),
    acknowledgeDue: storedInstant(row.acknowledgeDue),
    resolveDue: storedInstant(row.resolveDue),
    cycleStartedAt: storedInstant(row.cycleStartedAt) ?? new Date(row.createdAt as string),
    cycle: whole(row.cycle) ?? 1,
    slaPolicy: (row.slaPolicy ?? null) as SlaPolicy | null,
    nextEscalationAt: storedInstant(row.nextEscalationAt),
    reopenCount: whole(row.reopenCount) ?? 0,
    residentRating: whole(row.residentRating),
    resolution: (row.resolution ?? null) as string | null,
    estimatedCostPaise: whole(row.estimatedCostPaise),
    actualCostPaise: whole(row.actualCostPaise),
  }
}

const PATCHED = [...EDITABLE_FIELDS, 'status', 'priority', 'assignedTo', 'cancelReason'] as const

/** What a client really changes: a form that sends the whole ticket back changes nothing by that. */
export function patchOf(data: Row, stored: Row): TicketPatch {
  const changed = PATCHED.filter(
    (field) => data[field] !== undefined && !sameValue(data[field], stored[field]),
  )
  const patch = Object.fromEntries(changed.map((field) => [field, data[field]])) as TicketPatch
  if (typeof data.note === 'string' && data.note.trim() !== '') patch.note = data.note
  if (data.override === true) patch.override = true
  return patch
}
