import { Command } from 'commander'
import type { Cli, OpenCli } from '../context'
import { usage } from '../failures'
import { KPI_COLUMNS, type KpiRow } from '../figures/columns'

interface KpiOptions {
  from?: string
  to?: string
}

export function kpisCommand(open: OpenCli): Command {
  return new Command('kpis')
    .description('the estate’s six figures against their targets, with twelve weeks of each')
    .option('--from <date>', 'first day, such as 2026-11-01; the last 90 days unless said')
    .option('--to <date>', 'last day, today unless said')
    .action((options: KpiOptions, command: Command) => runKpis(open(command), options))
}

export async function runKpis(cli: Cli, { from, to }: KpiOptions): Promise<void> {
  await requireDays({ from, to })
  const answer = await cli.client.get<{ kpis: KpiRow[] }>('/kpis', { from, to })
  if (cli.out.isJson) cli.out.json(answer)
  else cli.out.table(KPI_COLUMNS, answer.kpis)
}

/** Slips are told without asking the estate. */
async function requireDays(days: KpiOptions): Promise<void> {
  const { isLocalDate } = await import('../../domain/time')
  for (const [flag, day] of Object.entries(days))
    if (day !== undefined && !isLocalDate(day))
      throw usage(`--${flag} takes a day such as 2026-11-01, not “${day}”.`)
  if (days.from && days.to && days.from > days.to)
    throw usage(`The period ends (${days.to}) before it begins (${days.from}).`)
}
