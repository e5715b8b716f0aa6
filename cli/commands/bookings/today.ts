import { Command } from 'commander'
import { HELD_STATUSES } from '../../../domain/bookings/words'
import { LISTED } from '../../bookings/columns'
import { closureColumns, runningColumns } from '../../bookings/running'
import type { Booking, Closure } from '../../bookings/wire'
import type { Cli, OpenCli } from '../../context'
import { findPages } from '../../pages'
import type { List } from '../../wire'

/** More than one day holds. */
const LIMIT = 1_000

export interface TodayOptions {
  date: string
}

export function todayCommand(open: OpenCli): Command {
  return new Command('today')
    .description('a day’s bookings, the times to clean in between, and what is closed')
    .option('--date <day>', 'another day: tomorrow, 2026-12-01', 'today')
    .action((options: TodayOptions, command: Command) => runToday(open(command), options))
}

export async function runToday(cli: Cli, options: TodayOptions): Promise<void> {
  const { dayNamed } = await import('../../bookings/days')
  const day = dayNamed(options.date, cli.io.now(), cli.zone, '--date')
  const during = {
    start: { less_than: day.end.toISOString() },
    end: { greater_than: day.start.toISOString() },
  }
  const shape = cli.out.isJson ? { depth: 1 } : LISTED
  const [bookings, closures] = await Promise.all([
    findPages<Booking>(
      cli.client,
      'bookings',
      { where: { ...during, status: { in: HELD_STATUSES } }, sort: 'start', ...shape },
      { limit: LIMIT },
    ),
    findPages<Closure>(cli.client, 'closures', { where: during, sort: 'start', depth: 1 }, { limit: LIMIT }),
  ])
  if (cli.out.isJson) cli.out.json({ date: day.date, bookings, closures })
  else show(cli, bookings, closures)
}

function show({ out, io, zone }: Cli, bookings: List<Booking>, closures: List<Closure>): void {
  const { docs } = bookings
  if (docs.length > 0 || !out.isForPeople) out.table(runningColumns(io.now(), zone, out.isForPeople), docs)
  else out.note('No bookings.')
  if (closures.docs.length === 0 || !out.isForPeople) return
  out.lines(['', out.paint('bold', 'Closed')])
  out.table(closureColumns(io.now(), zone), closures.docs)
}
