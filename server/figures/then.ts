import type { SQL } from 'drizzle-orm'
import type { TicketStatus } from '@/domain/tickets/words'
import { sql } from '../database'

/** What a ticket is once its work is done. */
export const DONE_STATUSES = ['resolved', 'closed'] as const satisfies TicketStatus[]

/**
 * Whose a ticket was then, `assignee_id`: the last who was given it, as its timeline says. No row where it was nobody's yet.
 * @param then a comparison with when, such as `< now()`
 */
export const whoseBy = (ticket: SQL, then: SQL): SQL => sql`
  select w.assignee_id from ticket_updates w
  where w.ticket_id = ${ticket} and w.created_at ${then} and w.assignee_id is not null
  order by w.created_at desc limit 1`

/**
 * How a ticket stood then, `status_to`, as its timeline says.
 * @param then a comparison with when, such as `< now()`
 */
export const statusBy = (ticket: SQL, then: SQL): SQL => sql`
  select p.status_to from ticket_updates p
  where p.ticket_id = ${ticket} and p.created_at ${then} and p.status_to is not null
  order by p.created_at desc limit 1`
