import type { Actor } from '../actor'
import { autoAssignment } from './auto-assignment'
import { type ChosenMove, chooseMove } from './choose-move'
import { clockFields, missesOf } from './clocks'
import { editedFields, refuseEdits, refuseLoneNote, refusePriority, requirePriorityNote } from './edit'
import type { TicketPatch } from './patch'
import type { PlanFacts, TicketPlan } from './plan'
import { planMove } from './plan-move'
import { refuseByCapacity, refuseByPolicy, refuseNewHold } from './refuse-move'
import type { Ticket } from './ticket'
import { entry } from './timeline-entry'
import { refuseMove } from './transitions'

/**
 * Judges a PATCH and says what else it does. Refuses in the contract's order: state, person, policy, capacity.
 * @throws RuleViolation
 */
export function planUpdate(actor: Actor, ticket: Ticket, patch: TicketPatch, facts: PlanFacts): TicketPlan {
  const move = chooseMove(actor, ticket, patch, facts)
  const to = move?.to ?? null
  const edited = editedFields(patch, to)
  const refusals = [
    move ? refuseMove(actor, ticket, move.asked, facts.now) : null,
    refuseEdits(actor, ticket, edited, to, facts.now),
    refusePriority(actor, ticket, patch),
    move || edited.length > 0 ? null : refuseLoneNote(actor, ticket, patch),
  ].filter((refusal) => refusal !== null)
  const first = refusals.find((refusal) => refusal.status === 409) ?? refusals[0]
  if (first) throw first
  const policy =
    (move ? refuseByPolicy(actor, ticket, patch, move, facts) : refuseNewHold(ticket, patch, facts.now)) ??
    requirePriorityNote(patch)
  if (policy) throw policy
  const capacity = move && refuseByCapacity(actor, ticket, patch, move, facts)
  if (capacity) throw capacity
  return compose(actor, ticket, patch, facts, move)
}

function compose(
  actor: Actor,
  ticket: Ticket,
  patch: TicketPatch,
  facts: PlanFacts,
  move: ChosenMove | null,
): TicketPlan {
  const plan: TicketPlan = move
    ? planMove(actor, ticket, patch, facts, move)
    : { derived: {}, entries: [], happenings: [] }
  const edits = planEdits(patch, facts, move !== null)
  plan.entries.push(...edits.entries)
  plan.happenings.push(...edits.happenings)
  plan.derived = { ...edits.derived, ...plan.derived }
  if (patch.residentRating) plan.derived.ratedAt = facts.now
  const raised = raiseToEmergency(ticket, patch, facts, plan)
  const derived = { ...raised.derived, ...clockFields(ticket, patch, facts, raised) }
  return { ...raised, derived, misses: missesOf(ticket, derived, facts.now) }
}

/** Fields whose rows residents do not see. */
const INTERNAL_FIELDS = ['estimatedCostPaise', 'actualCostPaise', 'flat', 'resident', 'channel']

function planEdits(patch: TicketPatch, facts: PlanFacts, hasMoved: boolean): TicketPlan {
  const plan: TicketPlan = { derived: {}, entries: [], happenings: [] }
  const fields = editedFields(patch, null).filter((field) => field !== 'photos' || !hasMoved)
  const names: string[] = patch.priority === undefined ? fields : ['priority', ...fields]
  const body = hasMoved ? null : (patch.note ?? null)
  for (const isInternal of [false, true]) {
    const shown = names.filter(
      (name) => INTERNAL_FIELDS.includes(name) === isInternal && !isTold(name, hasMoved),
    )
    if (shown.length === 0) continue
    const changes = Object.fromEntries(shown.map((name) => [name, changeOf(facts.before, patch, name)]))
    plan.entries.push(entry('edit', { visibility: isInternal ? 'internal' : 'resident', changes, body }))
  }
  if (plan.entries.length === 0 && !hasMoved && patch.note) {
    plan.entries.push(entry('comment', { body: patch.note }))
    plan.happenings.push({ kind: 'ticket.commented', note: patch.note })
  }
  return plan
}

const TOLD_BY_MOVE = [
  'resolution',
  'holdReason',
  'heldUntil',
  'holdKind',
  'cancelReason',
  'residentRating',
  'residentFeedback',
]

/** The move's own row already tells it. */
function isTold(name: string, hasMoved: boolean): boolean {
  return hasMoved && TOLD_BY_MOVE.includes(name)
}

function changeOf(
  before: PlanFacts['before'],
  patch: TicketPatch,
  name: string,
): { from: unknown; to: unknown } {
  return { from: before[name] ?? null, to: (patch as Record<string, unknown>)[name] ?? null }
}

/** A ticket that becomes an emergency is told to all on call, and given to one of them if it is nobody's. */
function raiseToEmergency(
  ticket: Ticket,
  patch: TicketPatch,
  facts: PlanFacts,
  plan: TicketPlan,
): TicketPlan {
  if (patch.priority !== 'emergency') return plan
  plan.happenings.push({ kind: 'ticket.emergency', note: patch.note ?? null })
  const status = plan.derived.status ?? ticket.status
  const carrier = plan.derived.assignedTo === undefined ? ticket.assignedToId : plan.derived.assignedTo
  if (carrier || !facts.onCall || (status !== 'submitted' && status !== 'acknowledged')) return plan
  const acknowledgedAt = plan.derived.acknowledgedAt ?? ticket.acknowledgedAt
  const given = autoAssignment({ status, acknowledgedAt }, facts.onCall, facts.now)
  return {
    derived: { ...plan.derived, ...given.derived },
    entries: [...plan.entries, ...given.entries],
    happenings: [...plan.happenings, ...given.happenings],
  }
}
