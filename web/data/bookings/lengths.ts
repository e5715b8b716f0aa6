import { localDay, MINUTE_MS } from '@/domain/bookings/clock'
import type { FacilityRules, Interval } from '@/domain/bookings/facility'
import { stay } from '@/domain/bookings/nights'

/** Lengths that are offered at most: beyond, somebody asks the office. */
const LENGTHS_MAX = 24

/** The lengths that a facility lets people book, in whole slots, or nights. */
export function stepChoices(rules: FacilityRules): number[] {
  const { nightly, slotMinutes, minDurationMinutes, maxDurationMinutes } = rules
  const least = nightly ? nightly.minNights : Math.ceil((minDurationMinutes ?? slotMinutes) / slotMinutes)
  const most = nightly
    ? nightly.maxNights
    : maxDurationMinutes && Math.floor(maxDurationMinutes / slotMinutes)
  const count = Math.min(LENGTHS_MAX, Math.max(1, (most ?? Number.POSITIVE_INFINITY) - least + 1))
  return Array.from({ length: count }, (_, index) => least + index)
}

/** From a slot's start, so many slots or nights. */
export function lengthened(rules: FacilityRules, { start }: Interval, steps: number): Interval {
  const { nightly, slotMinutes, timeZone } = rules
  if (nightly) return stay(nightly, timeZone, localDay(start, timeZone), steps)
  return { start, end: new Date(start.getTime() + steps * slotMinutes * MINUTE_MS) }
}
