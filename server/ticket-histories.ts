import type { StatusChange } from '@/domain/sla/clock'
import type { HoldKind } from '@/domain/sla/words'
import { statusChange, type ToldChange } from '@/domain/tickets/clock-history'
import type { Ticket } from '@/domain/tickets/ticket'
import type { TicketStatus } from '@/domain/tickets/words'
import { type Sql, sql } from './database'

interface Row {
  ticket_id: string
  status_from: TicketStatus | null
  status_to: TicketStatus | null
  hold_kind: HoldKind | null
  changes: ToldChange['changes']
  created_at: string | Date
}

/**
 * What the timeline says about the clocks of tickets since their present cycles began, by ticket and in order of time:
 * changes of status, and holds that were put right. One query, however many tickets.
 */
export async function readHistories(
  database: Sql,
  tickets: readonly Pick<Ticket, 'id' | 'cycleStartedAt'>[],
): Promise<Map<string, StatusChange[]>> {
  const cycles = tickets.map(({ id, cycleStartedAt }) => ({ id, since: cycleStartedAt.toISOString() }))
  const rows = await database.rows<Row>(sql`
    select u.ticket_id, u.status_from, u.status_to, u.hold_kind, u.changes, u.created_at
    from jsonb_to_recordset(${JSON.stringify(cycles)}::jsonb) as cycle(id uuid, since timestamptz)
    join ticket_updates u on u.ticket_id = cycle.id and u.created_at >= cycle.since
    where u.status_to is not null or u.changes ?| array['holdKind', 'heldUntil']
    order by u.created_at`)
  const histories = new Map<string, StatusChange[]>()
  for (const row of rows) {
    const history = histories.get(row.ticket_id) ?? []
    const change = statusChange(told(row), history.at(-1) ?? null)
    if (change) histories.set(row.ticket_id, [...history, change])
  }
  return histories
}

const told = (row: Row): ToldChange => ({
  statusFrom: row.status_from,
  statusTo: row.status_to,
  holdKind: row.hold_kind,
  changes: row.changes,
  at: new Date(row.created_at),
})
