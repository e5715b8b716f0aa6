import { Command } from 'commander'
import { endedWords, patchBooking, tellWritten } from '../../bookings/change'
import { findBooking } from '../../bookings/find'
import type { Cli, OpenCli } from '../../context'
import { usage } from '../../failures'

export interface CancelOptions {
  reason?: string
}

export function cancelCommand(open: OpenCli): Command {
  return new Command('cancel')
    .description('cancel a booking for good; what comes back is what its own terms say')
    .argument('<booking>', 'number, such as 12 or BKG-2026-0012')
    .option('--reason <text>', 'why; whoever booked reads it. Where nobody can be asked, this or --yes')
    .action((number: string, options: CancelOptions, command: Command) =>
      runCancel(open(command), number, options),
    )
}

/** Somebody's booking is not cancelled by a slip of a script: it says why, or that it is sure. */
function requireReasonOrYes({ input }: Cli, { reason }: CancelOptions): void {
  if (reason === undefined && !input.canAsk && !input.isSure)
    throw usage('--reason or --yes is missing, and nobody is there to be asked.')
}

export async function runCancel(cli: Cli, number: string, options: CancelOptions): Promise<void> {
  requireReasonOrYes(cli, options)
  const note = await cli.input.optionalText(options.reason, 'Why')
  const booking = await findBooking(cli, number)
  const patch = { status: 'cancelled', ...(note ? { note } : {}) }
  const written = await patchBooking(cli, booking, patch)
  tellWritten(cli, written, endedWords(written.doc, 'cancelled'))
}
