import { type Actor, has, isPerson, moderates } from '../actor'

/**
 * Whether somebody runs every event, lets people in and sees who comes: the committee, the administrator, the facility
 * manager and the security head (contract §8). An event's author does so for their own. They change
 * only what is theirs (`changesEvent`).
 */
export function runsEvents(actor: Actor): boolean {
  if (!isPerson(actor) || moderates(actor)) return true
  return actor.staff?.role === 'facility_manager' || actor.staff?.role === 'security_head'
}

/** Whether somebody runs this event. */
export function runsEvent(actor: Actor, authorId: string | null): boolean {
  return runsEvents(actor) || (isPerson(actor) && actor.userId === authorId)
}

/** Whether somebody changes, publishes and cancels this event: its author who may announce, the committee, the administrator. */
export function changesEvent(actor: Actor, authorId: string | null): boolean {
  if (!isPerson(actor) || moderates(actor)) return true
  return has(actor, 'announce') && actor.userId === authorId
}
