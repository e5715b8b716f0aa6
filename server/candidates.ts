import type { Candidate, WorkShift } from '@/domain/assignment'
import type { StaffRole } from '@/domain/staff'
import { WORKLOAD_STATUSES } from '@/domain/tickets/words'
import { type Sql, sql } from './database'
import { suitsCategory } from './suits-category'

interface CandidateRow {
  category_id: string
  id: string
  employee_id: string
  name: string | null
  staff_role: StaffRole
  is_available24x7: boolean | null
  work_schedule: WorkShift[] | null
  workload: string
  last_resolved_at: string | null
}

/**
 * Everyone active who does the work of each category, with what ranks them; what one carries is counted once, for however
 * many categories. A category that nobody does is absent.
 */
export async function candidatesByCategory(
  database: Sql,
  categoryIds: readonly string[],
): Promise<Map<string, Candidate[]>> {
  const rows = await database.rows<CandidateRow>(sql`
    with able as materialized (
      select s.*,
        (select count(*) from tickets t
          where t.assigned_to_id = s.id and t.status::text in ${WORKLOAD_STATUSES}) as workload,
        (select max(t.resolved_at) from tickets t where t.assigned_to_id = s.id) as last_resolved_at
      from staff s where s.is_active and exists (
        select 1 from ticket_categories c
        where c.id = any(${sql.param([...categoryIds])}::uuid[]) and ${suitsCategory(sql`s.staff_role`, sql`c.id`)}))
    select c.id as category_id, s.id, s.employee_id, s.name, s.staff_role, s.is_available24x7, s.work_schedule,
      s.workload, s.last_resolved_at
    from ticket_categories c join able s on ${suitsCategory(sql`s.staff_role`, sql`c.id`)}
    where c.id = any(${sql.param([...categoryIds])}::uuid[])`)
  const byCategory = Map.groupBy(rows, ({ category_id }) => category_id)
  return new Map([...byCategory].map(([category, found]) => [category, found.map(candidateOf)]))
}

function candidateOf(row: CandidateRow): Candidate {
  return {
    staffId: row.id,
    employeeId: row.employee_id,
    name: row.name ?? row.employee_id,
    role: row.staff_role,
    isAvailable24x7: row.is_available24x7 === true,
    shifts: Array.isArray(row.work_schedule) ? row.work_schedule : [],
    workload: Number(row.workload),
    lastResolvedAt: row.last_resolved_at ? new Date(row.last_resolved_at) : null,
  }
}
