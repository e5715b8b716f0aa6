import { MINUTE_MS } from '../time'
import type { FacilityRules, Interval, Occupied } from './facility'

/** The most people that are there at one instant of a half-open span. */
export function peakOccupancy(span: Interval, occupied: readonly Occupied[]): number {
  const changes = occupied
    .filter((held) => isHeldIn(held, span))
    .flatMap(({ start, blockedUntil, party }) => [
      { at: Math.max(start.getTime(), span.start.getTime()), people: party },
      { at: blockedUntil.getTime(), people: -party },
    ])
    // At one instant those who leave make room for those who come.
    .sort((one, other) => one.at - other.at || one.people - other.people)
  let there = 0
  let peak = 0
  for (const { people } of changes) {
    there += people
    peak = Math.max(peak, there)
  }
  return peak
}

/**
 * How many people may still come in a span that ends with the turnaround (`blockedUntilOf`): in an exclusive facility 1 or
 * 0, whatever the party.
 */
export function placesFree(
  rules: Pick<FacilityRules, 'mode' | 'places'>,
  span: Interval,
  occupied: readonly Occupied[],
): number {
  if (rules.mode === 'exclusive') return occupied.some((held) => isHeldIn(held, span)) ? 0 : 1
  return Math.max(0, rules.places - peakOccupancy(span, occupied))
}

/** The end of a booking and its turnaround: nobody else has the facility before (exclusive). */
export function blockedUntilOf(rules: Pick<FacilityRules, 'turnaroundMinutes'>, end: Date): Date {
  return new Date(end.getTime() + rules.turnaroundMinutes * MINUTE_MS)
}

function isHeldIn(held: Occupied, span: Interval): boolean {
  return (
    held.start < span.end &&
    span.start < held.blockedUntil &&
    span.start < span.end &&
    held.start < held.blockedUntil
  )
}
