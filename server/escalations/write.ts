import type { EscalationRow } from '@/domain/sla/escalation-rows'
import type { Clock, Rung } from '@/domain/sla/words'
import { type Sql, sql } from '../database'
import { instant } from '../instant'

/** A rung to be written down. */
export interface ReachedRung {
  ticketId: string
  clock: Clock
  cycle: number
  rung: Rung
  reachedAt: Date
  /** Who was given the emergency; null for shares, and where nobody was left. */
  staffId: string | null
}

/** Names a rung of one ticket. */
export const rungName = ({
  ticketId,
  clock,
  rung,
}: Pick<ReachedRung, 'ticketId' | 'clock' | 'rung'>): string => `${ticketId} ${clock} ${rung}`

/** Writes rungs down, each of a clock and cycle once for ever. Answers the names of those that are new. */
export async function writeRungs(
  database: Sql,
  rungs: readonly ReachedRung[],
  now: Date,
): Promise<Set<string>> {
  if (rungs.length === 0) return new Set()
  const written = await database.rows<Pick<ReachedRung, 'ticketId' | 'clock' | 'rung'>>(sql`
    insert into ticket_escalations (ticket_id, clock, cycle, rung, reached_at, staff_id, created_at, updated_at)
    select r."ticketId", r.clock, r.cycle, r.rung, r."reachedAt", r."staffId", ${instant(now)}, ${instant(now)}
    from jsonb_to_recordset(${JSON.stringify(rungs)}::jsonb) as r("ticketId" uuid, clock enum_ticket_escalations_clock,
      cycle numeric, rung enum_ticket_escalations_rung, "reachedAt" timestamptz, "staffId" uuid)
    on conflict do nothing returning ticket_id as "ticketId", clock, rung`)
  return new Set(written.map(rungName))
}

/** A row of a ticket's timeline that the system writes. */
export interface SystemRow extends EscalationRow {
  ticketId: string
}

/** Appends rows to the timelines of tickets, those of one ticket a millisecond apart so that they keep their order. */
export async function writeSystemRows(database: Sql, rows: readonly SystemRow[], now: Date): Promise<void> {
  if (rows.length === 0) return
  await database.rows(sql`
    insert into ticket_updates (ticket_id, kind, visibility, body, changes, author_side, created_at, updated_at)
    select r."ticketId", 'system', r.visibility, r.body, r.changes, 'system', r.at, r.at
    from (
      select *, ${instant(now)} + interval '1 millisecond' * (row_number() over (partition by "ticketId" order by place) - 1) as at
      from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as ("ticketId" uuid,
        visibility enum_ticket_updates_visibility, body text, changes jsonb)) with ordinality
        as given("ticketId", visibility, body, changes, place)) r`)
}

/** When a ticket is to be looked at again; null for never. */
export interface Look {
  ticketId: string
  at: Date | null
}

/** Sets when tickets are to be looked at again. It is nothing that people see, so that their forms do not go stale by it. */
export async function setLooks(database: Sql, looks: readonly Look[]): Promise<void> {
  if (looks.length === 0) return
  await database.rows(sql`
    update tickets t set next_escalation_at = r.at
    from jsonb_to_recordset(${JSON.stringify(looks)}::jsonb) as r("ticketId" uuid, at timestamptz)
    where t.id = r."ticketId"`)
}
