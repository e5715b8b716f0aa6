import { Command } from 'commander'

/** The operator's commands, which work beside the database (contract §11). */
const program = new Command('estate ops')
  .description('Commands of whoever hosts the estate. They need the database, not a sign-in.')
  .showHelpAfterError('Run `estate ops --help` to see what there is.')

program
  .command('migrate')
  .description('bring the database to the present schema')
  .action(async () => (await import('./migrate')).migrate())

program.exitOverride()

try {
  await program.parseAsync(process.argv)
  process.exit(0)
} catch (error) {
  const { code, exitCode, message } = error as { code?: string; exitCode?: number; message: string }
  if (code?.startsWith('commander.')) process.exit(exitCode === 0 ? 0 : 2)
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
