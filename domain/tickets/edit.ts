import { type Actor, has, isPerson } from '../actor'
import { addDays } from '../time'
import { breaksPolicy, conflict, notPermitted, type RuleViolation } from '../violations'
import type { TicketPatch } from './patch'
import { isItsAssignee, isItsResident, type Ticket } from './ticket'
import { RATING_DAYS, TICKET_STATUS_LABELS, type TicketStatus } from './words'

/** What its resident edits while nobody has looked at it yet. */
const REPORTER_FIELDS = ['title', 'description', 'location', 'photos'] as const
/** What the assignee writes on the job. */
const ASSIGNEE_FIELDS = [
  'photos',
  'estimatedCompletion',
  'estimatedCostPaise',
  'actualCostPaise',
  'resolution',
] as const
/** What those who oversee all tickets put right. */
const OVERSEER_FIELDS = [
  ...REPORTER_FIELDS,
  ...ASSIGNEE_FIELDS,
  'scope',
  'category',
  'resident',
  'flat',
  'channel',
  'holdReason',
  'heldUntil',
  'holdKind',
  'cancelReason',
] as const
const RATING_FIELDS = ['residentRating', 'residentFeedback'] as const

/** Every plain field that a PATCH may change, beside status, assignee and priority. */
export const EDITABLE_FIELDS = [...new Set([...OVERSEER_FIELDS, ...RATING_FIELDS])] as const
export type EditableField = (typeof EDITABLE_FIELDS)[number]

const includes = (fields: readonly string[], field: string): boolean => fields.includes(field)

/** Fields that a move carries with it, so that they are not edits of their own. */
const CARRIED: Partial<Record<TicketStatus, readonly string[]>> = {
  resolved: ['resolution', 'actualCostPaise', 'estimatedCostPaise', 'photos'],
  on_hold: ['holdReason', 'heldUntil', 'holdKind'],
  cancelled: ['cancelReason'],
  closed: ['residentRating', 'residentFeedback'],
}

/** The changed fields that must be judged on their own, not as part of the move to `to`. */
export function editedFields(patch: TicketPatch, to: TicketStatus | null): EditableField[] {
  const carried = (to && CARRIED[to]) ?? []
  return EDITABLE_FIELDS.filter(
    (field) => patch[field] !== undefined && (!includes(carried, field) || includes(RATING_FIELDS, field)),
  )
}

/** Rating: by its resident, once, on closing or within 14 days after. */
export function refuseRating(
  actor: Actor,
  ticket: Ticket,
  to: TicketStatus | null,
  now: Date,
): RuleViolation | null {
  const isClosing = to === 'closed'
  const isLate = ticket.closedAt === null || now > addDays(ticket.closedAt, RATING_DAYS)
  const isClosed = ticket.status === 'closed'
  if (!isClosing && (!isClosed || isLate)) {
    return conflict(
      'rating_closed',
      `A ticket is rated when it is closed, or within ${RATING_DAYS} days after.`,
    )
  }
  if (ticket.residentRating !== null) return conflict('rating_closed', 'This ticket has been rated already.')
  if (!isItsResident(actor, ticket))
    return notPermitted('Only its resident rates a ticket.', 'residentRating')
  return null
}

/** The first refusal of the plain edits, by state (409) and then by person (403). */
export function refuseEdits(
  actor: Actor,
  ticket: Ticket,
  fields: readonly EditableField[],
  to: TicketStatus | null,
  now: Date,
): RuleViolation | null {
  const refusals = fields.map((field) =>
    includes(RATING_FIELDS, field) ? refuseRating(actor, ticket, to, now) : refuseEdit(actor, ticket, field),
  )
  const found = refusals.filter((refusal) => refusal !== null)
  return found.find((refusal) => refusal.status === 409) ?? found[0] ?? null
}

/** Fields that say something about one state, and nothing in any other. */
const OUT_OF_STATE: Partial<Record<EditableField, TicketStatus>> = {
  holdReason: 'on_hold',
  heldUntil: 'on_hold',
  holdKind: 'on_hold',
  cancelReason: 'cancelled',
}

function refuseEdit(actor: Actor, ticket: Ticket, field: EditableField): RuleViolation | null {
  if (!isPerson(actor)) return null
  const oversees = has(actor, 'tickets.all')
  const carries = isItsAssignee(actor, ticket) && includes(ASSIGNEE_FIELDS, field)
  const reports = isItsResident(actor, ticket) && includes(REPORTER_FIELDS, field)
  const hasEnded = ticket.status === 'closed' || ticket.status === 'cancelled'
  if (oversees && OUT_OF_STATE[field] && ticket.status !== OUT_OF_STATE[field]) return notEditable(ticket)
  if (oversees || carries) return hasEnded && field !== 'actualCostPaise' ? notEditable(ticket) : null
  if (reports) return ticket.status === 'submitted' ? null : notEditable(ticket)
  return notPermitted(`You may not change ${field} of this ticket.`, field)
}

function notEditable(ticket: Ticket): RuleViolation {
  const state = TICKET_STATUS_LABELS[ticket.status].toLowerCase()
  return conflict(
    'ticket_not_editable',
    `This cannot be changed in a ticket that is ${state}. Add a comment.`,
  )
}

/** Priority: `tickets.assign`, with a note, while the ticket is open or resolved. */
export function refusePriority(actor: Actor, ticket: Ticket, patch: TicketPatch): RuleViolation | null {
  if (patch.priority === undefined) return null
  if (ticket.status === 'closed' || ticket.status === 'cancelled') return notEditable(ticket)
  if (!has(actor, 'tickets.assign'))
    return notPermitted('Only those who assign set the priority.', 'priority')
  return null
}

/** A change of priority says why. */
export function requirePriorityNote(patch: TicketPatch): RuleViolation | null {
  if (patch.priority === undefined || patch.note?.trim()) return null
  return breaksPolicy('reason_required', 'Say in a note why the priority changes.', 'note')
}

/** A note with no change is a comment by whoever works on the ticket; everybody else comments on the timeline. */
export function refuseLoneNote(actor: Actor, ticket: Ticket, patch: TicketPatch): RuleViolation | null {
  if (!patch.note || patch.priority !== undefined || !isPerson(actor)) return null
  const works = isItsResident(actor, ticket) || isItsAssignee(actor, ticket)
  if (works || has(actor, 'tickets.all') || has(actor, 'tickets.assign')) return null
  return notPermitted('A note goes with a change of yours. Write a comment instead.', 'note')
}
