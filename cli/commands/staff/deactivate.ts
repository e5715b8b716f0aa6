import { Command } from 'commander'
import type { OpenCli } from '../../context'
import { setActive } from '../../staff/write'

export function deactivateCommand(open: OpenCli): Command {
  return new Command('deactivate')
    .description('sign somebody out and take their powers, until they are activated again')
    .argument('<employee>', 'employee id, such as EL001')
    .action((employee: string, _options: object, command: Command) =>
      setActive(open(command), employee, false),
    )
}
