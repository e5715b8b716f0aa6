import { Command } from 'commander'
import type { Workload } from '../../../domain/performance'
import { WORKLOAD_CAP } from '../../../domain/tickets/words'
import type { Cli, OpenCli } from '../../context'
import { decimal, exact, showFigures } from '../../staff/figures'
import type { Column } from '../../table'

const COLUMNS: Column<Workload>[] = [
  {
    name: 'active',
    text: ({ activeRequests }) => String(activeRequests),
    style: ({ activeRequests }) => (activeRequests >= WORKLOAD_CAP ? 'red' : undefined),
    align: 'right',
  },
  { name: 'this_month', text: ({ completedThisMonth }) => String(completedThisMonth), align: 'right' },
  {
    name: 'avg_hours',
    text: ({ avgResolutionHours }) => decimal(avgResolutionHours),
    raw: ({ avgResolutionHours }) => exact(avgResolutionHours),
    align: 'right',
  },
  {
    name: 'rating',
    text: ({ satisfaction }) => decimal(satisfaction),
    raw: ({ satisfaction }) => exact(satisfaction),
    align: 'right',
  },
  { name: 'completed', text: ({ n }) => String(n), align: 'right' },
]

export function workloadCommand(open: OpenCli): Command {
  return new Command('workload')
    .description('what people carry now; everybody you oversee when nobody is named')
    .argument('[employees...]', 'employee ids, such as EL001')
    .action((employees: string[], _options: object, command: Command) =>
      runWorkload(open(command), employees),
    )
}

export async function runWorkload(cli: Cli, employees: string[]): Promise<void> {
  await showFigures(cli, employees, (id) => cli.client.get<Workload>(`/staff/${id}/workload`), COLUMNS)
}
