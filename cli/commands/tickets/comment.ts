import { Command } from 'commander'
import type { UpdateVisibility } from '../../../domain/tickets/words'
import type { Cli, OpenCli } from '../../context'
import { findTicket } from '../../tickets/find'
import { timelineColumns } from '../../tickets/timeline'
import type { TicketUpdate, Written } from '../../wire'

const FROM_STDIN = '-'

export interface CommentOptions {
  message?: string
  internal?: boolean
}

export function commentCommand(open: OpenCli): Command {
  return new Command('comment')
    .description('add a comment to the timeline')
    .argument('<ticket>', 'number, such as 12 or MNT-2026-0012')
    .option('--message <text>', 'what to say; “-” reads it from stdin')
    .option('--internal', 'for staff only')
    .action((number: string, options: CommentOptions, command: Command) =>
      runComment(open(command), number, options),
    )
}

export async function runComment(cli: Cli, number: string, options: CommentOptions): Promise<void> {
  const body =
    options.message === FROM_STDIN
      ? await cli.input.piped()
      : await cli.input.text(options.message, '--message', 'Comment')
  const ticket = await findTicket(cli, number)
  const visibility: UpdateVisibility = options.internal ? 'internal' : 'resident'
  const comment = { ticket: ticket.id, body, visibility }
  const written = await cli.client.post<Written<TicketUpdate>>('/ticket-updates', comment, { depth: 1 })
  if (cli.out.isJson) cli.out.json(written)
  else if (cli.out.isForPeople) cli.out.done(`Comment added to ${ticket.number}.`)
  else cli.out.table(timelineColumns(cli.zone), [written.doc])
}
