import { Command } from 'commander'
import type { Cli, OpenCli } from '../../context'
import { changeTickets } from '../../tickets/bulk'

export interface CancelOptions {
  reason?: string
  dryRun?: boolean
}

export function cancelCommand(open: OpenCli): Command {
  return new Command('cancel')
    .description('cancel tickets for good')
    .argument('<tickets...>', 'numbers, such as 12 or MNT-2026-0012')
    .option('--reason <text>', 'why; only its own resident may leave it out')
    .option('--dry-run', 'only show what would happen')
    .action((numbers: string[], options: CancelOptions, command: Command) =>
      runCancel(open(command), numbers, options),
    )
}

export async function runCancel(cli: Cli, numbers: string[], options: CancelOptions): Promise<void> {
  const reason = await cli.input.optionalText(options.reason, 'Why')
  const change = {
    done: 'cancelled',
    patch: { status: 'cancelled', ...(reason ? { cancelReason: reason } : {}) },
    question: (count: number) => `Cancel ${count} tickets? A cancelled ticket cannot be taken up again.`,
  }
  await changeTickets(cli, numbers, change, options.dryRun === true)
}
