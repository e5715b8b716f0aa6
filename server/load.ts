import { handlesTickets, STAFF_ROLES, type StaffRole } from '@/domain/staff'
import { OPEN_STATUSES, WORKLOAD_STATUSES } from '@/domain/tickets/words'
import { sql } from './database'
import { literals } from './literals'
import { overdueAt } from './sla'

/** What one member of staff carries. */
export interface Carried {
  employeeId: string
  name: string
  role: StaffRole
  /** Assigned or in progress: what counts against the cap. */
  workload: number
  waiting: number
  overdue: number
}

/** A row of a statement over `CARRYING`, grouped by member of staff, that asks for `carried`. */
export interface CarriedRow {
  id: string
  employee_id: string
  name: string | null
  staff_role: StaffRole
  workload: string
  waiting: string
  overdue: string
}

export const carried = (now: Date) => sql`s.id, s.employee_id, s.name, s.staff_role,
  count(t.id) filter (where t.status in ${literals(WORKLOAD_STATUSES)}) as workload,
  count(t.id) filter (where t.status = 'on_hold') as waiting,
  count(t.id) filter (where ${overdueAt(now, 't')}) as overdue`

/** Staff `s`, each with their open tickets `t`. */
export const CARRYING = sql`staff s
  left join tickets t on t.assigned_to_id = s.id and t.status in ${literals(OPEN_STATUSES)}`

/** Active, and of those who work on tickets. */
export const WORKING = sql`(s.is_active and s.staff_role in ${literals(STAFF_ROLES.filter(handlesTickets))})`

export const carriedOf = (row: CarriedRow): Carried => ({
  employeeId: row.employee_id,
  name: row.name ?? row.employee_id,
  role: row.staff_role,
  workload: Number(row.workload),
  waiting: Number(row.waiting),
  overdue: Number(row.overdue),
})
