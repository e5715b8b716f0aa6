import type { LocalDate } from '../time'
import type { BookingFacts, FacilityRules, Interval, Occupied } from './facility'
import { feeOf } from './fees'
import { slotsOf } from './grid'
import { blockedUntilOf } from './occupancy'
import { placesFor, type RefusalCode, refusalCodeOf } from './refusal-rules'

/** One slot of the grid, as whoever asks could have it. */
export interface Slot extends Interval {
  /** Whether a booking of exactly this slot would be let pass. */
  free: boolean
  /** For how many people there is room; 1 or 0 in an exclusive facility, 0 in a closed one. */
  places: number
  /** What a booking would be refused with. */
  reason?: RefusalCode
  feePaise: number
}

/**
 * Every slot of some local days, past ones included, with what a booking of it by this person and so many guests would meet
 * at this moment (contract §7). The facts are those of a write: they have to reach from the first slot to the end of the
 * last one's turnaround.
 */
export function availabilityOf(
  rules: FacilityRules,
  from: LocalDate,
  days: number,
  guests: number,
  facts: BookingFacts,
): Slot[] {
  const heldAround = passAlong(facts.occupied)
  return slotsOf(rules, from, days).map(({ start, end }) => {
    const request = { start, end, guests }
    const near = { ...facts, occupied: heldAround({ start, end: blockedUntilOf(rules, end) }) }
    const reason = refusalCodeOf(rules, request, near)
    return {
      start,
      end,
      free: reason === null,
      places: reason === 'facility_closed' ? 0 : placesFor(rules, request, near),
      ...(reason && { reason }),
      feePaise: feeOf(rules, { start, end }),
    }
  })
}

/** For spans that begin one after the other: what is held around each. Looks at each booking a few times, not for each span. */
function passAlong(occupied: readonly Occupied[]): (span: Interval) => readonly Occupied[] {
  const coming = [...occupied].sort((one, other) => other.start.getTime() - one.start.getTime())
  let near: Occupied[] = []
  return (span) => {
    near = near.filter((held) => held.blockedUntil > span.start)
    for (let next = coming.at(-1); next && next.start < span.end; next = coming.at(-1)) {
      coming.pop()
      if (next.blockedUntil > span.start) near.push(next)
    }
    return near
  }
}
