import { type Actor, isPerson } from '../actor'
import { addDays } from '../time'
import { breaksPolicy, conflict, type RuleViolation } from '../violations'
import type { ChosenMove } from './choose-move'
import { firstWords } from './first-words'
import type { TicketPatch } from './patch'
import type { PlanFacts } from './plan'
import { isItsResident, type Ticket } from './ticket'
import { cancelsOwn } from './transitions'
import { HOLD_MAX_DAYS, type Priority, WORKLOAD_CAP } from './words'

/** 422: what the move needs and does not have. */
export function refuseByPolicy(
  actor: Actor,
  ticket: Ticket,
  patch: TicketPatch,
  move: ChosenMove,
  facts: PlanFacts,
): RuleViolation | null {
  if (move.asked === 'resolved' && !firstWords(patch.resolution, ticket.resolution)) {
    return breaksPolicy('resolution_required', 'Say what was done.', 'resolution')
  }
  const reason = refuseWithoutReason(actor, ticket, patch, move, facts.now)
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
      aboutWhom(actor, move),
    )
  }
  return null
}

function refuseWithoutReason(
  actor: Actor,
  ticket: Ticket,
  patch: TicketPatch,
  move: ChosenMove,
  now: Date,
): RuleViolation | null {
  const needsReason = (field: string, message: string): RuleViolation =>
    breaksPolicy('reason_required', message, field)
  const isOwn = isItsResident(actor, ticket)
  const isJob = !isPerson(actor)
  if (move.asked === 'on_hold' && !firstWords(patch.holdReason, patch.note)) {
    return needsReason('holdReason', 'Say why it has to wait.')
  }
  if (move.asked === 'cancelled' && !cancelsOwn(actor, ticket, now) && !firstWords(patch.cancelReason)) {
    return needsReason('cancelReason', 'Say why it is cancelled.')
  }
  if (move.asked === 'closed' && !isOwn && !isJob && !firstWords(patch.note)) {
    return needsReason('note', 'Say why you close it in the resident’s place.')
  }
  const isComingBack =
    ticket.status === 'resolved' ? move.asked === 'in_progress' : ticket.status === 'closed'
  if (isComingBack && !firstWords(patch.note)) return needsReason('note', 'Say what is still wrong.')
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

/** Says when a refusal is about somebody else than who asked, since people are told in other words then. */
function aboutWhom(actor: Actor, { assigneeId }: ChosenMove): { reason: 'other_person' } | undefined {
  const isOwn = isPerson(actor) && actor.staff !== null && actor.staff.id === assigneeId
  return isOwn ? undefined : { reason: 'other_person' }
}

/** Emergencies pass the cap of a technician's workload. */
export const passesCap = (priority: Priority): boolean => priority === 'emergency'

/** The cap of a technician's workload. Taking counts, resuming does not. */
export function refuseByCapacity(
  actor: Actor,
  ticket: Ticket,
  patch: TicketPatch,
  move: ChosenMove,
  facts: PlanFacts,
): RuleViolation | null {
  if (!move.isNewAssignee || !facts.proposed || passesCap(patch.priority ?? ticket.priority)) return null
  if (facts.proposed.workload < WORKLOAD_CAP) return null
  if (!patch.override) {
    return conflict(
      'staff_at_capacity',
      `${facts.proposed.name} already has ${facts.proposed.workload} open tickets; the cap is ${WORKLOAD_CAP}. Choose somebody else, or override with a note.`,
      aboutWhom(actor, move),
    )
  }
  return patch.note?.trim()
    ? null
    : breaksPolicy('reason_required', 'Say in a note why the cap is passed over.', 'note')
}
