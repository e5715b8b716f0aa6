import { isOnDuty, type WorkShift } from '@/domain/assignment'
import { type Sql, sql } from '../../database'
import { CARRYING, type Carried, type CarriedRow, carried, carriedOf, WORKING } from '../../load'

/** What one member of staff carries, and whether they are here. */
export interface Load extends Carried {
  staffId: string
  /** `gone`: no longer active, and still carries something. */
  duty: 'always' | 'on' | 'off' | 'gone'
}

interface Row extends CarriedRow {
  is_active: boolean | null
  is_available24x7: boolean | null
  work_schedule: WorkShift[] | null
}

/** More than an estate employs. */
const STAFF_MAX = 200

/** Everyone active who works on tickets, and whoever else carries one: the fullest first. Schedules are of the zone. */
export async function loadByPerson(database: Sql, now: Date, zone: string): Promise<Load[]> {
  const rows = await database.rows<Row>(sql`
    select ${carried(now)}, s.is_active, s.is_available24x7, s.work_schedule from ${CARRYING}
    group by s.id having ${WORKING} or count(t.id) > 0
    order by workload desc, overdue desc, s.employee_id limit ${STAFF_MAX}`)
  return rows.map((row) => ({ staffId: row.id, ...carriedOf(row), duty: dutyOf(row, now, zone) }))
}

function dutyOf(row: Row, now: Date, zone: string): Load['duty'] {
  if (row.is_active !== true) return 'gone'
  if (row.is_available24x7 === true) return 'always'
  const shifts = Array.isArray(row.work_schedule) ? row.work_schedule : []
  return isOnDuty({ isAvailable24x7: false, shifts }, now, zone) ? 'on' : 'off'
}
