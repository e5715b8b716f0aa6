import { Command } from 'commander'
import type { OpenCli } from '../../context'
import { verifyResidents } from '../../residents/verify'

export function verifyCommand(open: OpenCli): Command {
  return new Command('verify')
    .description('say that people live where the register has them')
    .argument('<who...>', 'names, ids, or flats for all who wait there')
    .option('--dry-run', 'only say who would be verified')
    .action((who: string[], options: { dryRun?: boolean }, command: Command) =>
      verifyResidents(open(command), who, options.dryRun === true),
    )
}
