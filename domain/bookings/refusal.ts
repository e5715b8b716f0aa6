import type { RuleViolation } from '../violations'
import type { BookingFacts, BookingRequest, FacilityRules } from './facility'
import { REFUSAL_CODES, type RefusalCode, refusalCodeOf } from './refusal-rules'
import { violationOf } from './refusal-words'

/**
 * The first rule that a request fails, as the client is told, or null. 422 `end_before_start`, `in_the_past`, `off_grid`,
 * `outside_hours`, `too_short`, `too_long`, `too_soon`, `too_far`, `too_many_guests`; 409 `facility_closed`,
 * `quota_reached`, `slot_taken`, `capacity_full` (contract §7). Edges of every window are allowed. The facts have to reach
 * to the end of the request's turnaround. `asked` names the rules that hold, where not all of them do.
 */
export function refusalOf(
  rules: FacilityRules,
  request: BookingRequest,
  facts: BookingFacts,
  asked: readonly RefusalCode[] = REFUSAL_CODES,
): RuleViolation | null {
  const code = refusalCodeOf(rules, request, facts, asked)
  return code && violationOf(code, rules, request, facts)
}

/** Whether the waiting list forgives a refusal: only a lack of room may pass. */
export function isWaitable(code: string): boolean {
  return code === 'slot_taken' || code === 'capacity_full'
}
