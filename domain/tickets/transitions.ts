import { type Actor, has, isPerson } from '../actor'
import { awaitsTaker } from '../sla/rungs'
import { ESCALATION_JOB } from '../sla/words'
import { addDays } from '../time'
import { conflict, notPermitted, type RuleViolation } from '../violations'
import { isItsAssignee, isItsResident, type Ticket } from './ticket'
import {
  AUTO_CLOSE_DAYS,
  REOPEN_DAYS,
  TICKET_STATUS_LABELS,
  TICKET_STATUSES,
  type TicketStatus,
} from './words'

type Who = (actor: Actor, ticket: Ticket, now: Date) => boolean

const assigner: Who = (actor) => has(actor, 'tickets.assign')
const overseer: Who = (actor) => has(actor, 'tickets.all')
/** Closes or cancels in the resident's place, and must say why. */
export const closer: Who = (actor) => has(actor, 'tickets.all', 'tickets.close')
const itsResident: Who = isItsResident
const assignee: Who = isItsAssignee
/** The jobs act when it is time and not before, whatever they had read: at `heldUntil`, and after a week of silence. */
const theJob: Who = (actor, ticket, now) => !isPerson(actor) && isDueForJob(ticket, now)
/** An emergency that nobody has taken up, and no person has given to anybody, goes on to the next on call by this job. */
const theEscalation: Who = (actor, ticket) =>
  !isPerson(actor) &&
  actor.job === ESCALATION_JOB &&
  awaitsTaker({ ...ticket, isTakenUp: ticket.startedAt !== null || ticket.assignedById !== null })
/** A taker needs a staff profile that does this category's work; the committee cannot take. */
const suitedTaker: Who = (actor, ticket) =>
  isPerson(actor) && actor.staff?.categoryIds.includes(ticket.categoryId) === true
const itsResidentBeforeWork: Who = (actor, ticket) =>
  ticket.startedAt === null && ticket.heldFrom !== 'in_progress' && isItsResident(actor, ticket)

function isDueForJob(ticket: Ticket, now: Date): boolean {
  if (ticket.status === 'on_hold') return ticket.heldUntil !== null && ticket.heldUntil <= now
  return ticket.resolvedAt !== null && addDays(ticket.resolvedAt, AUTO_CLOSE_DAYS) <= now
}

interface Move {
  to: TicketStatus
  who: readonly Who[]
}

const MOVES: Record<TicketStatus, readonly Move[]> = {
  submitted: [
    { to: 'acknowledged', who: [assigner] },
    { to: 'assigned', who: [assigner, theEscalation] },
    { to: 'cancelled', who: [itsResident, closer] },
  ],
  acknowledged: [
    { to: 'assigned', who: [assigner, theEscalation] },
    { to: 'in_progress', who: [suitedTaker] },
    { to: 'on_hold', who: [assigner] },
    { to: 'cancelled', who: [itsResident, closer] },
  ],
  assigned: [
    { to: 'in_progress', who: [assignee, overseer] },
    { to: 'assigned', who: [assigner, theEscalation] },
    { to: 'acknowledged', who: [assigner] },
    { to: 'on_hold', who: [assignee, assigner] },
    { to: 'cancelled', who: [itsResident, closer] },
  ],
  in_progress: [
    { to: 'resolved', who: [assignee, closer] },
    { to: 'assigned', who: [assigner] },
    { to: 'on_hold', who: [assignee, assigner] },
    { to: 'cancelled', who: [closer] },
  ],
  on_hold: [
    { to: 'acknowledged', who: [assignee, assigner, theJob] },
    { to: 'assigned', who: [assignee, assigner, theJob] },
    { to: 'in_progress', who: [assignee, assigner, theJob] },
    { to: 'cancelled', who: [itsResidentBeforeWork, closer] },
  ],
  resolved: [
    { to: 'closed', who: [itsResident, closer, theJob] },
    { to: 'in_progress', who: [itsResident, overseer] },
  ],
  closed: [{ to: 'acknowledged', who: [itsResident, overseer] }],
  cancelled: [],
}

/** Every move of the table, whoever makes it, as a state and the next. */
export const MOVE_PAIRS: readonly (readonly [TicketStatus, TicketStatus])[] = TICKET_STATUSES.flatMap(
  (from) => MOVES[from].map(({ to }) => [from, to] as const),
)

/** The moves that the table gives from this state at this moment, whoever asks. */
function movesFrom(ticket: Ticket, now: Date): readonly Move[] {
  if (ticket.status === 'on_hold') {
    return MOVES.on_hold.filter((move) => move.to === 'cancelled' || move.to === ticket.heldFrom)
  }
  if (ticket.status === 'closed') return isReopenWindowOver(ticket, now) ? [] : MOVES.closed
  return MOVES[ticket.status]
}

/** The statuses this person may give this ticket now. The admin panel and `details.allowed` offer these. */
export function allowedMoves(actor: Actor, ticket: Ticket, now: Date): TicketStatus[] {
  return movesFrom(ticket, now)
    .filter((move) => move.who.some((may) => may(actor, ticket, now)))
    .map((move) => move.to)
}

/** Whether its resident cancels it as such, and so need not say why; work that has begun is cancelled with a reason. */
export function cancelsOwn(actor: Actor, ticket: Ticket, now: Date): boolean {
  const cancel = MOVES[ticket.status].find((move) => move.to === 'cancelled')
  return cancel?.who.some((may) => may !== closer && may(actor, ticket, now)) ?? false
}

/** Fourteen days after closing, exactly to the instant, the ticket can still be reopened. */
export function isReopenWindowOver(ticket: Ticket, now: Date): boolean {
  return ticket.closedAt !== null && now > addDays(ticket.closedAt, REOPEN_DAYS)
}

/** Refuses a move: first by the state (409), then by the person (403). Null when it may be made. */
export function refuseMove(actor: Actor, ticket: Ticket, to: TicketStatus, now: Date): RuleViolation | null {
  const from = TICKET_STATUS_LABELS[ticket.status].toLowerCase()
  if (ticket.status === 'closed' && to === 'acknowledged' && isReopenWindowOver(ticket, now)) {
    return conflict(
      'reopen_window_over',
      `This ticket was closed more than ${REOPEN_DAYS} days ago. Report a new one and name ${ticket.number} in it.`,
    )
  }
  const move = movesFrom(ticket, now).find((candidate) => candidate.to === to)
  const allowed = allowedMoves(actor, ticket, now)
  if (!move) {
    const wanted = TICKET_STATUS_LABELS[to].toLowerCase()
    const hint = allowed.length > 0 ? `From here it can become: ${allowed.join(', ')}.` : ''
    return conflict(
      'transition_not_allowed',
      `A ticket that is ${from} cannot become ${wanted}. ${hint}`.trim(),
      { allowed },
    )
  }
  if (!move.who.some((may) => may(actor, ticket, now))) {
    if (!isPerson(actor)) return conflict('not_due', 'It is not time for that yet.', { allowed })
    if (to === ticket.status)
      return notPermitted('You may not give this ticket to somebody else.', 'assignedTo')
    return notPermitted(
      `You may not make a ticket that is ${from} ${TICKET_STATUS_LABELS[to].toLowerCase()}.`,
      'status',
    )
  }
  return null
}
