import type { Actor } from '@/domain/actor'
import type { TicketHappening } from '@/domain/tickets/happening'
import type { Ticket } from '@/domain/tickets/ticket'
import type { Row } from '../../seed/insert'
import type { Reached } from './climb'
import type { Opening } from './story'

/** The fields of a ticket as they are stored, by their names in the collection. */
export interface StoredTicket extends Omit<Ticket, 'heldUntil'> {
  description: string
  location: string | null
  channel: Opening['channel']
  flatId: string | null
  assignedAt: Date | null
  ratedAt: Date | null
  heldUntil: string | null
  holdReason: string | null
  cancelReason: string | null
  estimatedCompletion: string | null
  residentFeedback: string | null
  createdAt: Date
  updatedAt: Date
}

/** Something that people were told of at the time. */
export interface Told {
  happening: TicketHappening
  at: Date
  actor: Actor
  ticket: StoredTicket
  categoryName: string
}

/** A ticket's life after the rules have judged it: the rows of all tables. */
export interface Chronicle {
  ticket: StoredTicket
  updates: Row[]
  audits: Row[]
  told: Told[]
  /** What the sweep has found while it went on. */
  reached: Reached[]
  /** The same as rows. */
  escalations: Row[]
}

export function ticketRow(ticket: StoredTicket): Row {
  return {
    id: ticket.id,
    number: ticket.number,
    title: ticket.title,
    description: ticket.description,
    category_id: ticket.categoryId,
    location: ticket.location,
    scope: ticket.scope,
    requested_priority: ticket.requestedPriority,
    priority: ticket.priority,
    status: ticket.status,
    channel: ticket.channel,
    resident_id: ticket.residentId,
    flat_id: ticket.flatId,
    reported_by_id: ticket.reportedById,
    assigned_to_id: ticket.assignedToId,
    assigned_by_id: ticket.assignedById,
    estimated_completion: ticket.estimatedCompletion,
    hold_reason: ticket.holdReason,
    held_until: ticket.heldUntil,
    held_from: ticket.heldFrom,
    hold_kind: ticket.holdKind,
    cancel_reason: ticket.cancelReason,
    resolution: ticket.resolution,
    estimated_cost_paise: ticket.estimatedCostPaise,
    actual_cost_paise: ticket.actualCostPaise,
    resident_rating: ticket.residentRating,
    resident_feedback: ticket.residentFeedback,
    reopen_count: ticket.reopenCount,
    acknowledge_due: ticket.acknowledgeDue,
    resolve_due: ticket.resolveDue,
    cycle_started_at: ticket.cycleStartedAt,
    cycle: ticket.cycle,
    sla_policy: ticket.slaPolicy,
    next_escalation_at: ticket.nextEscalationAt,
    acknowledged_at: ticket.acknowledgedAt,
    assigned_at: ticket.assignedAt,
    started_at: ticket.startedAt,
    resolved_at: ticket.resolvedAt,
    closed_at: ticket.closedAt,
    cancelled_at: ticket.cancelledAt,
    rated_at: ticket.ratedAt,
    created_at: ticket.createdAt,
    updated_at: ticket.updatedAt,
  }
}
