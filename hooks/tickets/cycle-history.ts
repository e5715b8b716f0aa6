import type { PayloadRequest } from 'payload'
import type { StatusChange } from '@/domain/sla/clock'
import { movesClock } from '@/domain/tickets/clocks'
import type { TicketPatch } from '@/domain/tickets/patch'
import type { Ticket } from '@/domain/tickets/ticket'
import type { Sql } from '@/server/database'
import { preparedReading } from '@/server/prepared'
import { readHistories } from '@/server/ticket-histories'

type Cycle = Pick<Ticket, 'id' | 'cycleStartedAt'>

/** The changes of status of a ticket's present cycle, where a write moves its clocks; none where it does not. */
export async function cycleHistory(
  req: PayloadRequest,
  ticket: Cycle,
  patch: TicketPatch,
): Promise<StatusChange[]> {
  return movesClock(patch) ? readHistory(await preparedReading(req), ticket) : []
}

/** The changes of status of a ticket since its cycle began, in order of time; a hold put right counts as one. */
export async function readHistory(database: Sql, ticket: Cycle): Promise<StatusChange[]> {
  return (await readHistories(database, [ticket])).get(ticket.id) ?? []
}
