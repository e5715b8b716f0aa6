import { type Actor, isPerson, moderates } from '../actor'

/** Who keeps the list: the committee, the administrator, the facility manager and the security head. */
export function keepsContacts(actor: Actor): boolean {
  if (!isPerson(actor) || moderates(actor)) return true
  return actor.staff?.role === 'facility_manager' || actor.staff?.role === 'security_head'
}
