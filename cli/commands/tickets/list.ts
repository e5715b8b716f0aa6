import { Command } from 'commander'
import { PRIORITIES, TICKET_STATUSES } from '../../../domain/tickets/words'
import type { Cli, OpenCli } from '../../context'
import { usage } from '../../failures'
import { findPages } from '../../pages'
import type { Query } from '../../query'
import { LISTED, ticketColumns } from '../../tickets/columns'
import { type TicketFilter, whereOf } from '../../tickets/filter'
import { followListing, WATCH_SECONDS } from '../../tickets/follow'
import { type Listing, showListing } from '../../tickets/listing'
import type { Ticket } from '../../wire'
import { collect, wholeNumber } from '../../words'

const LIMIT_DEFAULT = 30
/** More rows than anybody reads; a whole estate's tickets are exported, not listed. */
const LIMIT_MAX = 100_000
const WATCH_SECONDS_MAX = 3_600
/** What a list is sorted by, and the field behind it. The server passes over a field that it does not know. */
const SORT_FIELDS: Record<string, string> = {
  created: 'createdAt',
  updated: 'updatedAt',
  due: 'resolveDue',
  waking: 'heldUntil',
  number: 'number',
  priority: 'priority',
  status: 'status',
  title: 'title',
}

export interface ListOptions extends TicketFilter {
  overdue?: boolean
  limit: number
  page: number
  sort: string
  watch?: boolean
  interval: number
}

export function listCommand(open: OpenCli): Command {
  return new Command('list')
    .description('list tickets, newest first')
    .option(
      '--status <status>',
      `only these: ${TICKET_STATUSES.join(', ')}; or open, for all that is not done`,
      collect,
    )
    .option('--priority <priority>', `only these: ${PRIORITIES.join(', ')}`, collect)
    .option('--category <name>', 'only this category; the start of its name will do')
    .option('--assignee <employee id>', 'only theirs; “none” for unassigned ones, “me” for your own')
    .option('--overdue', 'only those that are open past their due time')
    .option('--mine', 'only those assigned to you or, for a resident, your own')
    .option('--limit <number>', 'how many', wholeNumber(LIMIT_MAX), LIMIT_DEFAULT)
    .option('--page <number>', 'which page of that many', wholeNumber(), 1)
    .option('--sort <fields>', 'such as due, -priority or -created; a minus turns the order', '-created')
    .option('--watch', 'look again and again, until Ctrl-C')
    .option('--interval <seconds>', 'how often --watch looks', wholeNumber(WATCH_SECONDS_MAX), WATCH_SECONDS)
    .action((options: ListOptions, command: Command) => runList(open(command), options))
}

export async function runList(cli: Cli, options: ListOptions): Promise<void> {
  const sort = sortFields(options.sort)
  const where = await whereOf(cli, options)
  const look = () => read(cli, options, { sort, ...(where ? { where } : {}) })
  if (options.watch) await followListing(cli, options.interval, look)
  showListing(cli.out, await look())
}

async function read(cli: Cli, options: ListOptions, query: Query): Promise<Listing> {
  const overdue = options.overdue ? { overdue: true } : {}
  // A program that asks for JSON gets the whole documents.
  const asked = { ...query, ...overdue, ...(cli.out.isJson ? { depth: 1 } : LISTED) }
  const list = await findPages<Ticket>(cli.client, 'tickets', asked, options)
  return {
    sections: [{ name: 'tickets', title: '', list }],
    columns: ticketColumns(cli.io.now()),
    json: list,
  }
}

function sortFields(text: string): string {
  const fields = text.split(',').map((part) => {
    const [, minus = '', name = ''] = /^(-?)(.*)$/.exec(part.trim()) ?? []
    const field = SORT_FIELDS[name] ?? Object.values(SORT_FIELDS).find((known) => known === name)
    if (field) return minus + field
    throw usage(
      `--sort takes ${Object.keys(SORT_FIELDS).join(', ')}, a minus before it turns the order; “${part}” is none.`,
    )
  })
  return fields.join(',')
}
