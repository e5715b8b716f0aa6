import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import type { Cli, OpenCli } from '../../context'
import { CliFailure, EXIT, usage } from '../../failures'

export interface MonthlyOptions {
  month?: string
  output?: string
}

export function monthlyCommand(open: OpenCli): Command {
  return new Command('monthly')
    .description('the estate’s month on paper, as a PDF')
    .option('--month <month>', 'such as 2026-10')
    .option('--output <file>', 'where to write it; an old file of that name is replaced')
    .action((options: MonthlyOptions, command: Command) => runMonthly(open(command), options))
}

export async function runMonthly(cli: Cli, { month, output }: MonthlyOptions): Promise<void> {
  if (!month) throw usage('Give --month, such as 2026-10.')
  if (!output) throw usage('Give --output, such as estate.pdf.')
  const paper = await cli.client.download('/reports/monthly.pdf', { month })
  await writeFile(output, paper).catch((error: Error) => {
    throw new CliFailure(EXIT.error, `${output} could not be written: ${error.message}`)
  })
  const written = { month, file: output, bytes: paper.byteLength }
  if (cli.out.isJson) cli.out.json(written)
  else cli.out.record(Object.entries(written).map(([name, value]) => ({ name, text: String(value) })))
}
