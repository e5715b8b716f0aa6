import { Command } from 'commander'
import type { Cli, OpenCli } from '../../context'
import { detailsOf } from '../../tickets/details'
import { readTicket } from '../../tickets/find'
import { ledgerColumns, ledgerLine, readClock } from '../../tickets/ledger'
import { entryLines, readTimeline, timelineColumns } from '../../tickets/timeline'
import type { List, Ticket, TicketClock, TicketUpdate } from '../../wire'

export function showCommand(open: OpenCli): Command {
  return new Command('show')
    .description('show a ticket, its promised time and its timeline')
    .argument('<ticket>', 'number, such as 12 or MNT-2026-0012')
    .action((number: string, _options: object, command: Command) => runShow(open(command), number))
}

export async function runShow(cli: Cli, number: string): Promise<void> {
  const ticket = await readTicket(cli, number)
  const [updates, clock] = await Promise.all([readTimeline(cli, ticket.id), readClock(cli, ticket.id)])
  if (cli.out.isJson) cli.out.json({ ...ticket, clock, updates })
  else showTicket(cli, { ticket, updates, clock })
}

interface Shown {
  ticket: Ticket
  updates: List<TicketUpdate>
  clock: TicketClock
}

function showTicket(cli: Cli, { ticket, updates, clock }: Shown): void {
  const { out } = cli
  out.record(detailsOf(ticket, clock, cli.io.now(), cli.zone))
  out.lines([''])
  if (!out.isForPeople) {
    out.table(timelineColumns(cli.zone), updates.docs)
    out.lines([''])
    out.table(ledgerColumns(cli.zone), clock.ledger)
    return
  }
  if (ticket.description) out.text(`${ticket.description}\n`)
  for (const update of updates.docs) out.lines(entryLines(cli, update))
  out.lines(['', out.paint('bold', 'Promised time'), ...clock.ledger.map((line) => ledgerLine(cli, line))])
}
