import { Command } from 'commander'
import type { TicketStatus } from '../../../domain/tickets/words'
import type { Cli, OpenCli } from '../../context'
import { tsvHeader, tsvLine } from '../../table'
import { findTicket } from '../../tickets/find'
import { lookAgain, WATCH_SECONDS } from '../../tickets/follow'
import { entryLines, readTimeline, timelineColumns } from '../../tickets/timeline'
import type { TicketUpdate } from '../../wire'
import { wholeNumber } from '../../words'

const SECOND_MS = 1_000
const WATCH_SECONDS_MAX = 3_600
const ENDINGS: readonly TicketStatus[] = ['closed', 'cancelled']

export interface WatchOptions {
  interval: number
}

export function watchCommand(open: OpenCli): Command {
  return new Command('watch')
    .description('follow a ticket’s timeline until it is closed or cancelled, or Ctrl-C')
    .argument('<ticket>', 'number, such as 12 or MNT-2026-0012')
    .option('--interval <seconds>', 'how often to look', wholeNumber(WATCH_SECONDS_MAX), WATCH_SECONDS)
    .action((number: string, options: WatchOptions, command: Command) =>
      runWatch(open(command), number, options),
    )
}

export async function runWatch(cli: Cli, number: string, { interval }: WatchOptions): Promise<void> {
  const ticket = await findTicket(cli, number)
  const columns = timelineColumns(cli.zone)
  const isTable = !cli.out.isForPeople && !cli.out.isJson
  if (isTable) cli.out.lines([tsvHeader(columns)])
  let status: TicketStatus = ticket.status
  let last: TicketUpdate | undefined
  for (;;) {
    const since = last?.createdAt
    const news = (await lookAgain(cli, () => readTimeline(cli, ticket.id, since)))?.docs ?? []
    for (const update of news) {
      if (cli.out.isJson) cli.out.jsonLine(update)
      else cli.out.lines(isTable ? [tsvLine(columns, update)] : entryLines(cli, update))
      status = update.statusTo ?? status
    }
    last = news.at(-1) ?? last
    if (ENDINGS.includes(status)) return
    await cli.io.sleep(interval * SECOND_MS)
  }
}
