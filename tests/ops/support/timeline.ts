import { type Actor, POWERS } from '@/domain/actor'
import type { Ticket } from '@/domain/tickets/ticket'
import { allowedMoves } from '@/domain/tickets/transitions'
import type { TicketStatus } from '@/domain/tickets/words'

/** A row of a timeline that gives a ticket another status, and what is known of its ticket. */
export interface Move {
  number: string
  status: TicketStatus
  from: TicketStatus | null
  to: TicketStatus
  at: Date
  is_system: boolean
}

const CATEGORY = 'any'
const SYSTEM: Actor = { kind: 'system', job: 'a job' }
const SOME_TICKET = { categoryId: CATEGORY, residentId: 'resident', assignedToId: 'staff', startedAt: null }
/** Somebody who may do everything to this ticket: what is left to refuse is what no one may. */
const ANYBODY: Actor = {
  kind: 'person',
  userId: 'anybody',
  name: 'Anybody',
  powers: new Set(POWERS),
  resident: { id: 'resident', flatId: 'flat', committeeRole: 'none' },
  staff: { id: 'staff', role: 'facility_manager', subordinateIds: [], categoryIds: [CATEGORY] },
}

interface State {
  status: TicketStatus | null
  heldFrom: TicketStatus | null
  resolvedAt: Date | null
  closedAt: Date | null
}

/** What is wrong with a ticket's moves by the estate's own table; null when nothing is. */
export function faultIn(moves: readonly Move[]): string | null {
  let state: State = { status: null, heldFrom: null, resolvedAt: null, closedAt: null }
  for (const move of moves) {
    if (move.from !== state.status)
      return `${move.number}: a row says ${move.from}, but it was ${state.status}`
    if (!isAllowed(state, move)) return `${move.number}: ${move.from} cannot become ${move.to}`
    state = {
      status: move.to,
      heldFrom: move.to === 'on_hold' ? move.from : null,
      resolvedAt: move.to === 'resolved' ? move.at : null,
      closedAt: move.to === 'closed' ? move.at : null,
    }
  }
  const last = moves.at(-1)
  return last && last.status !== state.status
    ? `${last.number} is ${last.status}, but its timeline ends ${state.status}`
    : null
}

function isAllowed({ status, heldFrom, resolvedAt, closedAt }: State, { to, at, is_system }: Move): boolean {
  if (status === null) return to === 'submitted'
  // What the system does to a new emergency is no job's move: it stands in for the desk.
  const isOnCall = status === 'submitted' || status === 'acknowledged'
  const actor = is_system && !isOnCall ? SYSTEM : ANYBODY
  // A row does not tell until when a ticket was held: the job that woke it came in time.
  const ticket = { ...SOME_TICKET, status, heldFrom, heldUntil: at, resolvedAt, closedAt }
  return allowedMoves(actor, ticket as Ticket, at).includes(to)
}
