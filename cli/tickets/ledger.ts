import { timeOf } from '../clock'
import type { Cli } from '../context'
import type { Column } from '../table'
import { clean } from '../text'
import type { LedgerLine, TicketClock } from '../wire'

/** What a ticket was promised, and how its clock was counted. */
export function readClock(cli: Cli, ticketId: string): Promise<TicketClock> {
  return cli.client.get<TicketClock>(`/tickets/${ticketId}/clock`)
}

/** The columns of a clock's ledger for a program. */
export function ledgerColumns(zone: string): Column<LedgerLine>[] {
  return [
    { name: 'at', text: ({ at }) => timeOf(at, zone), raw: ({ at }) => at },
    { name: 'clock', text: ({ kind }) => kind },
    { name: 'minutes', text: ({ minutes }) => String(minutes ?? '') },
    { name: 'waits for', rawName: 'waitsFor', text: ({ holdKind }) => holdKind ?? '' },
    { name: 'text', text: ({ text }) => text, shrinkTo: 20 },
  ]
}

/** A line as a person reads it. */
export function ledgerLine(cli: Cli, { at, text }: LedgerLine): string {
  return `${cli.out.paint('dim', timeOf(at, cli.zone))}  ${clean(text)}`
}
