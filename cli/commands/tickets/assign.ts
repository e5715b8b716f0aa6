import { Command } from 'commander'
import type { Cli, OpenCli } from '../../context'
import { findStaff } from '../../staff/find'
import { changeTickets } from '../../tickets/bulk'

export interface AssignOptions {
  to?: string
  override?: boolean
  note?: string
  dryRun?: boolean
}

export function assignCommand(open: OpenCli): Command {
  return new Command('assign')
    .description('give tickets to a member of staff')
    .argument('<tickets...>', 'numbers, such as 12 or MNT-2026-0012')
    .option('--to <employee id>', 'who does the work, such as EL001')
    .option('--override', 'even beyond the cap of open tickets; needs --note')
    .option('--note <text>', 'why, for the timeline')
    .option('--dry-run', 'only show what would happen')
    .action((numbers: string[], options: AssignOptions, command: Command) =>
      runAssign(open(command), numbers, options),
    )
}

export async function runAssign(cli: Cli, numbers: string[], options: AssignOptions): Promise<void> {
  const employeeId = await cli.input.text(options.to, '--to', 'Assign to (employee id)')
  const staff = await findStaff(cli.client, employeeId.trim())
  const patch = {
    assignedTo: staff.id,
    ...(options.override ? { override: true } : {}),
    ...(options.note ? { note: options.note } : {}),
  }
  const done = `assigned to ${staff.employeeId} (${staff.name})`
  await changeTickets(cli, numbers, { done, patch }, options.dryRun === true)
}
