import { describe, expect, it } from 'vitest'
import { availabilityOf } from '@/domain/bookings/availability'
import { feeOf } from '@/domain/bookings/fees'
import { aFacility, BERLIN, everyDay, local, noFacts } from '../support/facility-rules'

/** Milliseconds. */
const THOUSAND_FEES_MAX = 20
const WEEK_OF_SIX_MAX = 30
const RUNS = 10

const FIRST = local('2026-10-20', BERLIN)
const minutesIn = (minutes: number) => new Date(FIRST.getTime() + minutes * 60_000)
const hall = aFacility({
  timeZone: BERLIN,
  openingHours: everyDay('06:00', '22:00'),
  feeTiers: [1, 2, 3, 4, 5].map((hour) => ({
    days: hour % 2 ? ['sat', 'sun'] : [],
    from: `0${hour}:30`,
    to: `1${hour}:15`,
    paisePerHour: 1_000 * hour,
    paisePerNight: 0,
  })),
})

/** The best of some runs: what the rules take, without what else the machine does. */
function fastest(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...times)
}

describe('the rules of bookings', () => {
  it('work out a thousand fees of one to two hours, five tiers, over a change of the clocks, in 20 ms', () => {
    const slots = Array.from({ length: 1_000 }, (_, index) => ({
      start: minutesIn(index * 30),
      end: minutesIn(index * 30 + 60 + (index % 3) * 30),
    }))
    expect(fastest(() => slots.forEach((slot) => void feeOf(hall, slot)))).toBeLessThan(THOUSAND_FEES_MAX)
  })

  it('work out a week of six facilities in half-hour slots, with 300 bookings each, in 30 ms', () => {
    const occupied = Array.from({ length: 300 }, (_, index) => ({
      start: minutesIn(index * 30),
      blockedUntil: minutesIn(index * 30 + 60),
      party: 1,
    }))
    const pool = { ...hall, mode: 'pool' as const, places: 10, slotMinutes: 30 }
    const look = () => availabilityOf({ ...pool }, '2026-10-20', 7, 1, noFacts(FIRST, { occupied }))
    expect(look()).toHaveLength(7 * 32)
    expect(fastest(() => Array.from({ length: 6 }, look))).toBeLessThan(WEEK_OF_SIX_MAX)
  })
})
