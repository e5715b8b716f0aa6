import { Command } from 'commander'
import type { OpenCli } from '../../context'
import { setActive } from '../../staff/write'

export function activateCommand(open: OpenCli): Command {
  return new Command('activate')
    .description('let somebody work here again')
    .argument('<employee>', 'employee id, such as EL001')
    .action((employee: string, _options: object, command: Command) =>
      setActive(open(command), employee, true),
    )
}
