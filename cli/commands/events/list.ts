import { Command } from 'commander'
import { EVENT_STATUSES, EVENT_TYPES } from '../../../domain/events/words'
import type { Cli, OpenCli } from '../../context'
import { eventColumns, LISTED } from '../../events/columns'
import { type EventFilter, whereOf } from '../../events/filter'
import type { EstateEvent } from '../../events/wire'
import { showList } from '../../lists'
import { findPages } from '../../pages'
import { collect, wholeNumber } from '../../words'

const LIMIT_DEFAULT = 30
/** More rows than anybody reads. */
const LIMIT_MAX = 10_000

export interface ListOptions extends EventFilter {
  limit: number
  page: number
}

export function listCommand(open: OpenCli): Command {
  return new Command('list')
    .description('list events: the latest first, or with --from the soonest first')
    .option('--type <type>', `only these: ${EVENT_TYPES.join(', ')}`, collect)
    .option('--status <status>', `only these: ${EVENT_STATUSES.join(', ')}`, collect)
    .option('--from <day>', 'only what begins on this day or later: today, tomorrow, 2026-12-01')
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
  const list = await findPages<EstateEvent>(cli.client, 'events', query, options)
  showList(cli, list, {
    columns: eventColumns(cli.io.now(), cli.zone, cli.out.isForPeople),
    none: 'No events.',
  })
}
