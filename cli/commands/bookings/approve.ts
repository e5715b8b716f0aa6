import { Command } from 'commander'
import { approvedWords, patchBooking, tellWritten } from '../../bookings/change'
import { findBooking } from '../../bookings/find'
import type { Cli, OpenCli } from '../../context'
import { refused } from '../../failures'

export interface ApproveOptions {
  note?: string
}

export function approveCommand(open: OpenCli): Command {
  return new Command('approve')
    .description('say yes to a booking')
    .argument('<booking>', 'number, such as 12 or BKG-2026-0012')
    .option('--note <text>', 'what whoever booked reads with it')
    .action((number: string, options: ApproveOptions, command: Command) =>
      runApprove(open(command), number, options),
    )
}

export async function runApprove(cli: Cli, text: string, { note }: ApproveOptions): Promise<void> {
  const booking = await findBooking(cli, text)
  const { number, status } = booking
  // The same status takes an offer: nobody means that here.
  if (status === 'offered')
    throw refused(
      `${number}: It is only offered, to whoever waited for it.`,
      `estate bookings show ${number}`,
    )
  const patch = { status: 'confirmed', ...(note ? { note } : {}) }
  const written = await patchBooking(cli, booking, patch)
  tellWritten(cli, written, approvedWords(cli, written.doc))
}
