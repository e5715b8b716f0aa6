import type { Client } from '../client'
import { notFound } from '../failures'
import { PAGE_MAX } from '../pages'
import type { Staff } from '../wire'

/** The member of staff with that employee id, whatever the case. @throws CliFailure (not found) */
export async function findStaff(client: Client, employeeId: string): Promise<Staff> {
  const [staff] = await findAllStaff(client, [employeeId])
  if (!staff) throw notFound(`There is no member of staff “${employeeId}”.`, 'estate staff list')
  return staff
}

/** The same for several, in the order given, in one question. @throws CliFailure (not found) */
export async function findAllStaff(client: Client, employeeIds: readonly string[]): Promise<Staff[]> {
  // Equality can use the index, where a case-blind match could not; ids are written in one case.
  const spellings = employeeIds.flatMap((id) => [id, id.toUpperCase(), id.toLowerCase()])
  const where = { employeeId: { in: [...new Set(spellings)] } }
  const { docs } = await client.find<Staff>('staff', { where, limit: PAGE_MAX, depth: 0 })
  return employeeIds.map((id) => {
    const staff = docs.find(({ employeeId }) => employeeId.toLowerCase() === id.toLowerCase())
    if (!staff) throw notFound(`There is no member of staff “${id}”.`, 'estate staff list')
    return staff
  })
}
