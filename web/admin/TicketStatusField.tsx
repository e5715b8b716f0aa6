import type { SelectFieldServerProps } from 'payload'
import { allowedMoves } from '@/domain/tickets/transitions'
import { TICKET_STATUS_LABELS, type TicketStatus } from '@/domain/tickets/words'
import { nowOf, requireActor } from '@/hooks/actor'
import { ticketOf } from '@/hooks/tickets/ticket-of'
import { panelTicket } from '@/web/data/panel-tickets'
import { StatusSelect } from './StatusSelect'

/** The status with the moves that this person may make now, and no other. */
export async function TicketStatusField({ id, payload, path, req }: SelectFieldServerProps) {
  if (!id) return null
  const stored = await panelTicket(payload, String(id))
  if (!stored?.status) return null
  const actor = await requireActor(req)
  const ticket = ticketOf(stored as unknown as Record<string, unknown>)
  const moves = allowedMoves(actor, ticket, nowOf(req)).filter((move) => move !== ticket.status)
  return (
    <StatusSelect path={path} present={ticket.status} options={[ticket.status, ...moves].map(toOption)} />
  )
}

const toOption = (status: TicketStatus) => ({ value: status, label: TICKET_STATUS_LABELS[status] })
