import { TICKET_STATUS_LABELS, UPDATE_VISIBILITIES } from '../../domain/tickets/words'
import { timeOf } from '../clock'
import type { Cli } from '../context'
import { findPages } from '../pages'
import { type Query, selecting } from '../query'
import type { Column } from '../table'
import { clean } from '../text'
import { document, type List, type TicketUpdate } from '../wire'

/** More entries than any ticket has; a guard against reading without end. */
const ENTRIES_MAX = 1_000
const [, INTERNAL] = UPDATE_VISIBILITIES

/** The ticket's timeline, oldest first; `since` leaves out what was written up to that instant. */
export function readTimeline(cli: Cli, ticketId: string, since?: string): Promise<List<TicketUpdate>> {
  const ofTicket: Query = { ticket: { equals: ticketId } }
  const where = since ? { and: [ofTicket, { createdAt: { greater_than: since } }] } : ofTicket
  const query = { where, sort: 'createdAt', depth: 1, populate: { users: selecting('name') } }
  return findPages<TicketUpdate>(cli.client, 'ticket-updates', query, { limit: ENTRIES_MAX })
}

/** What an entry says happened: `Submitted → Acknowledged`, or its kind. */
function eventOf({ kind, statusFrom, statusTo }: TicketUpdate): string {
  if (!statusTo) return kind
  const to = TICKET_STATUS_LABELS[statusTo]
  return statusFrom ? `${TICKET_STATUS_LABELS[statusFrom]} → ${to}` : to
}

/** Who wrote it. Nobody: the system, or somebody whose name is not for these eyes. */
function authorOf({ author }: TicketUpdate): string {
  return document(author)?.name ?? ''
}

/** The columns of a timeline for a program. */
export function timelineColumns(zone: string): Column<TicketUpdate>[] {
  return [
    { name: 'at', text: ({ createdAt }) => timeOf(createdAt, zone), raw: ({ createdAt }) => createdAt },
    { name: 'author', text: authorOf },
    { name: 'kind', text: ({ kind }) => kind },
    { name: 'from', text: ({ statusFrom }) => statusFrom ?? '' },
    { name: 'to', text: ({ statusTo }) => statusTo ?? '' },
    { name: 'visibility', text: ({ visibility }) => visibility ?? '' },
    { name: 'body', text: ({ body }) => body ?? '', shrinkTo: 20 },
  ]
}

/** The entry as a person reads it: when, who and what on one line, the words below it. */
export function entryLines(cli: Cli, update: TicketUpdate): string[] {
  const { paint } = cli.out
  const marks = update.visibility === INTERNAL ? ` ${paint('yellow', '(internal)')}` : ''
  const author = authorOf(update)
  const by = author ? ` by ${clean(author)}` : ''
  const head = `${paint('dim', timeOf(update.createdAt, cli.zone))}  ${paint('bold', eventOf(update))}${by}${marks}`
  const body = update.body ? clean(update.body).split('\n') : []
  return [head, ...body.map((line) => `    ${line}`)]
}
