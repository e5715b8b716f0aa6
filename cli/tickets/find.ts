import { BULK_MAX } from '../../domain/tickets/words'
import type { Cli } from '../context'
import { notFound } from '../failures'
import { numberingYear } from '../number'
import { type Query, selecting } from '../query'
import type { Ticket } from '../wire'
import { ticketNumber } from './number'

/** What a change needs to know of a ticket before it is made. */
export type Target = Pick<Ticket, 'id' | 'number' | 'title' | 'status' | 'updatedAt' | 'heldFrom'>

/** A ticket that was named, and what it turned out to be. Null: not there, or not for these eyes. */
export interface Named {
  number: string
  ticket: Target | null
}

const TARGET_FIELDS = selecting('number', 'title', 'status', 'updatedAt', 'heldFrom')

/** The named tickets in the order given, each once, in one question for every hundred. */
export async function findTickets(cli: Cli, texts: readonly string[]): Promise<Named[]> {
  const thisYear = () => numberingYear(cli.io.now(), cli.zone)
  const numbers = [...new Set(await Promise.all(texts.map((text) => ticketNumber(text, thisYear))))]
  const found = new Map<string, Target>()
  for (let start = 0; start < numbers.length; start += BULK_MAX) {
    const where = { number: { in: numbers.slice(start, start + BULK_MAX) } }
    const query = { where, limit: BULK_MAX, depth: 0, select: TARGET_FIELDS }
    const { docs } = await cli.client.find<Target>('tickets', query)
    for (const ticket of docs) found.set(ticket.number, ticket)
  }
  return numbers.map((number) => ({ number, ticket: found.get(number) ?? null }))
}

/** The one named ticket. @throws CliFailure (not found) */
export async function findTicket(cli: Cli, text: string): Promise<Target> {
  const [named] = await findTickets(cli, [text])
  if (!named?.ticket) throw noSuchTicket(named?.number ?? text)
  return named.ticket
}

/** The whole document of the one named ticket, with what it refers to. @throws CliFailure (not found) */
export async function readTicket(cli: Cli, text: string, more: Query = {}): Promise<Ticket> {
  const number = await ticketNumber(text, () => numberingYear(cli.io.now(), cli.zone))
  const where = { number: { equals: number } }
  const { docs } = await cli.client.find<Ticket>('tickets', { where, limit: 1, depth: 1, ...more })
  if (!docs[0]) throw noSuchTicket(number)
  return docs[0]
}

/** The sentence for a ticket that is not there. */
export function noSuchTicket(number: string) {
  return notFound(`${number} is not there, or you may not see it.`, 'estate tickets list')
}
