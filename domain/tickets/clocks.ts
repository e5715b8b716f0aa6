import { dueTimes, pausesOf, type RunningClock, type StatusChange } from '../sla/clock'
import { policyFor, type SlaPolicy } from '../sla/policy'
import { type Climbing, nextRungAt } from '../sla/rungs'
import { type Clock, PAUSING_HOLDS } from '../sla/words'
import { MINUTE_MS } from '../time'
import { statusChange } from './clock-history'
import type { TicketPatch } from './patch'
import type { DerivedFields, Miss, PlanFacts, TicketPlan } from './plan'
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
  const kept = isPromisedAnew ? null : keptPolicy(ticket)
  const policy = kept ?? policyFor(facts.category, after.priority)
  const history = isNewCycle ? [] : [...facts.history, ...changesOf(entries, facts)]
  const pauses = pausesOf(history, policy, after.heldUntil)
  const running: RunningClock = { startedAt: derived.cycleStartedAt ?? ticket.cycleStartedAt, policy, pauses }
  const dues = dueTimes(running)
  // A new promise is looked at from its beginning: it may have run out before it was made.
  const since = isPromisedAnew ? running.startedAt : facts.now
  const isPaused = pauses.length > 0 || ticket.status === 'on_hold'
  return {
    ...(policy === ticket.slaPolicy ? {} : { slaPolicy: policy }),
    ...(isPromisedAnew ? dues : isPaused ? { resolveDue: dues.resolveDue } : {}),
    nextEscalationAt: nextEscalation(ticket, { ...after, running }, { isNewCycle, since, now: facts.now }),
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

/** The changes of status that this write adds to the history, and a hold whose reason or end is put right. */
function changesOf(entries: TicketPlan['entries'], { history, now }: PlanFacts): StatusChange[] {
  const changes: StatusChange[] = []
  for (const entry of entries) {
    const change = statusChange({ ...entry, at: now }, changes.at(-1) ?? history.at(-1) ?? null)
    if (change) changes.push(change)
  }
  return changes
}

/**
 * The promises that a write finds missed as it stops their clocks: seen too late, done too late, or given up after the
 * time had passed. What is still open is found by the sweep.
 */
export function missesOf(ticket: Ticket, derived: DerivedFields, now: Date): Miss[] {
  const cycle = ticket.cycle
  const isGivenUp = derived.status === 'cancelled'
  const isSeen = ticket.acknowledgedAt === null && (isGivenUp || Boolean(derived.acknowledgedAt))
  const isDone = isOpen(ticket.status) && (isGivenUp || derived.status === 'resolved')
  const dues: [Clock, boolean, Date | null][] = [
    ['acknowledge', isSeen, derived.acknowledgeDue ?? ticket.acknowledgeDue],
    ['resolve', isDone, derived.resolveDue ?? ticket.resolveDue],
  ]
  return dues.flatMap(([clock, isStopped, at]) => (isStopped && at && at < now ? [{ clock, cycle, at }] : []))
}

/** A rung that was reached and not yet dealt with stays due, so that no write walks past it. */
function nextEscalation(
  ticket: Ticket,
  after: Climbing,
  { isNewCycle, since, now }: { isNewCycle: boolean; since: Date; now: Date },
): Date | null {
  if (!isOpen(after.status)) return null
  const pending = ticket.nextEscalationAt
  return pending && pending <= now && !isNewCycle ? pending : nextRungAt(after, since)
}

/** What of a ticket tells what it was promised, and until when it is held. */
type Promised = Pick<Ticket, 'cycleStartedAt' | 'acknowledgeDue' | 'resolveDue' | 'slaPolicy' | 'heldUntil'>

/**
 * The clock of a ticket's present cycle.
 * @param history the changes of status since the cycle began, in order of time.
 */
export function runningClock(ticket: Promised, history: readonly StatusChange[]): RunningClock {
  const policy = keptPolicy(ticket) ?? NOTHING_PROMISED
  return { startedAt: ticket.cycleStartedAt, policy, pauses: pausesOf(history, policy, ticket.heldUntil) }
}

const NOTHING_PROMISED: SlaPolicy = {
  acknowledgeMinutes: 0,
  resolveMinutes: 0,
  calendar: null,
  pausing: PAUSING_HOLDS,
}

/**
 * What a ticket was promised. That of one from before promises were kept with tickets is read from its due times, round
 * the clock; null where it has none.
 */
function keptPolicy(ticket: Omit<Promised, 'heldUntil'>): SlaPolicy | null {
  const { slaPolicy, cycleStartedAt, acknowledgeDue, resolveDue } = ticket
  if (slaPolicy || !acknowledgeDue || !resolveDue) return slaPolicy
  const minutesTo = (due: Date): number => Math.max(0, due.getTime() - cycleStartedAt.getTime()) / MINUTE_MS
  const acknowledgeMinutes = minutesTo(acknowledgeDue)
  return { ...NOTHING_PROMISED, acknowledgeMinutes, resolveMinutes: minutesTo(resolveDue) }
}
