import type { PayloadRequest } from 'payload'
import { type TicketClock, ticketClock } from '@/domain/sla/ledger'
import type { Clock } from '@/domain/sla/words'
import { runningClock } from '@/domain/tickets/clocks'
import type { Ticket } from '@/domain/tickets/ticket'
import { reading, type Sql, sql } from '@/server/database'
import { nowOf } from '../actor'
import { readHistory } from './cycle-history'

/** The clock of a ticket that the caller has found to be within the reader's reach. It names nobody. */
export async function readClock(req: PayloadRequest, ticket: Ticket): Promise<TicketClock> {
  const database = await reading(req)
  const [history, missed] = await Promise.all([readHistory(database, ticket), readMisses(database, ticket)])
  return ticketClock({ ticket, running: runningClock(ticket, history), history, missed, now: nowOf(req) })
}

async function readMisses(
  database: Sql,
  { id, cycle }: Pick<Ticket, 'id' | 'cycle'>,
): Promise<Partial<Record<Clock, Date>>> {
  const rows = await database.rows<{ clock: Clock; reached_at: string | Date }>(sql`
    select clock, reached_at from ticket_escalations where ticket_id = ${id} and cycle = ${cycle} and rung = '100'`)
  return Object.fromEntries(rows.map(({ clock, reached_at }) => [clock, new Date(reached_at)]))
}
