import { type Actor, has, isPerson } from '../actor'

/** Whether somebody writes facilities and their terms: the administrator and the facility manager. */
export function managesFacilities(actor: Actor): boolean {
  return !isPerson(actor) || has(actor, 'admin') || actor.staff?.role === 'facility_manager'
}

/** Whether somebody decides on bookings of every facility, and closes them: those, and the committee. */
export function decidesOnBookings(actor: Actor): boolean {
  return managesFacilities(actor) || has(actor, 'committee')
}

/** Whether somebody sees all bookings: who decides, who lets people in, who counts the money, who oversees the work. */
export function overseesBookings(actor: Actor): boolean {
  if (decidesOnBookings(actor) || !isPerson(actor)) return true
  return (
    actor.staff?.role === 'security_head' ||
    has(actor, 'finance.read') ||
    has(actor, 'finance.write') ||
    has(actor, 'tickets.all')
  )
}

/** Whether somebody books for others (contract §7, "Only staff and committee set `resident`"). */
export function booksForOthers(actor: Actor): boolean {
  return isPerson(actor) && (actor.staff !== null || has(actor, 'committee') || has(actor, 'admin'))
}

/** Whose booking it is, and who decides on it. */
export interface BookingSides {
  residentId: string | null
  bookedById: string | null
  /** The resident who says yes or no to bookings of its facility. */
  approverId: string | null
}

/** Whether the booking is this person's own. */
export function isItsBooker(actor: Actor, { residentId }: BookingSides): boolean {
  return isPerson(actor) && actor.resident !== null && actor.resident.id === residentId
}

/** Whether this person asked for it in another's stead, and still books for others. */
export function bookedForThem(actor: Actor, { bookedById }: BookingSides): boolean {
  return isPerson(actor) && actor.userId === bookedById && booksForOthers(actor)
}

/** Whether this person decides on this booking. */
export function mayDecide(actor: Actor, { approverId }: BookingSides): boolean {
  if (decidesOnBookings(actor)) return true
  return isPerson(actor) && actor.resident !== null && actor.resident.id === approverId
}

/** Whether this person may say that somebody has come. */
export function mayCheckIn(actor: Actor, booking: BookingSides): boolean {
  if (isItsBooker(actor, booking) || decidesOnBookings(actor)) return true
  return isPerson(actor) && actor.staff?.role === 'security_head'
}
