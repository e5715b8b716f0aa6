import type { PayloadRequest } from 'payload'
import { type Candidate, pickOnCall } from '@/domain/assignment'
import type { ServiceCalendar } from '@/domain/sla/calendar'
import type { PriorityPromise } from '@/domain/sla/policy'
import type { CategoryClock } from '@/domain/sla/words'
import type { ProposedAssignee } from '@/domain/tickets/plan'
import type { TicketCategory } from '@/domain/tickets/ticket'
import { WORKLOAD_STATUSES } from '@/domain/tickets/words'
import { invalid } from '@/domain/violations'
import { candidatesByCategory } from '@/server/candidates'
import { inTransaction, reading, type Sql, sql } from '@/server/database'
import { env } from '@/server/env'
import { preparedInTransaction } from '@/server/prepared'
import { PROMISES, SERVICE_CALENDAR } from '@/server/sla'
import { suitsCategory } from '@/server/suits-category'

interface CategoryRow {
  id: string
  name: string
  name_hi: string | null
  priority_ceiling: string
  resolve_hours: string
  is_active: boolean | null
  clock: CategoryClock
  promises: PriorityPromise[]
  calendar: Omit<ServiceCalendar, 'zone'> | null
}

/** The category, and with `kind` the next number of that kind and year, in one query. */
export async function categoryFacts(
  req: PayloadRequest,
  categoryId: string,
  next?: { kind: 'MNT'; year: number },
): Promise<{ category: TicketCategory; isActive: boolean; number: string | null }> {
  const database = await preparedInTransaction(req)
  const number = next ? sql`next_number(${next.kind}, ${next.year})` : sql`null::text`
  const [row] = await database.rows<CategoryRow & { number: string | null }>(sql`
    select id, name, name_hi, priority_ceiling, resolve_hours, is_active, clock, ${PROMISES} as promises,
      case when clock = 'service_hours' then ${SERVICE_CALENDAR} end as calendar, ${number} as number
    from ticket_categories c where id = ${categoryId}`)
  if (!row) throw invalid([{ field: 'category', message: 'category names nothing that exists.' }])
  return {
    category: {
      id: row.id,
      name: row.name,
      nameHi: row.name_hi,
      priorityCeiling: Number(row.priority_ceiling),
      resolveHours: Number(row.resolve_hours),
      clock: row.clock,
      promises: row.promises,
      calendar: row.calendar ? { ...row.calendar, zone: env.timeZone } : null,
    },
    isActive: row.is_active !== false,
    number: row.number,
  }
}

interface StaffRow {
  id: string
  name: string | null
  is_suited: boolean
  workload: string
}

/**
 * The proposed assignee under their row's lock: of two who give a technician the last place, the second counts
 * the first. Null when there is no such active member of staff.
 */
export async function proposedAssignee(
  req: PayloadRequest,
  staffId: string,
  categoryId: string,
): Promise<ProposedAssignee | null> {
  const database = await inTransaction(req)
  const [locked] = await database.rows(sql`
    select id from staff where id = ${staffId} and is_active for no key update`)
  if (!locked) return null
  const [row] = await database.rows<StaffRow>(sql`
    select s.id, s.name, ${suits(categoryId)} as is_suited,
      (select count(*) from tickets t where t.assigned_to_id = s.id and t.status::text in ${WORKLOAD_STATUSES}) as workload
    from staff s where s.id = ${staffId}`)
  if (!row) return null
  return {
    staffId: row.id,
    name: row.name ?? 'This person',
    isSuited: row.is_suited,
    workload: Number(row.workload),
  }
}

const suits = (categoryId: string) => suitsCategory(sql`s.staff_role`, sql`${categoryId}::uuid`)

/** Everyone active who does this category's work, with what ranks them. */
export async function candidatesFor(database: Sql, categoryId: string): Promise<Candidate[]> {
  const candidates = await candidatesByCategory(database, [categoryId])
  return candidates.get(categoryId) ?? []
}

/** Who answers an emergency of this category now; null when nobody suited is on call. */
export async function onCallFor(
  req: PayloadRequest,
  categoryId: string,
): Promise<{ staffId: string; name: string } | null> {
  return pickOnCall(await candidatesFor(await reading(req), categoryId))
}

/** Whether a member of staff still works here. */
export async function isStaffActive(req: PayloadRequest, staffId: string | null): Promise<boolean> {
  if (!staffId) return false
  const database = await reading(req)
  const [row] = await database.rows(sql`select 1 from staff where id = ${staffId} and is_active`)
  return row !== undefined
}
