import { Command } from 'commander'
import { detailsOf } from '../../bookings/details'
import { findBooking, linkTo } from '../../bookings/find'
import type { Cli, OpenCli } from '../../context'

export function showCommand(open: OpenCli): Command {
  return new Command('show')
    .description('show a booking')
    .argument('<booking>', 'number, such as 12 or BKG-2026-0012')
    .action((number: string, _options: object, command: Command) => runShow(open(command), number))
}

export async function runShow(cli: Cli, number: string): Promise<void> {
  const { out, io, zone } = cli
  const booking = await findBooking(cli, number)
  if (out.isJson) out.json(booking)
  else out.record([...detailsOf(booking, io.now(), zone), { name: 'url', text: linkTo(cli, booking) }])
}
