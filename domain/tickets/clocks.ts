import { dueTimes, pausesOf, type RunningClock, type StatusChange } from '../sla/clock'
import { policyFor, type SlaPolicy } from '../sla/policy'
import { type Climbing, nextRungAt } from '../sla/rungs'
import type { DerivedFields, PlanFacts, TicketPatch, TicketPlan } from './plan'
import type { Ticket } from './ticket'
import { isOpen, type Priority } from './words'

/** The clocks of a new ticket. */
export function firstClock(
  ticket: { policy: SlaPolicy; priority: Priority; acknowledgedAt: Date | null },
  now: Date,
): DerivedFields {
  const running: RunningClock = { startedAt: now, policy: ticket.policy, pauses: [] }
  const { priority, acknowledgedAt } = ticket
  const climbing: Climbing = { status: 'submitted', priority, acknowledgedAt, isTakenUp: false, running }
  return {
    cycleStartedAt: now,
    cycle: 1,
    slaPolicy: ticket.policy,
    ...dueTimes(running),
    nextEscalationAt: nextRungAt(climbing, now),
  }
}

/** Whether a write moves a clock of the ticket, so that its history is asked for. */
export function movesClock(patch: TicketPatch): boolean {
  const { status, priority, category, assignedTo, heldUntil, holdKind } = patch
  return [status, priority, category, assignedTo, heldUntil, holdKind].some((value) => value !== undefined)
}

/**
 * What an accepted write makes of the clocks: a new cycle sets them anew, a change of priority or kind promises anew for
 * the same cycle, and whatever begins or ends a pause moves the time by which it must be resolved.
 */
export function clockFields(
  ticket: Ticket,
  patch: TicketPatch,
  facts: PlanFacts,
  { derived, entries }: TicketPlan,
): DerivedFields {
  if (!movesClock(patch) && derived.status === undefined) return {}
  const isNewCycle = derived.cycleStartedAt !== undefined
  const isPromisedAnew = isNewCycle || patch.priority !== undefined || patch.category !== undefined
  const after = afterWrite(ticket, patch, derived)
  const policy =
    isPromisedAnew || !ticket.slaPolicy ? policyFor(facts.category, after.priority) : ticket.slaPolicy
  const history = isNewCycle ? [] : [...facts.history, ...changesOf(entries, patch, facts.now)]
  const pauses = pausesOf(history, policy, after.heldUntil)
  const running: RunningClock = { startedAt: derived.cycleStartedAt ?? ticket.cycleStartedAt, policy, pauses }
  const dues = dueTimes(running)
  const isPaused = pauses.length > 0 || ticket.status === 'on_hold'
  return {
    ...(isPromisedAnew ? { slaPolicy: policy, ...dues } : isPaused ? { resolveDue: dues.resolveDue } : {}),
    nextEscalationAt: nextEscalation(ticket, { ...after, running }, isNewCycle, facts.now),
  }
}

function afterWrite(ticket: Ticket, patch: TicketPatch, derived: DerivedFields) {
  const heldUntil = derived.heldUntil ?? patch.heldUntil
  const assignedById = derived.assignedBy === undefined ? ticket.assignedById : derived.assignedBy
  const startedAt = derived.startedAt === undefined ? ticket.startedAt : derived.startedAt
  return {
    status: derived.status ?? ticket.status,
    priority: derived.priority ?? patch.priority ?? ticket.priority,
    acknowledgedAt: derived.acknowledgedAt ?? ticket.acknowledgedAt,
    isTakenUp: startedAt !== null || assignedById !== null,
    heldUntil: heldUntil ? new Date(heldUntil) : ticket.heldUntil,
  }
}

/** The changes of status that this write adds to the history, and a hold whose reason is put right. */
function changesOf(entries: TicketPlan['entries'], patch: TicketPatch, now: Date): StatusChange[] {
  const moves = entries.flatMap(({ statusFrom, statusTo, holdKind }) =>
    statusTo ? [{ from: statusFrom, to: statusTo, holdKind, at: now }] : [],
  )
  if (moves.length > 0 || patch.holdKind === undefined) return moves
  return [{ from: 'on_hold', to: 'on_hold', holdKind: patch.holdKind, at: now }]
}

/** A rung that was reached and not yet dealt with stays due, so that no write walks past it. */
function nextEscalation(ticket: Ticket, after: Climbing, isNewCycle: boolean, now: Date): Date | null {
  if (!isOpen(after.status)) return null
  const pending = ticket.nextEscalationAt
  return pending && pending <= now && !isNewCycle ? pending : nextRungAt(after, now)
}
