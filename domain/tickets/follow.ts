import { type Actor, isPerson } from '../actor'
import { breaksPolicy, type RuleViolation } from '../violations'
import { isItsResident, type Ticket } from './ticket'

/** Whether somebody may follow tickets at all: residents do; staff and committee are told by their work. */
export function mayFollow(actor: Actor): boolean {
  return isPerson(actor) && actor.resident !== null
}

/** Why this ticket is not one to follow: only what concerns everybody is, and not by who is told of it anyway. */
export function refuseFollow(
  actor: Actor,
  ticket: Pick<Ticket, 'scope' | 'residentId'>,
): RuleViolation | null {
  if (ticket.scope !== 'community')
    return breaksPolicy('not_community', 'Only community tickets can be followed.', 'ticket')
  if (isItsResident(actor, ticket))
    return breaksPolicy('own_ticket', 'You are told of your own ticket anyway.', 'ticket')
  return null
}
