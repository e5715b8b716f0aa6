import type { PayloadRequest } from 'payload'
import type { TicketClock } from '@/domain/sla/ledger'
import { ledgerText } from '@/domain/sla/ledger-words'
import { notFound } from '@/domain/violations'
import { requireActor } from '@/hooks/actor'
import { readClock } from '@/hooks/tickets/read-clock'
import { ticketOf } from '@/hooks/tickets/ticket-of'
import { isUuid } from '@/hooks/uuid'
import { env } from '@/server/env'

/** `GET /api/tickets/:id/clock`: how the promises of a ticket stand, and why, for whoever reads it. */
export async function clock(req: PayloadRequest): Promise<Response> {
  await requireActor(req)
  const id = req.routeParams?.id
  if (!isUuid(id)) throw notFound()
  const ticket = await req.payload.findByID({
    collection: 'tickets',
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!ticket) throw notFound()
  const told = await readClock(req, ticketOf(ticket as unknown as Record<string, unknown>))
  return Response.json({ ...told, ledger: linesOf(told) })
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
