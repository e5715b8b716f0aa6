import type { Actor } from '../actor'
import { conflict, invalid } from '../violations'
import type { TicketPatch } from './patch'
import type { PlanFacts } from './plan'
import type { Ticket } from './ticket'
import { allowedMoves } from './transitions'
import type { TicketStatus } from './words'

/** The change of status, or of assignee, that a PATCH asks for. */
export interface ChosenMove {
  /** The status asked for: judged against the table. */
  asked: TicketStatus
  /** The status it becomes: the same, unless a returned ticket's assignee is gone. */
  to: TicketStatus
  /** Who carries it after the move. */
  assigneeId: string | null
  isNewAssignee: boolean
}

/** What the patch asks for. Null when it keeps status and assignee. */
export function chooseMove(
  actor: Actor,
  ticket: Ticket,
  patch: TicketPatch,
  facts: Pick<PlanFacts, 'now' | 'isAssigneeActive' | 'proposed'>,
): ChosenMove | null {
  const asked = askedStatus(ticket, patch)
  if (asked === null) return null
  if (patch.assignedTo !== undefined && ticket.status === 'on_hold') {
    throw conflict('transition_not_allowed', 'A ticket on hold keeps its assignee: resume it first.', {
      allowed: allowedMoves(actor, ticket, facts.now),
    })
  }
  if (patch.assignedTo !== undefined && !agreesWithAssignee(ticket, asked, patch.assignedTo, facts)) {
    throw invalid([
      {
        field: 'assignedTo',
        message: `A ticket that becomes ${asked} cannot change hands in the same step.`,
      },
    ])
  }
  const isGone = asked === 'in_progress' && ticket.status === 'resolved' && !facts.isAssigneeActive
  if (isGone) return { asked, to: 'acknowledged', assigneeId: null, isNewAssignee: false }
  const assigneeId = nextAssignee(ticket, patch, asked, facts)
  const isNewAssignee = assigneeId !== null && assigneeId !== ticket.assignedToId
  return { asked, to: asked, assigneeId, isNewAssignee }
}

function askedStatus(ticket: Ticket, patch: TicketPatch): TicketStatus | null {
  if (patch.status !== undefined && patch.status !== ticket.status) return patch.status
  if (patch.assignedTo === undefined) return null
  return patch.assignedTo === null ? 'acknowledged' : 'assigned'
}

function agreesWithAssignee(
  ticket: Ticket,
  asked: TicketStatus,
  assignedTo: string | null,
  { proposed }: Pick<PlanFacts, 'proposed'>,
): boolean {
  if (ticket.status === 'on_hold') return false
  if (assignedTo === null) return asked === 'acknowledged'
  if (asked === 'assigned') return true
  // Who takes work takes it themselves.
  return asked === 'in_progress' && ticket.status === 'acknowledged' && assignedTo === proposed?.staffId
}

function nextAssignee(
  ticket: Ticket,
  patch: TicketPatch,
  asked: TicketStatus,
  facts: Pick<PlanFacts, 'proposed'>,
): string | null {
  if (asked === 'assigned') return patch.assignedTo ?? ticket.assignedToId
  if (asked === 'in_progress' && ticket.status === 'acknowledged') return facts.proposed?.staffId ?? null
  if (asked === 'acknowledged' && ticket.status !== 'on_hold') return null
  return ticket.assignedToId
}
