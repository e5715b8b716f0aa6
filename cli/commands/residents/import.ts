import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { IMPORT_COLUMNS, REQUIRED_COLUMNS } from '../../../domain/people/import-columns'
import type { Cli, OpenCli } from '../../context'
import { usage } from '../../failures'

const HELP = `
The file is CSV in UTF-8. Its first row names the columns, in any order:
  ${IMPORT_COLUMNS.join(', ')}
Required are ${REQUIRED_COLUMNS.join(', ')}. Somebody of the same flat with the same phone is updated,
everybody else is entered, unverified. An empty cell leaves things as they are. Importing a file again changes nothing.`

export function importCommand(open: OpenCli): Command {
  return new Command('import')
    .description('enter or update the people of a CSV file')
    .argument('<file>', 'a CSV file in UTF-8')
    .option('--dry-run', 'only say what would be done')
    .addHelpText('after', HELP)
    .action((file: string, options: { dryRun?: boolean }, command: Command) =>
      runImport(open(command), file, options.dryRun === true),
    )
}

export async function runImport(cli: Cli, file: string, isDryRun: boolean): Promise<void> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw usage(`The file cannot be read: ${error.message}`)
  })
  const [{ readRows }, { sendRows }, { report }] = await Promise.all([
    import('../../residents/csv'),
    import('../../residents/import'),
    import('../../residents/import-report'),
  ])
  report(cli, await sendRows(cli, readRows(bytes), isDryRun), { file, isDryRun })
}
