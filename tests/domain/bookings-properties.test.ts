import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { availabilityOf } from '@/domain/bookings/availability'
import type { BookingFacts, FacilityRules, Interval, Occupied } from '@/domain/bookings/facility'
import { isOnGrid, slotsOf } from '@/domain/bookings/grid'
import { withinHours } from '@/domain/bookings/hours'
import { blockedUntilOf, peakOccupancy } from '@/domain/bookings/occupancy'
import { refusalOf } from '@/domain/bookings/refusal'
import { REFUSAL_CODES } from '@/domain/bookings/refusal-rules'
import { local } from '../support/facility-rules'
import { DAYS, facility, minutesAfter, occupiedAfter } from '../support/random-facilities'

/** The same cases on every run. */
const SEED = { seed: 2026 }

/** A facility, the local midnight of a day when something may happen to the clocks, and what is known then. */
const situation = fc
  .record({
    rules: facility,
    day: fc.constantFrom(...DAYS),
    nowMinutes: fc.integer({ min: -3_000, max: 1_000 }),
  })
  .chain(({ rules, day, nowMinutes }) => {
    const midnight = local(day, rules.timeZone)
    const closure = fc
      .record({ from: fc.integer({ min: -500, max: 5_000 }), minutes: fc.integer({ min: 1, max: 900 }) })
      .map(({ from, minutes }) => ({
        start: minutesAfter(midnight, from),
        end: minutesAfter(midnight, from + minutes),
      }))
    return fc.record({
      rules: fc.constant(rules),
      day: fc.constant(day),
      midnight: fc.constant(midnight),
      guests: fc.integer({ min: 0, max: 5 }),
      facts: fc.record({
        now: fc.constant(minutesAfter(midnight, nowMinutes)),
        closures: fc.array(closure, { maxLength: 1 }),
        occupied: occupiedAfter(midnight),
        quotaUsed: fc.constantFrom<BookingFacts['quotaUsed'][]>(
          () => 0,
          () => null,
          (start) => (start.getTime() % 7 === 0 ? 1 : 0),
        ),
      }),
    })
  })

type Situation = typeof situation extends fc.Arbitrary<infer Given> ? Given : never

describe('what is shown free can be had', () => {
  it('each slot has the reason that a booking of it would be refused with, and none when it would not', () => {
    const met = new Map<string | undefined, number>()
    fc.assert(
      fc.property(situation, ({ rules, day, guests, facts }) => {
        for (const slot of availabilityOf(rules, day, 3, guests, facts)) {
          const refused = refusalOf(rules, { start: slot.start, end: slot.end, guests }, facts)
          expect(slot.reason).toBe(refused?.code)
          expect(slot.free).toBe(refused === null)
          met.set(slot.reason, (met.get(slot.reason) ?? 0) + 1)
        }
      }),
      { ...SEED, numRuns: 400 },
    )
    expect(met.get(undefined)).toBeGreaterThan(500)
    // What no slot can be: it has an end, lies on the grid and within hours, and its length is allowed.
    const never = ['end_before_start', 'off_grid', 'outside_hours', 'too_short', 'too_long']
    expect(REFUSAL_CODES.filter((code) => !met.has(code))).toEqual(never)
  })

  it('a booking as long as a slot is not refused when it is one of the free slots, and only then', () => {
    const shift = fc.constantFrom(0, 0, 0, 0, 1, -1, 15, -30, 60, 1_440)
    const asked = fc.array(fc.record({ which: fc.nat(), shift }), { minLength: 10, maxLength: 10 })
    let had = 0
    fc.assert(
      fc.property(situation, asked, (given, requests) => {
        const { rules, day, guests, facts } = given
        const slots = availabilityOf(rules, dayBefore(day, 1), 6, guests, facts)
        for (const { which, shift: minutes } of requests) {
          const near = slotNear(given, which)
          const start = minutesAfter(near.start, minutes)
          const end = minutesAfter(near.end, minutes)
          const slot = slots.find(
            (one) => Number(one.start) === Number(start) && Number(one.end) === Number(end),
          )
          expect(refusalOf(rules, { start, end, guests }, facts) === null).toBe(slot?.free ?? false)
          if (slot?.free) had += 1
        }
      }),
      { ...SEED, numRuns: 1_000 },
    )
    expect(had).toBeGreaterThan(500)
  })

  it('every slot lies on the grid and within hours', () => {
    fc.assert(
      fc.property(facility, fc.constantFrom(...DAYS), (rules, day) => {
        for (const slot of slotsOf(rules, day, 3)) {
          expect(isOnGrid(rules, slot)).toBe(true)
          expect(withinHours(rules, slot)).toBe(true)
        }
      }),
      { ...SEED, numRuns: 400 },
    )
  })
})

/** Some slot of three days; where nothing is ever open, an hour of the first. */
function slotNear({ rules, day, midnight }: Situation, which: number): Interval {
  const slots = slotsOf(rules, day, 3)
  return slots[which % (slots.length || 1)] ?? { start: midnight, end: minutesAfter(midnight, 60) }
}

function dayBefore(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).minus({ days }).toISODate() ?? ''
}

describe('bookings that are not refused one after the other', () => {
  it('never overlap in an exclusive facility, and never exceed the places of a pool', () => {
    const requests = fc.array(
      fc.record({
        offset: fc.integer({ min: 0, max: 200 }),
        slots: fc.integer({ min: 1, max: 8 }),
        guests: fc.integer({ min: 0, max: 5 }),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(situation, requests, ({ rules, midnight, facts }, asked) => {
        const booked: Occupied[] = []
        for (const { offset, slots, guests } of asked) {
          const start = minutesAfter(midnight, offset * rules.slotMinutes)
          const end = minutesAfter(start, slots * rules.slotMinutes)
          const request = { start, end, guests }
          if (!refusalOf(rules, request, { ...facts, occupied: booked }))
            booked.push({ start, blockedUntil: blockedUntilOf(rules, end), party: 1 + guests })
        }
        expectNoCollision(rules, booked)
      }),
      { ...SEED, numRuns: 400 },
    )
  })
})

function expectNoCollision(rules: FacilityRules, booked: readonly Occupied[]): void {
  for (const one of booked) {
    const there = booked.filter((other) => other.start <= one.start && one.start < other.blockedUntil)
    if (rules.mode === 'exclusive') expect(there).toEqual([one])
    else expect(there.reduce((people, { party }) => people + party, 0)).toBeLessThanOrEqual(rules.places)
  }
}

describe('the peak of a span', () => {
  it('is what a look at each minute finds', () => {
    const start = new Date('2026-11-20T00:00:00Z')
    const span = fc.record({
      from: fc.integer({ min: -500, max: 4_000 }),
      minutes: fc.integer({ min: 0, max: 700 }),
    })
    fc.assert(
      fc.property(occupiedAfter(start), span, (occupied, { from, minutes }) => {
        let peak = 0
        for (let minute = from; minute < from + minutes; minute += 1) {
          const at = minutesAfter(start, minute)
          const there = occupied.filter((held) => held.start <= at && at < held.blockedUntil)
          peak = Math.max(
            peak,
            there.reduce((people, { party }) => people + party, 0),
          )
        }
        const interval = { start: minutesAfter(start, from), end: minutesAfter(start, from + minutes) }
        expect(peakOccupancy(interval, occupied)).toBe(peak)
      }),
      { ...SEED, numRuns: 500 },
    )
  })
})
