import { Command } from 'commander'
import { patchBooking, tellWritten } from '../../bookings/change'
import { findBooking } from '../../bookings/find'
import type { Cli, OpenCli } from '../../context'

export function checkInCommand(open: OpenCli): Command {
  return new Command('check-in')
    .description('note that whoever booked has come')
    .argument('<booking>', 'number, such as 12 or BKG-2026-0012')
    .action((number: string, _options: object, command: Command) => runCheckIn(open(command), number))
}

export async function runCheckIn(cli: Cli, number: string): Promise<void> {
  const booking = await findBooking(cli, number)
  tellWritten(cli, await patchBooking(cli, booking, { checkedIn: true }), 'is checked in.')
}
