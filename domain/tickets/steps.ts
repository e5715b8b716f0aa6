import { type Actor, handlesOrOversees, has, isPerson } from '../actor'
import { isItsAssignee, isItsResident, type Ticket } from './ticket'
import { allowedMoves } from './transitions'
import { readsAsStaff } from './visibility'
import { isOpen, type TicketStatus } from './words'

/** What somebody at work on a ticket may do next, in the words of the work. Those of one tap come first. */
export const JOB_STEPS = [
  'take',
  'start',
  'resume',
  'acknowledge',
  'done',
  'assign',
  'hold',
  'unassign',
  'close',
  'sendBack',
  'reopen',
  'cancel',
  'estimate',
  'note',
] as const
export type JobStep = (typeof JOB_STEPS)[number]

/** Steps that its resident takes as such, with other words and without a reason. */
const RESIDENTS_OWN: readonly JobStep[] = ['close', 'cancel', 'sendBack', 'reopen']

/** The step that a move from `from` is. */
function stepOf(from: TicketStatus, to: TicketStatus): JobStep {
  if (from === 'on_hold' && to !== 'cancelled') return 'resume'
  switch (to) {
    case 'in_progress':
      return from === 'acknowledged' ? 'take' : from === 'resolved' ? 'sendBack' : 'start'
    case 'acknowledged':
      return from === 'submitted' ? 'acknowledge' : from === 'closed' ? 'reopen' : 'unassign'
    case 'assigned':
      return 'assign'
    case 'on_hold':
      return 'hold'
    case 'resolved':
      return 'done'
    case 'closed':
      return 'close'
    default:
      return 'cancel'
  }
}

/**
 * The steps that the table of moves gives a member of staff, or whoever oversees all tickets, on this ticket now. Empty
 * for everybody else, and for what somebody may do as its resident alone.
 */
export function jobSteps(actor: Actor, ticket: Ticket, now: Date): JobStep[] {
  if (!isPerson(actor) || !readsAsStaff(actor, ticket)) return []
  if (!handlesOrOversees(actor)) return []
  const moves = allowedMoves(actor, ticket, now).map((to) => stepOf(ticket.status, to))
  const isOwn = isItsResident(actor, ticket)
  const steps = new Set<JobStep>(moves.filter((step) => !isOwn || !RESIDENTS_OWN.includes(step)))
  if (isOpen(ticket.status) && (isItsAssignee(actor, ticket) || has(actor, 'tickets.all')))
    steps.add('estimate')
  steps.add('note')
  return JOB_STEPS.filter((step) => steps.has(step))
}

const OF_ONE_TAP: readonly JobStep[] = ['take', 'start', 'resume', 'acknowledge']

/** Whether a step asks nothing, so that a tap takes it. */
export const isOfOneTap = (step: JobStep): boolean => OF_ONE_TAP.includes(step)

/** The status that a step of one tap asks for. */
export function statusOf(step: JobStep, ticket: Pick<Ticket, 'heldFrom'>): TicketStatus | null {
  if (step === 'take' || step === 'start') return 'in_progress'
  if (step === 'resume') return ticket.heldFrom
  return step === 'acknowledge' ? 'acknowledged' : null
}
