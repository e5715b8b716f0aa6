import { Command } from 'commander'
import { TICKET_STATUS_LABELS, type TicketStatus } from '../../../domain/tickets/words'
import type { Cli, OpenCli } from '../../context'
import { refused } from '../../failures'
import { patchTicket, tellWritten } from '../../tickets/change'
import { findTicket } from '../../tickets/find'

/** What coming back means: a closed ticket begins anew, a resolved one was not fixed. */
const REOPENED: Partial<Record<TicketStatus, TicketStatus>> = {
  closed: 'acknowledged',
  resolved: 'in_progress',
}

export interface ReopenOptions {
  note?: string
}

export function reopenCommand(open: OpenCli): Command {
  return new Command('reopen')
    .description('take a closed ticket up again, or send a resolved one back as not fixed')
    .argument('<ticket>', 'number, such as 12 or MNT-2026-0012')
    .option('--note <text>', 'what is still wrong')
    .action((number: string, options: ReopenOptions, command: Command) =>
      runReopen(open(command), number, options),
    )
}

export async function runReopen(cli: Cli, number: string, options: ReopenOptions): Promise<void> {
  const note = await cli.input.text(options.note, '--note', 'What is still wrong')
  const ticket = await findTicket(cli, number)
  const status = REOPENED[ticket.status]
  if (!status) {
    const state = TICKET_STATUS_LABELS[ticket.status].toLowerCase()
    throw refused(
      `${ticket.number} is ${state}: only a resolved or closed ticket comes back.`,
      `estate tickets show ${ticket.number}`,
    )
  }
  const written = await patchTicket(cli, ticket, { status, note, expectedUpdatedAt: ticket.updatedAt })
  tellWritten(cli, written, `is ${TICKET_STATUS_LABELS[written.doc.status].toLowerCase()} again.`)
}
