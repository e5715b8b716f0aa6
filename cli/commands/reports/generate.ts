import { Command } from 'commander'
import type { ReportSpan } from '../../../domain/figures/staff-spans'
import { spanText } from '../../../domain/figures/staff-words'
import { REPORT_PERIODS, type ReportPeriod } from '../../../domain/figures/words'
import type { Cli, OpenCli } from '../../context'
import { notFound } from '../../failures'
import { TEAM_COLUMNS } from '../../reports/columns'
import { type ReportDoc, rowOf } from '../../reports/wire'
import { document } from '../../wire'
import { wordOf } from '../../words'

/** The same as that of the page of reports. */
const USUAL_PERIOD: ReportPeriod = 'weekly'

export interface GenerateOptions {
  period: string
  at?: string
  staff?: string
}

interface Generated extends ReportSpan {
  /** How many were not there before. */
  stored: number
  docs: ReportDoc[]
}

export function generateCommand(open: OpenCli): Command {
  return new Command('generate')
    .description('the figures of everybody on the staff over the last period that is over')
    .option('--period <period>', `${REPORT_PERIODS.join(', ')}`, USUAL_PERIOD)
    .option('--at <date>', 'the last period that was over on this day, such as 2026-11-01; today unless said')
    .option('--staff <employee id>', 'show only theirs')
    .action((options: GenerateOptions, command: Command) => runGenerate(open(command), options))
}

export async function runGenerate(cli: Cli, options: GenerateOptions): Promise<void> {
  const period = wordOf(options.period, REPORT_PERIODS, '--period')
  const asked = { period, ...(options.at ? { at: options.at } : {}) }
  const all = await cli.client.post<Generated>('/reports/generate', asked)
  const generated = options.staff ? { ...all, docs: theirs(all.docs, options.staff) } : all
  if (cli.out.isJson) {
    cli.out.json(generated)
    return
  }
  if (cli.out.isForPeople) cli.out.note(`${spanText(generated, 'en')}${newness(all)}`)
  cli.out.table(TEAM_COLUMNS, generated.docs.map(rowOf))
}

/** What is said of a period besides: that its figures were there, or that there are none. */
function newness({ stored, docs }: Generated): string {
  if (docs.length === 0) return ': nobody worked here then, and nothing was stored.'
  return stored === 0 ? ', as it was stored before.' : '.'
}

/** @throws CliFailure (not found) when there is nothing of theirs to see. */
function theirs(docs: readonly ReportDoc[], employeeId: string): ReportDoc[] {
  const found = docs.filter(
    ({ staff }) => document(staff)?.employeeId.toLowerCase() === employeeId.toLowerCase(),
  )
  if (found.length === 0)
    throw notFound(`There is no report of “${employeeId}” for that period.`, 'estate staff list')
  return found
}
