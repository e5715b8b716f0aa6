import type { TicketHappeningKind } from '../tickets/happening'
import { type FollowedKind, isFollowed } from './followed'
import { type Occurrence, ticketOf } from './happening'
import { oneLine } from './text'
import type { ToldTicket } from './told'
import type { Address, Words } from './wording'
import { QUOTE_MAX } from './words'

/** What a ticket's message says beside naming the ticket. */
export interface TicketWords {
  head: string
  tail?: string
}

/** A language, as far as messages about tickets differ by it. */
export interface Tongue {
  /** Ends a sentence. */
  stop: string
  flat(number: string): string
  categoryName(ticket: ToldTicket): string | undefined
  words(kind: TicketHappeningKind, occurrence: Occurrence, address: Address): TicketWords
  /** For whoever follows it; stands behind the number. Names nobody. */
  followed: Record<FollowedKind, string>
}

/** A message about a ticket: its number and the news as the title, then what it is, and the person's own words. */
export function ticketMessage(
  tongue: Tongue,
  kind: TicketHappeningKind,
  occurrence: Occurrence,
  address: Address,
): Words {
  const ticket = ticketOf(occurrence)
  if (address.audience === 'follower' && isFollowed(kind)) return messageForFollower(tongue, kind, ticket)
  const { head, tail } = tongue.words(kind, occurrence, address)
  const place = ticket.location?.trim() || (ticket.flatNumber ? tongue.flat(ticket.flatNumber) : null)
  return {
    title: `${ticket.number}: ${head}`,
    body: [describe(tongue, ticket, place), tail, quote(occurrence)].filter(Boolean).join(' '),
  }
}

/** Neither a place, which may be the reporter's flat, nor anybody's words: they were meant for others. */
function messageForFollower(tongue: Tongue, kind: FollowedKind, ticket: ToldTicket): Words {
  return { title: `${ticket.number}, ${tongue.followed[kind]}`, body: describe(tongue, ticket, null) }
}

/** `“Leaking tap” (Plumbing, Kitchen).` */
function describe(tongue: Tongue, ticket: ToldTicket, place: string | null): string {
  const where = [tongue.categoryName(ticket), place]
    .filter((part) => part?.trim())
    .map((part) => oneLine(part ?? '', QUOTE_MAX))
  const behind = where.length > 0 ? ` (${where.join(', ')})` : ''
  return `“${oneLine(ticket.title, QUOTE_MAX)}”${behind}${tongue.stop}`
}

function quote({ note }: Occurrence): string {
  return note?.trim() ? `“${oneLine(note, QUOTE_MAX)}”` : ''
}
