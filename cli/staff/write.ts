import type { Cli } from '../context'
import type { Staff, Written } from '../wire'
import { STAFF_COLUMNS } from './columns'
import { findStaff } from './find'

/** Finds the person, writes, and tells what they are now. */
export async function writeStaff(
  cli: Cli,
  employeeId: string,
  write: (staff: Staff) => Promise<Written<Staff>>,
  done: string,
): Promise<void> {
  const staff = await findStaff(cli.client, employeeId)
  const written = await write(staff)
  if (cli.out.isJson) cli.out.json(written)
  else if (cli.out.isForPeople) cli.out.done(`${staff.employeeId} (${staff.name}) ${done}`)
  else cli.out.table(STAFF_COLUMNS, [{ ...staff, ...written.doc }])
}

/** Whether somebody works here: without it they are signed out at once and have no powers. */
export function setActive(cli: Cli, employeeId: string, isActive: boolean): Promise<void> {
  return writeStaff(
    cli,
    employeeId,
    ({ id }) => cli.client.patch(`/staff/${id}`, { isActive }, { depth: 1 }),
    isActive ? 'is active.' : 'is not active any more: signed out, without powers.',
  )
}
