import { type Actor, isPerson } from '../actor'
import { dueTimes } from '../sla'
import { addDays } from '../time'
import { breaksPolicy, conflict, invalid, type RuleViolation } from '../violations'
import type { DerivedFields, PlanFacts, TicketHappening, TicketPatch, TicketPlan } from './plan'
import { entry } from './plan'
import { isItsResident, type Ticket } from './ticket'
import { allowedMoves, cancelsOwn } from './transitions'
import { HOLD_MAX_DAYS, type TicketStatus, WORKLOAD_CAP } from './words'

/** The change of status, or of assignee, that a PATCH asks for. */
export interface ChosenMove {
  /** The status asked for: judged against the table. */
  asked: TicketStatus
  /** The status it becomes: the same, unless a returned ticket's assignee is gone. */
  to: TicketStatus
  /** Who carries it after the move. */
  assigneeId: string | null
  isNewAssignee: boolean
}

/** What the patch asks for. Null when it keeps status and assignee. */
export function chooseMove(
  actor: Actor,
  ticket: Ticket,
  patch: TicketPatch,
  facts: Pick<PlanFacts, 'now' | 'isAssigneeActive' | 'proposed'>,
): ChosenMove | null {
  const asked = askedStatus(ticket, patch)
  if (asked === null) return null
  if (patch.assignedTo !== undefined && ticket.status === 'on_hold') {
    throw conflict('transition_not_allowed', 'A ticket on hold keeps its assignee: resume it first.', {
      allowed: allowedMoves(actor, ticket, facts.now),
    })
  }
  if (patch.assignedTo !== undefined && !agreesWithAssignee(ticket, asked, patch.assignedTo, facts)) {
    throw invalid([
      {
        field: 'assignedTo',
        message: `A ticket that becomes ${asked} cannot change hands in the same step.`,
      },
    ])
  }
  const isGone = asked === 'in_progress' && ticket.status === 'resolved' && !facts.isAssigneeActive
  if (isGone) return { asked, to: 'acknowledged', assigneeId: null, isNewAssignee: false }
  const assigneeId = nextAssignee(ticket, patch, asked, facts)
  const isNewAssignee = assigneeId !== null && assigneeId !== ticket.assignedToId
  return { asked, to: asked, assigneeId, isNewAssignee }
}

function askedStatus(ticket: Ticket, patch: TicketPatch): TicketStatus | null {
  if (patch.status !== undefined && patch.status !== ticket.status) return patch.status
  if (patch.assignedTo === undefined) return null
  return patch.assignedTo === null ? 'acknowledged' : 'assigned'
}

function agreesWithAssignee(
  ticket: Ticket,
  asked: TicketStatus,
  assignedTo: string | null,
  { proposed }: Pick<PlanFacts, 'proposed'>,
): boolean {
  if (ticket.status === 'on_hold') return false
  if (assignedTo === null) return asked === 'acknowledged'
  if (asked === 'assigned') return true
  // Who takes work takes it themselves.
  return asked === 'in_progress' && ticket.status === 'acknowledged' && assignedTo === proposed?.staffId
}

function nextAssignee(
  ticket: Ticket,
  patch: TicketPatch,
  asked: TicketStatus,
  facts: Pick<PlanFacts, 'proposed'>,
): string | null {
  if (asked === 'assigned') return patch.assignedTo ?? ticket.assignedToId
  if (asked === 'in_progress' && ticket.status === 'acknowledged') return facts.proposed?.staffId ?? null
  if (asked === 'acknowledged' && ticket.status !== 'on_hold') return null
  return ticket.assignedToId
}

const wordsOf = (...texts: (string | null | undefined)[]): string | null =>
  texts.find((text) => text?.trim()) ?? null

/** 422: what the move needs and does not have. */
export function refuseByPolicy(
  actor: Actor,
  ticket: Ticket,
  patch: TicketPatch,
  move: ChosenMove,
  facts: PlanFacts,
): RuleViolation | null {
  if (move.asked === 'resolved' && !wordsOf(patch.resolution, ticket.resolution)) {
    return breaksPolicy('resolution_required', 'Say what was done.', 'resolution')
  }
  const reason = refuseWithoutReason(actor, ticket, patch, move)
  if (reason) return reason
  if (move.asked === 'on_hold') return refuseHeldUntil(patch.heldUntil, facts.now)
  if (move.asked === 'assigned' && move.assigneeId === null) {
    return breaksPolicy('assignee_required', 'Say who it is assigned to.', 'assignedTo')
  }
  if (move.isNewAssignee && !facts.proposed?.isSuited) {
    return breaksPolicy(
      'staff_not_suitable',
      'This person does not do this kind of work, or has left.',
      'assignedTo',
    )
  }
  return null
}

function refuseWithoutReason(
  actor: Actor,
  ticket: Ticket,
  patch: TicketPatch,
  move: ChosenMove,
): RuleViolation | null {
  const needsReason = (field: string, message: string): RuleViolation =>
    breaksPolicy('reason_required', message, field)
  const isOwn = isItsResident(actor, ticket)
  const isJob = !isPerson(actor)
  if (move.asked === 'on_hold' && !wordsOf(patch.holdReason, patch.note)) {
    return needsReason('holdReason', 'Say why it has to wait.')
  }
  if (move.asked === 'cancelled' && !cancelsOwn(actor, ticket) && !wordsOf(patch.cancelReason)) {
    return needsReason('cancelReason', 'Say why it is cancelled.')
  }
  if (move.asked === 'closed' && !isOwn && !isJob && !wordsOf(patch.note)) {
    return needsReason('note', 'Say why you close it in the resident’s place.')
  }
  const isComingBack =
    ticket.status === 'resolved' ? move.asked === 'in_progress' : ticket.status === 'closed'
  if (isComingBack && !wordsOf(patch.note)) return needsReason('note', 'Say what is still wrong.')
  return null
}

/** 422: a hold that is made longer or shorter ends in the future as well. */
export function refuseNewHold(ticket: Ticket, patch: TicketPatch, now: Date): RuleViolation | null {
  const isHeld = ticket.status === 'on_hold' && patch.heldUntil !== undefined
  return isHeld ? refuseHeldUntil(patch.heldUntil, now) : null
}

function refuseHeldUntil(heldUntil: string | null | undefined, now: Date): RuleViolation | null {
  const until = heldUntil ? new Date(heldUntil) : null
  if (until && until > now && until <= addDays(now, HOLD_MAX_DAYS)) return null
  return breaksPolicy(
    'held_until_invalid',
    `Say until when it waits: a time to come, at most ${HOLD_MAX_DAYS} days away.`,
    'heldUntil',
  )
}

/** The cap of a technician's workload. Taking counts, resuming does not; emergencies pass. */
export function refuseByCapacity(
  ticket: Ticket,
  patch: TicketPatch,
  move: ChosenMove,
  facts: PlanFacts,
): RuleViolation | null {
  const isEmergency = (patch.priority ?? ticket.priority) === 'emergency'
  if (!move.isNewAssignee || !facts.proposed || isEmergency) return null
  if (facts.proposed.workload < WORKLOAD_CAP) return null
  if (!patch.override) {
    return conflict(
      'staff_at_capacity',
      `${facts.proposed.name} already has ${facts.proposed.workload} open tickets; the cap is ${WORKLOAD_CAP}. Choose somebody else, or override with a note.`,
    )
  }
  return patch.note?.trim()
    ? null
    : breaksPolicy('reason_required', 'Say in a note why the cap is passed over.', 'note')
}

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
    ...(ticket.status === 'on_hold' ? { heldFrom: null, heldUntil: null, holdReason: null } : {}),
    ...fieldsOf(actor, ticket, patch, facts, move),
  }
  const note = wordsOf(patch.note, patch.cancelReason, patch.holdReason, patch.resolution)
  return {
    derived,
    entries: rowsOf(ticket, move, facts, note),
    happenings: [happeningOf(ticket, move, note)],
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
        holdReason: wordsOf(patch.holdReason, patch.note),
      }
    case 'resolved':
      return { resolvedAt: now, resolution: wordsOf(patch.resolution, ticket.resolution) }
    case 'closed':
      return { closedAt: now }
    case 'cancelled':
      return { cancelledAt: now, cancelReason: wordsOf(patch.cancelReason, patch.note) }
    case 'submitted':
      return {}
  }
}

const UNASSIGNED: DerivedFields = { assignedTo: null, assignedBy: null, assignedAt: null }

function acknowledgedFields(ticket: Ticket, facts: PlanFacts): DerivedFields {
  const { now, category } = facts
  const first = { acknowledgedAt: ticket.acknowledgedAt ?? now }
  if (ticket.status === 'on_hold') return {}
  if (ticket.status === 'submitted') return first
  if (ticket.status === 'assigned') return { ...first, ...UNASSIGNED }
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
  return { ...again, cycleStartedAt: now, ...dueTimes(now, ticket.priority, category.resolveHours) }
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
  move: ChosenMove,
  facts: PlanFacts,
  note: string | null,
): TicketPlan['entries'] {
  const isHandover = move.isNewAssignee || (move.to === 'acknowledged' && ticket.status === 'assigned')
  const row = entry(isHandover ? 'assignment' : 'status', {
    statusFrom: ticket.status,
    statusTo: move.to,
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
