import type { Payload } from 'payload'
import { cache } from 'react'
import type { StaffRole } from '@/domain/staff'
import { WORKLOAD_STATUSES } from '@/domain/tickets/words'
import { reading, sql } from '@/server/database'
import { panelRequest } from './panel-request'

export interface StaffEntry {
  id: string
  employeeId: string
  name: string
  role: StaffRole
  isActive: boolean
  /** Tickets assigned or in progress: what counts against the cap. */
  workload: number
}

interface StaffRow {
  id: string
  employee_id: string
  name: string | null
  staff_role: StaffRole
  is_active: boolean | null
  workload: string
}

/** Everyone on the staff with their current workload: one grouped query a render, for lists and choices. */
export const staffDirectory = cache(async (payload: Payload): Promise<Map<string, StaffEntry>> => {
  const database = await reading(await panelRequest(payload))
  const rows = await database.rows<StaffRow>(sql`
    select s.id, s.employee_id, s.name, s.staff_role, s.is_active, count(t.id) as workload
    from staff s
    left join tickets t on t.assigned_to_id = s.id and t.status::text in ${WORKLOAD_STATUSES}
    group by s.id order by s.employee_id`)
  return new Map(rows.map((row) => [row.id, toEntry(row)]))
})

function toEntry(row: StaffRow): StaffEntry {
  return {
    id: row.id,
    employeeId: row.employee_id,
    name: row.name ?? row.employee_id,
    role: row.staff_role,
    isActive: row.is_active === true,
    workload: Number(row.workload),
  }
}
