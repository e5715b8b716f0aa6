import { Command } from 'commander'
import type { Cli, OpenCli } from '../../context'
import { detailsOf } from '../../tickets/details'
import { readTicket } from '../../tickets/find'
import { entryLines, readTimeline, timelineColumns } from '../../tickets/timeline'
import type { List, Ticket, TicketUpdate } from '../../wire'

export function showCommand(open: OpenCli): Command {
  return new Command('show')
    .description('show a ticket and its timeline')
    .argument('<ticket>', 'number, such as 12 or MNT-2026-0012')
    .action((number: string, _options: object, command: Command) => runShow(open(command), number))
}

export async function runShow(cli: Cli, number: string): Promise<void> {
  const ticket = await readTicket(cli, number)
  const updates = await readTimeline(cli, ticket.id)
  if (cli.out.isJson) cli.out.json({ ...ticket, updates })
  else showTicket(cli, ticket, updates)
}

function showTicket(cli: Cli, ticket: Ticket, updates: List<TicketUpdate>): void {
  const { out } = cli
  out.record(detailsOf(ticket, cli.io.now(), cli.zone))
  out.lines([''])
  if (!out.isForPeople) {
    out.table(timelineColumns(cli.zone), updates.docs)
    return
  }
  if (ticket.description) out.text(`${ticket.description}\n`)
  for (const update of updates.docs) out.lines(entryLines(cli, update))
}
