import type { Actor } from '../actor'
import { refuseEdits, refuseRating } from './edit'
import { mayFollow, refuseFollow } from './follow'
import { isItsResident, type Ticket } from './ticket'
import { allowedMoves, cancelsOwn } from './transitions'

/** What a ticket's page offers to one person at one moment: nothing that the rules would refuse. */
export interface Offers {
  edits: boolean
  /** `own`: its resident, who need not say why. */
  cancels: 'own' | 'with_reason' | null
  /** `own`: its resident, who may rate. Others close in their place, and say why. */
  closes: 'own' | 'with_note' | null
  /** "Not fixed": back to work, with a note. */
  returns: boolean
  reopens: boolean
  /** Rating after the ticket was closed. */
  rates: boolean
  follows: boolean
}

export function offersFor(actor: Actor, ticket: Ticket, now: Date): Offers {
  const moves = allowedMoves(actor, ticket, now)
  const isOwn = isItsResident(actor, ticket)
  const ownReason = cancelsOwn(actor, ticket, now) ? 'own' : 'with_reason'
  return {
    edits: isOwn && refuseEdits(actor, ticket, ['title', 'description', 'location'], null, now) === null,
    cancels: moves.includes('cancelled') ? ownReason : null,
    closes: moves.includes('closed') ? (isOwn ? 'own' : 'with_note') : null,
    returns: ticket.status === 'resolved' && moves.includes('in_progress'),
    reopens: ticket.status === 'closed' && moves.includes('acknowledged'),
    rates: refuseRating(actor, ticket, null, now) === null,
    follows: mayFollow(actor) && refuseFollow(actor, ticket) === null,
  }
}
