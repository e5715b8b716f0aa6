import { Command } from 'commander'
import { endCommand } from './ending'

/** The operator's commands, which work beside the database (contract §11). */
const program = new Command('estate ops')
  .description('Commands of whoever hosts the estate. They need the database, not a sign-in.')
  .showHelpAfterError('Run `estate ops --help` to see what there is.')

program
  .command('migrate')
  .description('bring the database to the present schema')
  .action(async () => (await import('./migrate')).migrate())

program
  .command('demo')
  .description('fill an empty database with the demo estate')
  .option('--if-empty', 'do nothing when there are accounts already')
  .option('--at <instant>', 'seed as if it were then (ISO 8601)')
  .action(async (options) => (await import('./demo')).demo(options))

program.exitOverride()
await endCommand(() => program.parseAsync(process.argv))
