import { type Actor, has, isPerson } from '../actor'
import { policyFor } from '../sla/policy'
import { invalid, notPermitted } from '../violations'
import { autoAssignment } from './auto-assignment'
import { firstClock } from './clocks'
import type { TicketPatch } from './patch'
import type { PlanFacts, TicketPlan } from './plan'
import { entry } from './timeline-entry'
import { capPriority, type Priority, priorityRank, type TicketChannel } from './words'

export interface NewTicket extends TicketPatch {
  requestedPriority?: Priority
}

/** Whether somebody may report at all: residents for themselves, `tickets.all` for others. */
export function mayReport(actor: Actor): boolean {
  return !isPerson(actor) || actor.resident !== null || has(actor, 'tickets.all')
}

/** Fields that only a person with `tickets.all` sets on a new ticket. */
const FOR_OTHERS = ['resident', 'flat', 'channel'] as const
/** Fields that somebody sets later, never the reporter on creation. */
const NOT_ON_CREATION = [
  'assignedTo',
  'estimatedCompletion',
  'estimatedCostPaise',
  'actualCostPaise',
  'resolution',
  'residentRating',
  'residentFeedback',
  'holdReason',
  'heldUntil',
  'holdKind',
  'cancelReason',
] as const

/** `tickets.all` writes these at any time. */
const COSTS: readonly string[] = ['estimatedCostPaise', 'actualCostPaise']

/**
 * Refuses forged fields of a new ticket. What equals the reporter's own is no forgery.
 * @param own what the fields would be without the client's say.
 */
export function refuseForgedCreation(
  actor: Actor,
  ticket: NewTicket,
  own: { resident: string | null; flat: string | null; channel: TicketChannel },
): void {
  for (const field of NOT_ON_CREATION) {
    const value = ticket[field]
    if (value === undefined || value === null || value === '') continue
    const isOverseer = !isPerson(actor) || has(actor, 'tickets.all')
    if (isOverseer && COSTS.includes(field)) continue
    if (!isOverseer) {
      throw notPermitted(`You may not set ${field}.`, field)
    }
    throw invalid([{ field, message: `Set ${field} after the ticket exists.` }])
  }
  if (!isPerson(actor) || has(actor, 'tickets.all')) return
  for (const field of FOR_OTHERS) {
    const value = ticket[field]
    if (value === undefined || value === null || value === own[field]) continue
    throw notPermitted(`Only staff with access to all tickets may set ${field}.`, field)
  }
}

/** Triage: priority under the category's ceiling, due times, and for an emergency whoever is on call. */
export function planCreation(
  ticket: NewTicket,
  facts: Pick<PlanFacts, 'now' | 'category' | 'onCall'>,
): TicketPlan {
  const { now, category, onCall } = facts
  const requestedPriority = ticket.requestedPriority ?? 'medium'
  const priority = capPriority(requestedPriority, category.priorityCeiling)
  const isEmergency = priority === 'emergency'
  const plan: TicketPlan = {
    derived: {
      status: 'submitted',
      requestedPriority,
      priority,
      reopenCount: 0,
    },
    entries: [entry('status', { statusTo: 'submitted' })],
    happenings: [{ kind: isEmergency ? 'ticket.emergency' : 'ticket.created' }],
  }
  if (priorityRank(requestedPriority) > category.priorityCeiling) {
    plan.happenings.push({ kind: 'ticket.priority_above_ceiling' })
  }
  const policy = policyFor(category, priority)
  const clock = (acknowledgedAt: Date | null) => firstClock({ policy, priority, acknowledgedAt }, now)
  if (!isEmergency || !onCall) return { ...plan, derived: { ...plan.derived, ...clock(null) } }
  const assigned = autoAssignment({ status: 'submitted', acknowledgedAt: null }, onCall, now)
  return {
    derived: { ...plan.derived, ...assigned.derived, ...clock(now) },
    entries: [...plan.entries, ...assigned.entries],
    happenings: [...plan.happenings, ...assigned.happenings],
  }
}
