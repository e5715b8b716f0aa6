import type { RunningClock, StatusChange } from '@/domain/sla/clock'
import type { Escalating, PassedRung } from '@/domain/sla/escalation'
import type { SlaPolicy } from '@/domain/sla/policy'
import { shareRungsOf } from '@/domain/sla/rungs'
import type { Clock, Rung } from '@/domain/sla/words'
import { runningClock } from '@/domain/tickets/clocks'
import type { Priority, TicketScope, TicketStatus } from '@/domain/tickets/words'
import { type Sql, sql } from '../database'
import { storedInstant } from '../stored-instant'
import { readHistories } from '../ticket-histories'

/** A ticket under its lock, with all that decides about its rungs and that people are told of it. */
export interface EscalatingTicket extends Escalating {
  id: string
  number: string
  title: string
  categoryId: string
  categoryName: string
  categoryNameHi: string | null
  location: string | null
  flatNumber: string | null
  scope: TicketScope
  residentId: string | null
  assignedToId: string | null
  cycle: number
}

interface TicketRow {
  id: string
  number: string
  title: string
  status: TicketStatus
  priority: Priority
  scope: TicketScope
  category_id: string
  category_name: string
  category_name_hi: string | null
  location: string | null
  flat_number: string | null
  resident_id: string | null
  assigned_to_id: string | null
  assigned_by_id: string | null
  acknowledged_at: string | null
  started_at: string | null
  assigned_at: string | null
  held_until: string | null
  acknowledge_due: string | null
  resolve_due: string | null
  cycle_started_at: string
  cycle: number
  sla_policy: SlaPolicy | null
}

interface PassedRow {
  ticket_id: string
  clock: Clock
  rung: Rung
  staff_id: string | null
  created_at: string
}

/**
 * Locks the tickets among `ids` that are still due, and reads what decides about them: three statements, however many they
 * are. What somebody else holds is left out: it is being changed, and the next sweep sees what came of it.
 */
export async function lockDue(database: Sql, ids: readonly string[], now: Date): Promise<EscalatingTicket[]> {
  const named = sql`any(${sql.param([...ids])}::uuid[])`
  const rows = await database.rows<TicketRow>(sql`
    select t.id, t.number, t.title, t.status, t.priority, t.scope, t.category_id, c.name as category_name,
      c.name_hi as category_name_hi, t.location, f.number as flat_number, t.resident_id, t.assigned_to_id,
      t.assigned_by_id, t.acknowledged_at, t.started_at, t.assigned_at, t.held_until, t.acknowledge_due, t.resolve_due,
      coalesce(t.cycle_started_at, t.created_at) as cycle_started_at,
      t.cycle::int as cycle, t.sla_policy
    from tickets t join ticket_categories c on c.id = t.category_id left join flats f on f.id = t.flat_id
    where t.id = ${named} and t.next_escalation_at <= ${now.toISOString()}::timestamptz
    for no key update of t skip locked`)
  const cycles = rows.map((row) => ({ id: row.id, cycleStartedAt: new Date(row.cycle_started_at) }))
  const histories = await readHistories(database, cycles)
  const passed = await readPassed(database, rows)
  const calendars = new Map<string, SlaPolicy['calendar']>()
  return rows.map((row) => {
    const running = runningOf(row, histories.get(row.id) ?? [], calendars)
    const ticket = { ...ticketOf(row), running }
    return { ...ticket, shares: shareRungsOf(ticket), passed: passed.get(row.id) ?? [] }
  })
}

/** What was written down of the tickets' present cycles. */
async function readPassed(database: Sql, tickets: readonly TicketRow[]): Promise<Map<string, PassedRung[]>> {
  const ids = sql.param(tickets.map(({ id }) => id))
  const rows = await database.rows<PassedRow>(sql`
    select e.ticket_id, e.clock, e.rung, e.staff_id, e.created_at
    from ticket_escalations e join tickets t on t.id = e.ticket_id and t.cycle = e.cycle
    where e.ticket_id = any(${ids}::uuid[])`)
  const byTicket = Map.groupBy(rows, ({ ticket_id }) => ticket_id)
  return new Map([...byTicket].map(([ticket, passed]) => [ticket, passed.map(passedOf)]))
}

const passedOf = ({ clock, rung, staff_id: staffId, created_at: at }: PassedRow): PassedRung => ({
  clock,
  rung,
  staffId,
  at: new Date(at),
})

/** The clocks of a ticket. Those that share service hours share the object too, so that what it comes to is reckoned once. */
function runningOf(
  row: TicketRow,
  history: readonly StatusChange[],
  calendars: Map<string, SlaPolicy['calendar']>,
): RunningClock {
  const running = runningClock(
    {
      cycleStartedAt: new Date(row.cycle_started_at),
      acknowledgeDue: storedInstant(row.acknowledge_due),
      resolveDue: storedInstant(row.resolve_due),
      slaPolicy: row.sla_policy,
      heldUntil: storedInstant(row.held_until),
    },
    history,
  )
  const { calendar } = running.policy
  if (!calendar) return running
  const text = JSON.stringify(calendar)
  const shared = calendars.get(text) ?? calendar
  calendars.set(text, shared)
  return { ...running, policy: { ...running.policy, calendar: shared } }
}

function ticketOf(row: TicketRow): Omit<EscalatingTicket, 'running' | 'shares' | 'passed'> {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    status: row.status,
    priority: row.priority,
    scope: row.scope,
    categoryId: row.category_id,
    categoryName: row.category_name,
    categoryNameHi: row.category_name_hi,
    location: row.location,
    flatNumber: row.flat_number,
    residentId: row.resident_id,
    assignedToId: row.assigned_to_id,
    acknowledgedAt: storedInstant(row.acknowledged_at),
    assignedAt: storedInstant(row.assigned_at),
    isTakenUp: row.started_at !== null || row.assigned_by_id !== null,
    cycle: row.cycle,
  }
}
