import { isOnDuty, type WorkShift } from '@/domain/assignment'
import { handlesTickets, STAFF_ROLES, type StaffRole } from '@/domain/staff'
import { OPEN_STATUSES, WORKLOAD_STATUSES } from '@/domain/tickets/words'
import { type Sql, sql } from '../../database'
import { literals } from '../../literals'
import { overdue } from './conditions'

/** What one member of staff carries. */
export interface Load {
  staffId: string
  employeeId: string
  name: string
  role: StaffRole
  /** Assigned or in progress: what counts against the cap. */
  workload: number
  waiting: number
  overdue: number
  /** `gone`: no longer active, and still carries something. */
  duty: 'always' | 'on' | 'off' | 'gone'
}

interface Row {
  id: string
  employee_id: string
  name: string | null
  staff_role: StaffRole
  is_active: boolean | null
  is_available24x7: boolean | null
  work_schedule: WorkShift[] | null
  workload: string
  waiting: string
  overdue: string
}

const WORKERS = STAFF_ROLES.filter(handlesTickets)
/** More than an estate employs. */
const STAFF_MAX = 200

/** Everyone active who works on tickets, and whoever else carries one: the fullest first. Schedules are of the zone. */
export async function loadByPerson(database: Sql, now: Date, zone: string): Promise<Load[]> {
  const rows = await database.rows<Row>(sql`
    select s.id, s.employee_id, s.name, s.staff_role, s.is_active, s.is_available24x7, s.work_schedule,
      count(t.id) filter (where t.status in ${literals(WORKLOAD_STATUSES)}) as workload,
      count(t.id) filter (where t.status = 'on_hold') as waiting,
      count(t.id) filter (where ${overdue(now)}) as overdue
    from staff s
    left join tickets t on t.assigned_to_id = s.id and t.status in ${literals(OPEN_STATUSES)}
    group by s.id
    having (s.is_active and s.staff_role in ${literals(WORKERS)}) or count(t.id) > 0
    order by workload desc, overdue desc, s.employee_id limit ${STAFF_MAX}`)
  return rows.map((row) => ({
    staffId: row.id,
    employeeId: row.employee_id,
    name: row.name ?? row.employee_id,
    role: row.staff_role,
    workload: Number(row.workload),
    waiting: Number(row.waiting),
    overdue: Number(row.overdue),
    duty: dutyOf(row, now, zone),
  }))
}

function dutyOf(row: Row, now: Date, zone: string): Load['duty'] {
  if (row.is_active !== true) return 'gone'
  if (row.is_available24x7 === true) return 'always'
  const shifts = Array.isArray(row.work_schedule) ? row.work_schedule : []
  return isOnDuty({ isAvailable24x7: false, shifts }, now, zone) ? 'on' : 'off'
}
