import { type Actor, isPerson, moderates } from '../actor'

/**
 * Whether somebody runs every event, lets people in and sees who comes: the committee, the administrator, the facility
 * manager and the security head (contract §8). An event's author does so for their own.
 */
export function runsEvents(actor: Actor): boolean {
  if (!isPerson(actor) || moderates(actor)) return true
  return actor.staff?.role === 'facility_manager' || actor.staff?.role === 'security_head'
}

/** Whether somebody runs this event. */
export function runsEvent(actor: Actor, authorId: string | null): boolean {
  return runsEvents(actor) || (isPerson(actor) && actor.userId === authorId)
}
