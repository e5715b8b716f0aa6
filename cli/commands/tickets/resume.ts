import { Command } from 'commander'
import { TICKET_STATUS_LABELS, type TicketStatus } from '../../../domain/tickets/words'
import type { Cli, OpenCli } from '../../context'
import { CliFailure, EXIT, refused } from '../../failures'
import { patchTicket, tellWritten } from '../../tickets/change'
import { findTicket, type Target } from '../../tickets/find'
import type { TicketUpdate } from '../../wire'

export interface ResumeOptions {
  note?: string
}

export function resumeCommand(open: OpenCli): Command {
  return new Command('resume')
    .description('take a ticket off hold, back to where it was')
    .argument('<ticket>', 'number, such as 12 or MNT-2026-0012')
    .option('--note <text>', 'for the timeline')
    .action((number: string, options: ResumeOptions, command: Command) =>
      runResume(open(command), number, options),
    )
}

export async function runResume(cli: Cli, number: string, { note }: ResumeOptions): Promise<void> {
  const ticket = await findTicket(cli, number)
  if (ticket.status !== 'on_hold') {
    const state = TICKET_STATUS_LABELS[ticket.status].toLowerCase()
    throw refused(`${ticket.number} is ${state}, not on hold.`, `estate tickets show ${ticket.number}`)
  }
  const status = ticket.heldFrom ?? (await heldFrom(cli, ticket))
  const patch = { status, expectedUpdatedAt: ticket.updatedAt, ...(note ? { note } : {}) }
  const written = await patchTicket(cli, ticket, patch)
  tellWritten(cli, written, `is ${TICKET_STATUS_LABELS[written.doc.status].toLowerCase()} again.`)
}

/** Where the timeline says it was put aside from. */
async function heldFrom(cli: Cli, ticket: Target): Promise<TicketStatus> {
  const where = { and: [{ ticket: { equals: ticket.id } }, { statusTo: { equals: 'on_hold' } }] }
  const query = { where, sort: '-createdAt', limit: 1, depth: 0 }
  const [held] = (await cli.client.find<TicketUpdate>('ticket-updates', query)).docs
  if (held?.statusFrom) return held.statusFrom
  throw new CliFailure(
    EXIT.error,
    `The timeline of ${ticket.number} does not say where it was put aside from.`,
    {
      next: `estate tickets show ${ticket.number}`,
    },
  )
}
