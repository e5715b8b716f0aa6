import { Command } from 'commander'
import { endedWords, patchBooking, tellWritten } from '../../bookings/change'
import { findBooking } from '../../bookings/find'
import type { Cli, OpenCli } from '../../context'

export interface RejectOptions {
  reason?: string
}

export function rejectCommand(open: OpenCli): Command {
  return new Command('reject')
    .description('say no to a booking, and why')
    .argument('<booking>', 'number, such as 12 or BKG-2026-0012')
    .option('--reason <text>', 'why; whoever booked reads it')
    .action((number: string, options: RejectOptions, command: Command) =>
      runReject(open(command), number, options),
    )
}

export async function runReject(cli: Cli, number: string, options: RejectOptions): Promise<void> {
  const note = await cli.input.text(options.reason, '--reason', 'Why')
  const booking = await findBooking(cli, number)
  const written = await patchBooking(cli, booking, { status: 'rejected', note })
  tellWritten(cli, written, endedWords(written.doc, 'rejected'))
}
