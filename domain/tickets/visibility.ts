import { type Actor, has, isPerson } from '../actor'
import { isItsAssignee, isItsResident, type Ticket } from './ticket'

/**
 * Which tickets somebody may see, as data: `collections/tickets/access.ts` turns it into a query. A ticket is
 * within reach when any one part holds (contract §4, "Visibility").
 */
export type TicketReach =
  | 'everything'
  | {
      residentId: string | null
      /** Residents see every community ticket, without who reported it. */
      includesCommunity: boolean
      /** Themselves and everyone below them. */
      assigneeIds: readonly string[]
      /** Their trade's tickets that are open and nobody's. */
      unassignedCategoryIds: readonly string[]
      /** The accountant sees those with costs. */
      includesCosted: boolean
    }

export function ticketReach(actor: Actor): TicketReach {
  if (!isPerson(actor) || has(actor, 'tickets.all')) return 'everything'
  const staff = actor.staff
  return {
    residentId: actor.resident?.id ?? null,
    includesCommunity: actor.resident !== null,
    assigneeIds: staff ? [staff.id, ...staff.subordinateIds] : [],
    unassignedCategoryIds: staff?.categoryIds ?? [],
    includesCosted: has(actor, 'finance.read'),
  }
}

type Watched = Pick<Ticket, 'residentId' | 'assignedToId' | 'categoryId'>

/** Costs are read by the assignee, `tickets.all`, the committee and finance. */
export function seesCosts(actor: Actor, ticket: Pick<Ticket, 'assignedToId'>): boolean {
  return (
    !isPerson(actor) ||
    has(actor, 'tickets.all') ||
    has(actor, 'finance.read') ||
    isItsAssignee(actor, ticket)
  )
}

/** The reporter's name, flat and phone: not for a neighbour who reads a community ticket. */
export function seesReporter(actor: Actor, ticket: Watched): boolean {
  return !isPerson(actor) || isItsResident(actor, ticket) || readsAsStaff(actor, ticket)
}

/** Internal timeline rows: staff whose work the ticket is, and those who oversee it. */
export function readsAsStaff(actor: Actor, ticket: Watched): boolean {
  if (!isPerson(actor)) return true
  if (has(actor, 'tickets.all') || has(actor, 'finance.read')) return true
  const staff = actor.staff
  if (!staff) return false
  const carrier = ticket.assignedToId
  return carrier
    ? staff.id === carrier || staff.subordinateIds.includes(carrier)
    : staff.categoryIds.includes(ticket.categoryId)
}
