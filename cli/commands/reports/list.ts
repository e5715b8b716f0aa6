import { Command } from 'commander'
import { REPORT_PERIODS } from '../../../domain/figures/words'
import type { Cli, OpenCli } from '../../context'
import { showList } from '../../lists'
import { LIST_COLUMNS } from '../../reports/columns'
import { findReports } from '../../reports/find'
import { rowOf } from '../../reports/wire'
import { wholeNumber, wordOf } from '../../words'

const LIMIT_DEFAULT = 30
/** More rows than anybody reads. */
const LIMIT_MAX = 10_000

export interface ListOptions {
  period?: string
  staff?: string
  from?: string
  limit: number
  page: number
}

export function listCommand(open: OpenCli): Command {
  return new Command('list')
    .description('the stored reports of the staff, latest first')
    .option('--period <period>', `only these: ${REPORT_PERIODS.join(', ')}`)
    .option('--staff <employee id>', 'only theirs')
    .option('--from <date>', 'only those that begin on this day, such as 2026-11-16')
    .option('--limit <number>', 'how many', wholeNumber(LIMIT_MAX), LIMIT_DEFAULT)
    .option('--page <number>', 'which page of that many', wholeNumber(), 1)
    .action((options: ListOptions, command: Command) => runList(open(command), options))
}

export async function runList(cli: Cli, options: ListOptions): Promise<void> {
  const { staff: employeeId, from, limit, page } = options
  const list = await findReports(cli.client, {
    ...(options.period ? { period: wordOf(options.period, REPORT_PERIODS, '--period') } : {}),
    ...(employeeId ? { employeeId } : {}),
    ...(from ? { from } : {}),
    ...{ limit, page },
  })
  if (cli.out.isJson) cli.out.json(list)
  else
    showList(
      cli,
      { ...list, docs: list.docs.map(rowOf) },
      { columns: LIST_COLUMNS, none: 'No reports are stored that you may see.' },
    )
}
