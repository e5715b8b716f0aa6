import type { PayloadRequest } from 'payload'
import type { ClockState, TicketClock } from '@/domain/sla/ledger'
import { ledgerText } from '@/domain/sla/ledger-words'
import { requireActor } from '@/hooks/actor'
import { namedTicket } from '@/hooks/tickets/named-ticket'
import { readClock } from '@/hooks/tickets/read-clock'
import { ticketOf } from '@/hooks/tickets/ticket-of'
import { env } from '@/server/env'

/** `GET /api/tickets/:id/clock`: how the promises of a ticket stand, and why, for whoever reads it. */
export async function clock(req: PayloadRequest): Promise<Response> {
  await requireActor(req)
  const ticket = await namedTicket(req)
  const told = await readClock(req, ticketOf(ticket as unknown as Record<string, unknown>))
  const { acknowledge, resolve } = told
  return Response.json({
    ...told,
    acknowledge: withoutPast(acknowledge),
    resolve: withoutPast(resolve),
    ledger: linesOf(told),
  })
}

/** Whether the due time has passed is for the pages, which are of one moment; who asks has a clock. */
function withoutPast<Of extends ClockState>({ isPast: _, ...state }: Of) {
  return state
}

function linesOf(told: TicketClock) {
  return told.ledger.map((line) => ({
    at: line.at,
    kind: line.kind,
    ...(line.minutes === null ? {} : { minutes: line.minutes }),
    ...(line.holdKind === null ? {} : { holdKind: line.holdKind }),
    text: ledgerText(line, told, env.timeZone),
  }))
}
