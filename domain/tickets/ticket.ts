import { type Actor, has, isPerson } from '../actor'
import type { CategoryPromise, SlaPolicy } from '../sla/policy'
import type { HoldKind } from '../sla/words'
import type { Priority, TicketScope, TicketStatus } from './words'

/** A ticket as the rules see it: settled data, read under the row's lock. */
export interface Ticket {
  id: string
  number: string
  title: string
  status: TicketStatus
  priority: Priority
  requestedPriority: Priority
  scope: TicketScope
  categoryId: string
  residentId: string | null
  reportedById: string | null
  assignedToId: string | null
  /** Who gave it to them; null where nobody carries it, and where the system gave it out. */
  assignedById: string | null
  heldFrom: TicketStatus | null
  startedAt: Date | null
  resolvedAt: Date | null
  closedAt: Date | null
  cancelledAt: Date | null
  heldUntil: Date | null
  holdKind: HoldKind | null
  acknowledgedAt: Date | null
  acknowledgeDue: Date | null
  resolveDue: Date | null
  /** When the present cycle began: creation, or the last reopening. Due times count from here. */
  cycleStartedAt: Date
  /** 1 from the report on, one more for every reopening after closing. */
  cycle: number
  /** What was promised for this cycle; null for a ticket from before promises were kept with it. */
  slaPolicy: SlaPolicy | null
  /** When its next rung of escalation is reached. */
  nextEscalationAt: Date | null
  reopenCount: number
  residentRating: number | null
  resolution: string | null
  estimatedCostPaise: number | null
  actualCostPaise: number | null
}

export interface TicketCategory extends CategoryPromise {
  id: string
  name: string
  nameHi?: string | null
  /** 1 low … 4 emergency. */
  priorityCeiling: number
}

/** "Its resident" is the one person in `resident`; the household does not share tickets. */
export function isItsResident(actor: Actor, ticket: Pick<Ticket, 'residentId'>): boolean {
  return isPerson(actor) && actor.resident !== null && actor.resident.id === ticket.residentId
}

export function isItsAssignee(actor: Actor, ticket: Pick<Ticket, 'assignedToId'>): boolean {
  return isPerson(actor) && actor.staff !== null && actor.staff.id === ticket.assignedToId
}

/**
 * From which side of the counter somebody writes about a ticket. Whoever reported it for themselves is its resident,
 * whatever else they are; a resident on the committee writes for the estate about everybody else's.
 */
export function sideOf(actor: Actor, ticket: Pick<Ticket, 'residentId'>): 'resident' | 'staff' | 'system' {
  if (!isPerson(actor)) return 'system'
  if (isItsResident(actor, ticket)) return 'resident'
  return actor.staff !== null || has(actor, 'tickets.all') ? 'staff' : 'resident'
}
