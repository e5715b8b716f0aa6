import { Command } from 'commander'
import type { Performance } from '../../../domain/performance'
import type { Cli, OpenCli } from '../../context'
import { usage } from '../../failures'
import { decimal, exact, percent, showFigures } from '../../staff/figures'
import type { Column } from '../../table'

const DAYS_DEFAULT = 30

type Figure = Exclude<keyof Performance, 'total' | 'completed'>

const figure = (name: string, key: Figure, show: (value: number | null) => string): Column<Performance> => ({
  name,
  text: (row) => show(row[key]),
  raw: (row) => exact(row[key]),
  align: 'right',
})

const COLUMNS: Column<Performance>[] = [
  { name: 'assigned', text: ({ total }) => String(total), align: 'right' },
  { name: 'completed', text: ({ completed }) => String(completed), align: 'right' },
  figure('rate', 'completionRate', percent),
  figure('on_time', 'onTimeRate', percent),
  figure('avg_hours', 'avgResolutionHours', decimal),
  figure('rating', 'avgSatisfaction', decimal),
  { ...figure('cost', 'costEfficiency', percent), leaves: 1 },
]

export interface PerformanceOptions {
  from?: string
  to?: string
}

export function performanceCommand(open: OpenCli): Command {
  return new Command('performance')
    .description('how people did in a period; everybody you oversee when nobody is named')
    .argument('[employees...]', 'employee ids, such as EL001')
    .option(
      '--from <date>',
      `first day, such as 2026-11-01; ${DAYS_DEFAULT} days before the last unless said`,
    )
    .option('--to <date>', 'last day, today unless said')
    .action((employees: string[], options: PerformanceOptions, command: Command) =>
      runPerformance(open(command), employees, options),
    )
}

export async function runPerformance(
  cli: Cli,
  employees: string[],
  options: PerformanceOptions,
): Promise<void> {
  const period = await periodOf(cli, options)
  const read = (id: string) => cli.client.get<Performance>(`/staff/${id}/performance`, { ...period })
  await showFigures(cli, employees, read, COLUMNS)
}

async function periodOf(cli: Cli, options: PerformanceOptions): Promise<{ from: string; to: string }> {
  const { addDays, isLocalDate, localDate } = await import('../../../domain/time')
  for (const flag of ['from', 'to'] as const) {
    const date = options[flag]
    if (date !== undefined && !isLocalDate(date))
      throw usage(`--${flag} takes a day such as 2026-11-01, not “${date}”.`)
  }
  const to = options.to ?? localDate(cli.io.now(), cli.zone)
  const from = options.from ?? localDate(addDays(new Date(`${to}T00:00:00Z`), -DAYS_DEFAULT), 'UTC')
  if (from > to) throw usage(`The period ends (${to}) before it begins (${from}).`)
  return { from, to }
}
