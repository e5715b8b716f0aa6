import { has } from '@/domain/actor'
import type { StaffRole } from '@/domain/staff'
import { nowOf } from '@/hooks/actor'
import { reading, sql } from '@/server/database'
import { CARRYING, type Carried, type CarriedRow, carried, carriedOf, WORKING } from '@/server/load'
import type { Viewer } from '../viewer'

/** Members of staff on one page. */
const TEAM_A_PAGE = 50

export interface TeamMember extends Carried {
  id: string
}

/** Everyone who works on tickets with what they carry: the late first, then the most loaded. One grouped query. */
export async function teamPage(
  viewer: Viewer,
  page: number,
): Promise<{ members: TeamMember[]; hasMore: boolean }> {
  const database = await reading(viewer.req)
  const rows = await database.rows<CarriedRow>(sql`
    select ${carried(nowOf(viewer.req))} from ${CARRYING}
    where ${WORKING}
    group by s.id
    order by overdue desc, workload desc, s.employee_id
    limit ${TEAM_A_PAGE + 1} offset ${(page - 1) * TEAM_A_PAGE}`)
  const members = rows.slice(0, TEAM_A_PAGE).map((row) => ({ id: row.id, ...carriedOf(row) }))
  return { members, hasMore: rows.length > TEAM_A_PAGE }
}

/**
 * The member of staff of an employee's number whose jobs the viewer may look through; null for everybody else. Who is no
 * longer active may still carry something: whoever oversees the work gives it to others.
 */
export async function colleague(
  viewer: Viewer,
  employeeId: string,
): Promise<{ id: string; name: string; role: StaffRole } | null> {
  const database = await reading(viewer.req)
  const { actor } = viewer
  const oversees = has(actor, 'tickets.all')
  const [row] = await database.rows<Pick<CarriedRow, 'id' | 'name' | 'employee_id' | 'staff_role'>>(sql`
    select id, name, employee_id, staff_role from staff
    where lower(employee_id) = lower(${employeeId}) and (is_active or ${oversees})`)
  const isBelow = row && actor.staff?.subordinateIds.includes(row.id)
  if (!row || !(oversees || isBelow)) return null
  return { id: row.id, name: row.name ?? row.employee_id, role: row.staff_role }
}
