import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { type Actor, has, isPerson } from '@/domain/actor'
import type { TicketPatch } from '@/domain/tickets/patch'
import type { PlanFacts } from '@/domain/tickets/plan'
import type { Ticket } from '@/domain/tickets/ticket'
import { planUpdate } from '@/domain/tickets/update'
import { nowOf, requireActor } from '../actor'
import { requireCommentPace } from '../comments/pace'
import { requireOwnMedia } from '../media/own-media'
import { refuseStaleWrite } from '../refuse-stale-write'
import { applyPlan } from './apply-plan'
import { cycleHistory } from './cycle-history'
import { categoryFacts, isStaffActive, onCallFor, proposedAssignee } from './facts'
import { patchOf, ticketOf } from './ticket-of'

/** Asks the rules about a PATCH, under the ticket's lock. */
export const updateTicket: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const actor = await requireActor(req)
  const ticket = ticketOf(originalDoc)
  const patch = patchOf(data, originalDoc)
  if (patch.photos)
    await requireOwnMedia(req, actor, patch.photos, { collection: 'ticket', id: ticket.id }, 'photos')
  refuseStaleWrite('ticket', data.expectedUpdatedAt, originalDoc.updatedAt)
  const facts = { ...(await factsFor(req, actor, ticket, patch)), before: originalDoc }
  const plan = planUpdate(actor, ticket, patch, facts)
  if (plan.entries.some((entry) => entry.kind === 'comment')) await requireCommentPace(req, actor)
  return applyPlan(req, data, plan, {
    categoryName: facts.category.name,
    categoryNameHi: facts.category.nameHi ?? null,
  })
}

type Facts = Omit<PlanFacts, 'before'> & {
  category: PlanFacts['category'] & { name: string; nameHi?: string | null }
}

async function factsFor(
  req: PayloadRequest,
  actor: Actor,
  ticket: Ticket,
  patch: TicketPatch,
): Promise<Facts> {
  const { category } = await categoryFacts(req, patch.category ?? ticket.categoryId)
  const newcomer = newcomerId(actor, ticket, patch)
  const isReturning = ticket.status === 'resolved' && patch.status === 'in_progress'
  return {
    now: nowOf(req),
    category,
    history: await cycleHistory(req, ticket, patch),
    proposed: newcomer ? await proposedAssignee(req, newcomer, category.id) : null,
    onCall: patch.priority === 'emergency' ? await onCallFor(req, category.id) : null,
    isAssigneeActive: isReturning ? await isStaffActive(req, ticket.assignedToId) : true,
  }
}

/** Whoever would newly carry the ticket; only asked for those who may decide it, so that nobody probes ids. A job names who is on call. */
function newcomerId(actor: Actor, ticket: Ticket, patch: TicketPatch): string | null {
  if (!isPerson(actor)) return patch.assignedTo ?? null
  const isTaking = ticket.status === 'acknowledged' && patch.status === 'in_progress'
  if (isTaking) return actor.staff?.id ?? null
  return has(actor, 'tickets.assign') ? (patch.assignedTo ?? null) : null
}
