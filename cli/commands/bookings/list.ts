import { Command } from 'commander'
import { BOOKING_STATUSES } from '../../../domain/bookings/words'
import { bookingColumns, LISTED } from '../../bookings/columns'
import { type BookingFilter, whereOf } from '../../bookings/filter'
import type { Booking } from '../../bookings/wire'
import type { Cli, OpenCli } from '../../context'
import { showList } from '../../lists'
import { findPages } from '../../pages'
import { collect, wholeNumber } from '../../words'

const LIMIT_DEFAULT = 30
/** More rows than anybody reads; a whole estate's bookings are exported, not listed. */
const LIMIT_MAX = 100_000

export interface ListOptions extends BookingFilter {
  limit: number
  page: number
}

export function listCommand(open: OpenCli): Command {
  return new Command('list')
    .description('list bookings: the latest first, or with --from the soonest first')
    .option(
      '--status <status>',
      `only these: ${BOOKING_STATUSES.join(', ')}; or open, for all that may still come to something`,
      collect,
    )
    .option('--facility <name>', 'only of this facility; the start of its name will do')
    .option('--from <day>', 'only what begins on this day or later: today, tomorrow, 2026-12-01')
    .option('--to <day>', 'only what begins on this day or earlier')
    .option('--mine', 'only your own, and what you booked for others')
    .option('--limit <number>', 'how many', wholeNumber(LIMIT_MAX), LIMIT_DEFAULT)
    .option('--page <number>', 'which page of that many', wholeNumber(), 1)
    .action((options: ListOptions, command: Command) => runList(open(command), options))
}

export async function runList(cli: Cli, options: ListOptions): Promise<void> {
  const where = await whereOf(cli, options)
  const query = {
    sort: options.from === undefined ? '-start' : 'start',
    ...(where ? { where } : {}),
    // A program that asks for JSON gets the whole documents.
    ...(cli.out.isJson ? { depth: 1 } : LISTED),
  }
  const list = await findPages<Booking>(cli.client, 'bookings', query, options)
  showList(cli, list, {
    columns: bookingColumns(cli.io.now(), cli.zone, cli.out.isForPeople),
    none: 'No bookings.',
  })
}
