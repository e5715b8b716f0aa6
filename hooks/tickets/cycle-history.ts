import type { PayloadRequest } from 'payload'
import type { StatusChange } from '@/domain/sla/clock'
import type { HoldKind } from '@/domain/sla/words'
import { movesClock } from '@/domain/tickets/clocks'
import type { TicketPatch } from '@/domain/tickets/plan'
import type { Ticket } from '@/domain/tickets/ticket'
import type { TicketStatus } from '@/domain/tickets/words'
import { reading, type Sql, sql } from '@/server/database'

interface ChangeRow {
  status_from: TicketStatus | null
  status_to: TicketStatus
  hold_kind: HoldKind | null
  created_at: string | Date
}

/** The changes of status of a ticket's present cycle, where a write moves its clocks; none where it does not. */
export async function cycleHistory(
  req: PayloadRequest,
  ticket: Pick<Ticket, 'id' | 'cycleStartedAt'>,
  patch: TicketPatch,
): Promise<StatusChange[]> {
  return movesClock(patch) ? readHistory(await reading(req), ticket) : []
}

/** The changes of status of a ticket since its cycle began, in order of time; a reason put right counts as one. */
export async function readHistory(
  database: Sql,
  { id, cycleStartedAt }: Pick<Ticket, 'id' | 'cycleStartedAt'>,
): Promise<StatusChange[]> {
  const rows = await database.rows<ChangeRow>(sql`
    select status_from, coalesce(status_to::text, 'on_hold') as status_to,
      coalesce(hold_kind::text, changes->'holdKind'->>'to') as hold_kind, created_at
    from ticket_updates
    where ticket_id = ${id} and created_at >= ${cycleStartedAt.toISOString()}
      and (status_to is not null or changes ? 'holdKind')
    order by created_at`)
  return rows.map((row) => ({
    from: row.status_from,
    to: row.status_to,
    holdKind: row.hold_kind,
    at: new Date(row.created_at),
  }))
}
