import { Command } from 'commander'
import type { Cli, OpenCli } from '../../context'
import { writeStaff } from '../../staff/write'
import type { Staff, Written } from '../../wire'

export function resetPowersCommand(open: OpenCli): Command {
  return new Command('reset-powers')
    .description('give somebody the powers of their role, and no others')
    .argument('<employee>', 'employee id, such as EL001')
    .action((employee: string, _options: object, command: Command) => runResetPowers(open(command), employee))
}

export async function runResetPowers(cli: Cli, employee: string): Promise<void> {
  const reset = ({ id }: Staff) => cli.client.post<Written<Staff>>(`/staff/${id}/reset-powers`, {})
  await writeStaff(cli, employee, reset, 'has the powers of their role.')
}
