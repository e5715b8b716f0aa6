import { Command } from 'commander'
import { TICKET_STATUS_LABELS } from '../../../domain/tickets/words'
import type { Cli, OpenCli } from '../../context'
import { changeTickets } from '../../tickets/bulk'

export interface AckOptions {
  note?: string
  dryRun?: boolean
}

export function ackCommand(open: OpenCli): Command {
  return new Command('ack')
    .description('acknowledge tickets: somebody has looked')
    .argument('<tickets...>', 'numbers, such as 12 or MNT-2026-0012')
    .option('--note <text>', 'what its resident reads in the timeline')
    .option('--dry-run', 'only show what would happen')
    .action((numbers: string[], options: AckOptions, command: Command) =>
      runAck(open(command), numbers, options),
    )
}

export async function runAck(cli: Cli, numbers: string[], options: AckOptions): Promise<void> {
  const change = {
    done: 'acknowledged',
    patch: { status: 'acknowledged', ...(options.note ? { note: options.note } : {}) },
    // The same status would unassign an assigned ticket and reopen a closed one: nobody means that here.
    objection: ({ status }: { status: keyof typeof TICKET_STATUS_LABELS }) =>
      status === 'submitted' || status === 'acknowledged'
        ? null
        : `A ticket that is ${TICKET_STATUS_LABELS[status].toLowerCase()} has been acknowledged long since.`,
  }
  await changeTickets(cli, numbers, change, options.dryRun === true)
}
