import { type Actor, isPerson } from '../actor'
import { holdKindIn } from '../sla/words'
import type { ChosenMove } from './choose-move'
import { firstWords } from './first-words'
import type { TicketHappening } from './happening'
import type { TicketPatch } from './patch'
import type { DerivedFields, PlanFacts, TicketPlan } from './plan'
import type { Ticket } from './ticket'
import { entry } from './timeline-entry'

/** The derived fields, the timeline and the happenings of an accepted move. */
export function planMove(
  actor: Actor,
  ticket: Ticket,
  patch: TicketPatch,
  facts: PlanFacts,
  move: ChosenMove,
): TicketPlan {
  const derived: DerivedFields = {
    status: move.to,
    ...(ticket.status === 'on_hold'
      ? { heldFrom: null, heldUntil: null, holdReason: null, holdKind: null }
      : {}),
    ...fieldsOf(actor, ticket, patch, facts, move),
  }
  const note = firstWords(patch.note, patch.cancelReason, patch.holdReason, patch.resolution)
  return {
    derived,
    entries: rowsOf(ticket, patch, move, facts, note),
    // What a job does says its own words in the timeline, and is told to people in theirs.
    happenings: [
      isPerson(actor)
        ? happeningOf(ticket, move, note)
        : { ...happeningOf(ticket, move, null), isAutomatic: true },
    ],
  }
}

function fieldsOf(
  actor: Actor,
  ticket: Ticket,
  patch: TicketPatch,
  facts: PlanFacts,
  move: ChosenMove,
): DerivedFields {
  const { now } = facts
  switch (move.to) {
    case 'acknowledged':
      return acknowledgedFields(ticket, facts)
    case 'assigned':
      return ticket.status === 'on_hold' ? {} : assignedFields(actor, ticket, move, now)
    case 'in_progress':
      return startedFields(actor, ticket, move, now)
    case 'on_hold':
      return {
        heldFrom: ticket.status,
        heldUntil: patch.heldUntil ?? null,
        holdReason: firstWords(patch.holdReason, patch.note),
        holdKind: holdKindOf(patch),
      }
    case 'resolved':
      return { resolvedAt: now, resolution: firstWords(patch.resolution, ticket.resolution) }
    case 'closed':
      return { closedAt: now }
    case 'cancelled':
      return { cancelledAt: now, cancelReason: firstWords(patch.cancelReason, patch.note) }
    case 'submitted':
      return {}
  }
}

/** What somebody says that it waits for, chosen from the list or in words. */
const holdKindOf = ({ holdKind, holdReason, note }: TicketPatch) =>
  holdKind ?? holdKindIn(firstWords(holdReason, note))

/** Why and until when it waits: what the clock's pauses are told by. */
const holdOf = (patch: TicketPatch) => ({
  holdKind: holdKindOf(patch),
  changes: { heldUntil: { from: null, to: patch.heldUntil ?? null } },
})

const UNASSIGNED: DerivedFields = { assignedTo: null, assignedBy: null, assignedAt: null }

function acknowledgedFields(ticket: Ticket, facts: PlanFacts): DerivedFields {
  const { now } = facts
  const first = { acknowledgedAt: ticket.acknowledgedAt ?? now }
  if (ticket.status === 'on_hold') return {}
  if (ticket.status === 'submitted') return first
  // Whoever began with it has it no more: an emergency must find somebody else.
  if (ticket.status === 'assigned') return { ...first, ...UNASSIGNED, startedAt: null }
  const again = {
    ...first,
    ...UNASSIGNED,
    reopenCount: ticket.reopenCount + 1,
    startedAt: null,
    resolvedAt: null,
    closedAt: null,
    resolution: null,
  }
  if (ticket.status !== 'closed') return again
  return { ...again, cycleStartedAt: now, cycle: ticket.cycle + 1 }
}

function assignedFields(actor: Actor, ticket: Ticket, move: ChosenMove, now: Date): DerivedFields {
  const acknowledgedAt = ticket.acknowledgedAt ?? now
  if (!move.isNewAssignee) return { acknowledgedAt }
  return {
    acknowledgedAt,
    assignedTo: move.assigneeId,
    assignedBy: isPerson(actor) ? actor.userId : null,
    assignedAt: now,
  }
}

function startedFields(actor: Actor, ticket: Ticket, move: ChosenMove, now: Date): DerivedFields {
  if (ticket.status === 'on_hold') return {}
  if (ticket.status === 'resolved') {
    return { resolvedAt: null, resolution: null, reopenCount: ticket.reopenCount + 1 }
  }
  const taken = move.isNewAssignee ? assignedFields(actor, ticket, move, now) : {}
  return { ...taken, startedAt: now }
}

function rowsOf(
  ticket: Ticket,
  patch: TicketPatch,
  move: ChosenMove,
  facts: PlanFacts,
  note: string | null,
): TicketPlan['entries'] {
  const isHandover = move.isNewAssignee || (move.to === 'acknowledged' && ticket.status === 'assigned')
  const row = entry(isHandover ? 'assignment' : 'status', {
    statusFrom: ticket.status,
    statusTo: move.to,
    ...(move.to === 'on_hold' ? holdOf(patch) : {}),
    assignee: move.isNewAssignee ? move.assigneeId : null,
    body: note ?? (move.isNewAssignee && facts.proposed ? `Assigned to ${facts.proposed.name}.` : null),
  })
  if (ticket.status !== 'submitted' || move.to !== 'assigned') return [row]
  return [
    entry('status', { statusFrom: 'submitted', statusTo: 'acknowledged' }),
    { ...row, statusFrom: 'acknowledged' },
  ]
}

function happeningOf(ticket: Ticket, move: ChosenMove, note: string | null): TicketHappening {
  const formerAssigneeId = ticket.assignedToId
  const hadAssignee = formerAssigneeId !== null
  if (ticket.status === 'on_hold' && move.to !== 'cancelled') return { kind: 'ticket.resumed', note }
  switch (move.to) {
    case 'acknowledged':
      if (ticket.status === 'closed') return { kind: 'ticket.reopened', note, formerAssigneeId }
      if (ticket.status === 'resolved') return { kind: 'ticket.returned', note, formerAssigneeId }
      return ticket.status === 'assigned'
        ? { kind: 'ticket.unassigned', note, formerAssigneeId }
        : { kind: 'ticket.acknowledged', note }
    case 'assigned':
      return hadAssignee && move.isNewAssignee
        ? { kind: 'ticket.reassigned', note, formerAssigneeId }
        : { kind: 'ticket.assigned', note }
    case 'in_progress':
      return { kind: ticket.status === 'resolved' ? 'ticket.returned' : 'ticket.started', note }
    case 'on_hold':
      return { kind: 'ticket.held', note }
    case 'resolved':
      return { kind: 'ticket.resolved', note }
    case 'closed':
      return { kind: 'ticket.closed', note }
    default:
      return { kind: 'ticket.cancelled', note }
  }
}
