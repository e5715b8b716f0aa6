import { has } from '@/domain/actor'
import { handlesTickets, STAFF_ROLES, type StaffRole } from '@/domain/staff'
import { OPEN_STATUSES, WORKLOAD_STATUSES } from '@/domain/tickets/words'
import { nowOf } from '@/hooks/actor'
import { reading, sql } from '@/server/database'
import { literals } from '@/server/literals'
import { overdueAt } from '@/server/sla'
import type { Viewer } from '../viewer'

/** Members of staff on one page. */
const TEAM_A_PAGE = 50

export interface TeamMember {
  id: string
  employeeId: string
  name: string
  role: StaffRole
  /** Assigned or in progress: what counts against the cap. */
  workload: number
  waiting: number
  overdue: number
}

interface TeamRow {
  id: string
  employee_id: string
  name: string | null
  staff_role: StaffRole
  workload: string
  waiting: string
  overdue: string
}

const WORKERS = STAFF_ROLES.filter(handlesTickets)

/** Everyone who works on tickets with what they carry: the late first, then the most loaded. One grouped query. */
export async function teamPage(
  viewer: Viewer,
  page: number,
): Promise<{ members: TeamMember[]; hasMore: boolean }> {
  const database = await reading(viewer.req)
  const rows = await database.rows<TeamRow>(sql`
    select s.id, s.employee_id, s.name, s.staff_role,
      count(t.id) filter (where t.status in ${literals(WORKLOAD_STATUSES)}) as workload,
      count(t.id) filter (where t.status = 'on_hold') as waiting,
      count(t.id) filter (where ${overdueAt(nowOf(viewer.req), 't')}) as overdue
    from staff s
    left join tickets t on t.assigned_to_id = s.id and t.status in ${literals(OPEN_STATUSES)}
    where s.is_active and s.staff_role in ${literals(WORKERS)}
    group by s.id
    order by overdue desc, workload desc, s.employee_id
    limit ${TEAM_A_PAGE + 1} offset ${(page - 1) * TEAM_A_PAGE}`)
  return { members: rows.slice(0, TEAM_A_PAGE).map(toMember), hasMore: rows.length > TEAM_A_PAGE }
}

/** The member of staff of an employee's number whose jobs the viewer may look through; null for everybody else. */
export async function colleague(
  viewer: Viewer,
  employeeId: string,
): Promise<{ id: string; name: string; role: StaffRole } | null> {
  const database = await reading(viewer.req)
  const [row] = await database.rows<TeamRow>(sql`
    select id, name, employee_id, staff_role from staff
    where lower(employee_id) = lower(${employeeId}) and is_active`)
  const { actor } = viewer
  const isBelow = row && actor.staff?.subordinateIds.includes(row.id)
  if (!row || !(has(actor, 'tickets.all') || isBelow)) return null
  return { id: row.id, name: row.name ?? row.employee_id, role: row.staff_role }
}

const toMember = (row: TeamRow): TeamMember => ({
  id: row.id,
  employeeId: row.employee_id,
  name: row.name ?? row.employee_id,
  role: row.staff_role,
  workload: Number(row.workload),
  waiting: Number(row.waiting),
  overdue: Number(row.overdue),
})
