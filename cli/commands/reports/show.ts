import { Command } from 'commander'
import { TREND_PERIODS } from '../../../domain/figures/staff'
import { REPORT_PERIODS } from '../../../domain/figures/words'
import type { Cli, OpenCli } from '../../context'
import { TREND_COLUMNS } from '../../reports/columns'
import { findReports, withBefore } from '../../reports/find'
import { rowOf } from '../../reports/wire'
import { wholeNumber, wordOf } from '../../words'

const LIMIT_MAX = 1_000

export interface ShowOptions {
  period: string
  limit: number
}

export function showCommand(open: OpenCli): Command {
  return new Command('show')
    .description('how it went with somebody, period by period, latest first')
    .argument('<employee>', 'employee id, such as EL001')
    .option('--period <period>', REPORT_PERIODS.join(', '), 'weekly')
    .option('--limit <number>', 'how many periods', wholeNumber(LIMIT_MAX), TREND_PERIODS)
    .action((employee: string, options: ShowOptions, command: Command) =>
      runShow(open(command), employee, options),
    )
}

export async function runShow(cli: Cli, employeeId: string, options: ShowOptions): Promise<void> {
  const period = wordOf(options.period, REPORT_PERIODS, '--period')
  // One more, for the arrows of the last one shown.
  const list = await findReports(cli.client, { period, employeeId, limit: options.limit + 1 })
  if (cli.out.isJson) {
    cli.out.json({ ...list, docs: list.docs.slice(0, options.limit) })
    return
  }
  const rows = withBefore(list.docs.map(rowOf)).slice(0, options.limit)
  if (rows.length === 0 && cli.out.isForPeople) cli.out.note(`No ${period} reports of them are stored.`)
  else cli.out.table(TREND_COLUMNS, rows)
}
