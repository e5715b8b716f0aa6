import { Command } from 'commander'
import { OPEN_STATUSES } from '../../../domain/tickets/words'
import type { Cli, OpenCli } from '../../context'
import { PAGE_MAX } from '../../pages'
import type { Query } from '../../query'
import { LISTED, queueColumns, wakingColumns } from '../../tickets/columns'
import { followListing, WATCH_SECONDS } from '../../tickets/follow'
import { type Listing, type Section, showListing } from '../../tickets/listing'
import { readReached } from '../../tickets/rungs'
import type { Ticket } from '../../wire'
import { wholeNumber } from '../../words'

const HOUR_MS = 60 * 60 * 1_000
const DUE_SOON_HOURS = 4
const WAKING_HOURS = 24
const HOURS_MAX = 720
const SECTION_ROWS = 10
const WATCH_SECONDS_MAX = 3_600

export interface QueueOptions {
  within: number
  limit: number
  watch?: boolean
  interval: number
}

export function queueCommand(open: OpenCli): Command {
  return new Command('queue')
    .description(
      'the morning queue: breached, due soon, unassigned, waking; each ticket where it stands first',
    )
    .option('--within <hours>', 'how soon is soon', wholeNumber(HOURS_MAX), DUE_SOON_HOURS)
    .option('--limit <number>', 'how many in each part', wholeNumber(PAGE_MAX), SECTION_ROWS)
    .option('--watch', 'look again and again, until Ctrl-C')
    .option('--interval <seconds>', 'how often --watch looks', wholeNumber(WATCH_SECONDS_MAX), WATCH_SECONDS)
    .action((options: QueueOptions, command: Command) => runQueue(open(command), options))
}

export async function runQueue(cli: Cli, options: QueueOptions): Promise<void> {
  const look = () => readQueue(cli, options)
  if (options.watch) await followListing(cli, options.interval, look)
  showListing(cli.out, await look())
}

async function readQueue(cli: Cli, { within, limit }: QueueOptions): Promise<Listing> {
  const now = cli.io.now()
  const soon = new Date(now.getTime() + within * HOUR_MS)
  const isList = !cli.out.isJson
  const fields = isList ? LISTED : { depth: 1 }
  const alone = isList ? dueFrom(soon) : []
  const read = async (name: string, title: string, query: Query): Promise<Section> => {
    const list = await cli.client.find<Ticket>('tickets', { ...query, limit, page: 1, ...fields })
    return { name, title, list }
  }
  const [breached, dueSoon, nobodys, wakes] = await Promise.all([
    read('breached', 'Breached', { pressing: 'missed' }),
    read('dueSoon', `Due within ${within} h`, { pressing: 'soon', within }),
    read('unassigned', 'Also unassigned', {
      where: { and: [unassigned, ...alone] },
      sort: '-priority,createdAt',
    }),
    read('waking', `Also waking within ${WAKING_HOURS} h`, {
      where: { and: [waking(now), ...alone, ...(isList ? [isSomebodys] : [])] },
      sort: 'heldUntil',
    }),
  ])
  const sections = [breached, dueSoon, nobodys, { ...wakes, columns: wakingColumns(now) }]
  const json = Object.fromEntries(sections.map(({ name, list }) => [name, list]))
  const listed = isList ? sections.flatMap(({ list }) => list.docs) : []
  return { sections, columns: queueColumns(now, await readReached(cli, listed)), json }
}

/*
 * In the list every ticket stands in the first part that it belongs to, under the clock that `nextDue` shows: acknowledging
 * for what nobody has looked at, resolving for everything else. For programs each part is whole. The order of the first two
 * is the server's: `comparePressing` and `compareNextDue` of domain/tickets/pressing.ts.
 */

const isOpen: Query = { status: { in: OPEN_STATUSES } }
const isSeen: Query = { status: { in: OPEN_STATUSES.filter((status) => status !== 'submitted') } }

const unassigned: Query = { and: [isOpen, { assignedTo: { exists: false } }] }

/** What is neither breached nor due before an instant; what was promised nothing belongs here too. */
function dueFrom(soon: Date): Query[] {
  const isLater = { greater_than_equal: soon.toISOString() }
  const laterOrNever = (field: string): Query[] => [{ [field]: isLater }, { [field]: { exists: false } }]
  return [{ or: laterOrNever('resolveDue') }, { or: [isSeen, ...laterOrNever('acknowledgeDue')] }]
}

/** What is nobody's stands as unassigned already. */
const isSomebodys: Query = { assignedTo: { exists: true } }

function waking(now: Date): Query {
  const until = new Date(now.getTime() + WAKING_HOURS * HOUR_MS).toISOString()
  return { and: [{ status: { equals: 'on_hold' } }, { heldUntil: { less_than: until } }] }
}
