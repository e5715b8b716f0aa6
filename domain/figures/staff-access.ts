import { type Actor, has, isPerson } from '../actor'

/** Who has reports of the whole estate made: the committee, the administrator and the facility manager. */
export function mayReportEstate(actor: Actor): boolean {
  return has(actor, 'committee') || (isPerson(actor) && actor.staff?.role === 'facility_manager')
}

/** Whose figures somebody reads: `all`, or of these members of staff: their own and of who is below them; none for residents. */
export function figuresReadBy(actor: Actor): 'all' | readonly string[] {
  if (!isPerson(actor) || has(actor, 'committee')) return 'all'
  return actor.staff ? [actor.staff.id, ...actor.staff.subordinateIds] : []
}
