import type { Actor } from '../actor'
import { refuseEdits, refuseRating } from './edit'
import { mayFollow, refuseFollow } from './follow'
import { isItsResident, type Ticket } from './ticket'
import { allowedMoves, cancelsOwn } from './transitions'

/**
 * What a ticket's page offers to its resident, and to a neighbour, at one moment: nothing that the rules would refuse. What
 * staff and committee do with it are the steps of their work (steps.ts).
 */
export interface Offers {
  edits: boolean
  /** `own`: while nobody has begun, and without a reason. `with_reason`: its resident is on the committee as well. */
  cancels: 'own' | 'with_reason' | null
  /** "Yes, it is solved", with stars for who likes to give them. */
  closes: boolean
  /** "Not fixed": back to work, with a note. */
  returns: boolean
  reopens: boolean
  /** Rating after the ticket was closed. */
  rates: boolean
  follows: boolean
}

export function offersFor(actor: Actor, ticket: Ticket, now: Date): Offers {
  const isOwn = isItsResident(actor, ticket)
  const moves = isOwn ? allowedMoves(actor, ticket, now) : []
  const ownReason = cancelsOwn(actor, ticket, now) ? 'own' : 'with_reason'
  return {
    edits: isOwn && refuseEdits(actor, ticket, ['title', 'description', 'location'], null, now) === null,
    cancels: moves.includes('cancelled') ? ownReason : null,
    closes: moves.includes('closed'),
    returns: ticket.status === 'resolved' && moves.includes('in_progress'),
    reopens: ticket.status === 'closed' && moves.includes('acknowledged'),
    rates: refuseRating(actor, ticket, null, now) === null,
    follows: mayFollow(actor) && refuseFollow(actor, ticket) === null,
  }
}
