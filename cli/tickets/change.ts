import { PRIORITY_LABELS, TICKET_STATUS_LABELS, type TicketStatus } from '../../domain/tickets/words'
import type { Cli } from '../context'
import { CliFailure } from '../failures'
import type { Column } from '../table'
import type { Ticket, Written } from '../wire'
import { assigneeOf } from './columns'
import type { Target } from './find'

/** The command that gives a ticket this status, from any but the ones below. */
const VERBS: Record<TicketStatus, string | null> = {
  submitted: null,
  acknowledged: 'ack',
  assigned: 'assign',
  in_progress: 'start',
  on_hold: 'hold',
  resolved: 'resolve',
  closed: 'close',
  cancelled: 'cancel',
}

/** The command that moves a ticket from one status to another; null where none does. */
export function verbFor(from: TicketStatus, to: TicketStatus): string | null {
  if (to === 'cancelled') return VERBS.cancelled
  if (from === 'on_hold') return 'resume'
  if (from === 'resolved' || from === 'closed') return to === 'closed' ? VERBS.closed : 'reopen'
  if (to === 'acknowledged' && from !== 'submitted') return null
  return VERBS[to]
}

/** Adds to a refused move the command that would be taken instead. */
export function withNextMove(failure: unknown, ticket: Pick<Target, 'number' | 'status'>): unknown {
  if (!(failure instanceof CliFailure) || failure.next !== undefined) return failure
  const allowed = failure.problems.flatMap(({ details }) => details?.allowed ?? [])
  const verb = allowed.map((status) => verbFor(ticket.status, status)).find((found) => found !== null)
  const next = `estate tickets ${verb ?? 'show'} ${ticket.number}`
  return new CliFailure(failure.exitCode, `${ticket.number}: ${failure.message}`, {
    next,
    problems: failure.problems,
  })
}

/** Patches one ticket. The refusal names the ticket and the command to try. */
export async function patchTicket(cli: Cli, ticket: Target, patch: object): Promise<Written<Ticket>> {
  try {
    return await cli.client.patch<Written<Ticket>>(`/tickets/${ticket.id}`, patch, { depth: 1 })
  } catch (failure) {
    throw withNextMove(failure, ticket)
  }
}

/** The columns that tell a program what a written ticket is now. */
export const WRITTEN_COLUMNS: Column<Ticket>[] = [
  { name: 'number', text: ({ number }) => number },
  { name: 'status', text: ({ status }) => TICKET_STATUS_LABELS[status], raw: ({ status }) => status },
  { name: 'priority', text: ({ priority }) => PRIORITY_LABELS[priority], raw: ({ priority }) => priority },
  { name: 'assignee', text: assigneeOf },
  { name: 'title', text: ({ title }) => title },
]

/** Tells what was done: a sentence for a person, a row or the server's answer for a program. */
export function tellWritten(cli: Cli, written: Written<Ticket>, done: string): void {
  const { out } = cli
  if (out.isJson) out.json(written)
  else if (out.isForPeople) out.done(`${written.doc.number} ${done}`)
  else out.table(WRITTEN_COLUMNS, [written.doc])
}
