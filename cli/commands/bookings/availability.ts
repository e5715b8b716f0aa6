import { Command } from 'commander'
import { AVAILABILITY_DAYS_MAX, GUESTS_MAX } from '../../../domain/bookings/words'
import { slotColumns } from '../../bookings/slots'
import type { Slot } from '../../bookings/wire'
import type { Cli, OpenCli } from '../../context'
import { findFacility } from '../../facilities/find'
import { wholeNumber } from '../../words'

export interface AvailabilityOptions {
  date: string
  days: number
  guests?: number
}

export function availabilityCommand(open: OpenCli): Command {
  return new Command('availability')
    .description('which times of a facility are free for you, and what they cost')
    .argument('<facility>', 'its name; the start of it will do')
    .option('--date <day>', 'today, tomorrow or a date such as 2026-12-01', 'today')
    .option('--days <number>', 'how many days from there', wholeNumber(AVAILABILITY_DAYS_MAX), 1)
    .option('--guests <number>', 'how many come with you', wholeNumber(GUESTS_MAX))
    .action((name: string, options: AvailabilityOptions, command: Command) =>
      runAvailability(open(command), name, options),
    )
}

export async function runAvailability(cli: Cli, name: string, options: AvailabilityOptions): Promise<void> {
  const { dayNamed } = await import('../../bookings/days')
  const facility = await findFacility(cli.client, name)
  const zone = facility.timeZone || cli.zone
  const from = dayNamed(options.date, cli.io.now(), zone, '--date').date
  const query = { from, days: options.days, guests: options.guests }
  const answer = await cli.client.get<{ slots: Slot[] }>(`/facilities/${facility.id}/availability`, query)
  const { out } = cli
  if (out.isJson) out.json(answer)
  else if (answer.slots.length > 0 || !out.isForPeople)
    out.table(slotColumns(cli.io.now(), zone, out.isForPeople), answer.slots)
  else out.note(`${facility.name} is not open then.`)
}
