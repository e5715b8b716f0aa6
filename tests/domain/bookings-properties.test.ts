import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { availabilityOf } from '@/domain/bookings/availability'
import type { BookingFacts, FacilityRules, FeeTier, Interval, Occupied } from '@/domain/bookings/facility'
import { feeOf } from '@/domain/bookings/fees'
import { isOnGrid, slotsOf } from '@/domain/bookings/grid'
import { withinHours } from '@/domain/bookings/hours'
import { blockedUntilOf, peakOccupancy } from '@/domain/bookings/occupancy'
import { refundDue, refundPercent } from '@/domain/bookings/refunds'
import { refusalOf } from '@/domain/bookings/refusal'
import { REFUSAL_CODES } from '@/domain/bookings/refusal-rules'
import { WEEKDAYS } from '@/domain/bookings/words'
import { aFacility, local } from '../support/facility-rules'
import { DAYS, facility, feeTiers, occupiedAfter, refundTiers } from '../support/random-facilities'

/** The same cases on every run. */
const SEED = { seed: 2026 }
const MINUTE_MS = 60_000
const minutesAfter = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * MINUTE_MS)

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
    expect(met.get(undefined)).toBeGreaterThan(1_000)
    // What no slot can be: it has an end, lies on the grid and within hours, and its length is allowed.
    const never = ['end_before_start', 'off_grid', 'outside_hours', 'too_short', 'too_long']
    expect(REFUSAL_CODES.filter((code) => !met.has(code))).toEqual(never)
  })

  it('a booking as long as a slot is not refused when it is one of the free slots, and only then', () => {
    const shift = fc.constantFrom(0, 0, 0, 0, 1, -1, 15, -30, 60, 1_440)
    let had = 0
    fc.assert(
      fc.property(situation, fc.nat(), shift, (given, which, minutes) => {
        const { rules, day, guests, facts } = given
        const near = slotNear(given, which)
        const request = {
          start: minutesAfter(near.start, minutes),
          end: minutesAfter(near.end, minutes),
          guests,
        }
        const slot = availabilityOf(rules, dayBefore(day, 1), 6, guests, facts).find(
          ({ start, end }) => Number(start) === Number(request.start) && Number(end) === Number(request.end),
        )
        expect(refusalOf(rules, request, facts) === null).toBe(slot?.free ?? false)
        if (slot?.free) had += 1
      }),
      { ...SEED, numRuns: 10_000 },
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

const priced = fc
  .record({
    rules: facility,
    tiers: feeTiers,
    day: fc.constantFrom(...DAYS),
    from: fc.integer({ min: -300, max: 2_900 }),
    minutes: fc.integer({ min: 1, max: 1_500 }),
  })
  .map(({ rules, tiers, day, from, minutes }) => {
    const start = minutesAfter(local(day, rules.timeZone), from)
    return {
      rules: aFacility({ timeZone: rules.timeZone, feeTiers: tiers }),
      interval: { start, end: minutesAfter(start, minutes) },
    }
  })

describe('a fee', () => {
  it('is what the first tier of each minute by the local clock adds up to', () => {
    fc.assert(
      fc.property(priced, ({ rules, interval }) => {
        expect(feeOf(rules, interval)).toBe(feeByTheMinute(rules, interval))
      }),
      { ...SEED, numRuns: 150 },
    )
  })

  it('is that of its parts, up to their rounding', () => {
    fc.assert(
      fc.property(priced, fc.nat(), ({ rules, interval }, cut) => {
        const minutes = (interval.end.getTime() - interval.start.getTime()) / MINUTE_MS
        const middle = minutesAfter(interval.start, cut % (minutes + 1))
        const parts =
          feeOf(rules, { start: interval.start, end: middle }) +
          feeOf(rules, { start: middle, end: interval.end })
        expect(Math.abs(parts - feeOf(rules, interval))).toBeLessThanOrEqual(1)
      }),
      { ...SEED, numRuns: 1_000 },
    )
  })
})

/** As slow and as plain as the contract's sentence. */
function feeByTheMinute(rules: FacilityRules, { start, end }: Interval): number {
  let sum = 0
  for (let at = start; at < end; at = minutesAfter(at, 1)) {
    const clock = DateTime.fromJSDate(at, { zone: rules.timeZone })
    sum += rules.feeTiers.find((tier) => holdsAt(tier, clock))?.paisePerHour ?? 0
  }
  return Math.floor((2 * sum + 60) / 120)
}

function holdsAt({ days, from, to }: FeeTier, clock: DateTime): boolean {
  const time = clock.toFormat('HH:mm')
  const isDay = (weekday: number) =>
    days.length === 0 || days.includes(WEEKDAYS[weekday % 7] as FeeTier['days'][number])
  const begins = from ?? '00:00'
  const ends = to ?? '24:00'
  if (begins < ends) return isDay(clock.weekday) && begins <= time && time < ends
  return (isDay(clock.weekday) && begins <= time) || (isDay(clock.weekday + 6) && time < ends)
}

describe('an interval is within hours', () => {
  it('when the local clock is in an opening all the time', () => {
    const asked = fc.record({
      rules: facility.filter(({ nightly, openingHours }) => !nightly && openingHours.length > 0),
      day: fc.integer({ min: 8, max: 16 }),
      from: fc.integer({ min: 0, max: 287 }),
      fives: fc.integer({ min: 1, max: 200 }),
    })
    let open = 0
    fc.assert(
      fc.property(asked, ({ rules, day, from, fives }) => {
        const start = minutesAfter(local(`2026-06-${String(day).padStart(2, '0')}`, rules.timeZone), from * 5)
        const moments = Array.from({ length: fives }, (_, index) => minutesAfter(start, index * 5))
        const isOpen = moments.every((at) =>
          isOpenAt(rules, DateTime.fromJSDate(at, { zone: rules.timeZone })),
        )
        expect(withinHours(rules, { start, end: minutesAfter(start, fives * 5) })).toBe(isOpen)
        if (isOpen) open += 1
      }),
      { ...SEED, numRuns: 1_000 },
    )
    expect(open).toBeGreaterThan(50)
  })
})

function isOpenAt(rules: FacilityRules, clock: DateTime): boolean {
  return rules.openingHours.some(({ day, opens, closes }) =>
    holdsAt({ days: [day], from: opens, to: closes, paisePerHour: 0, paisePerNight: 0 }, clock),
  )
}

describe('a refund', () => {
  it('is never more than was paid, never less than the deposit, and falls to no part of a paisa', () => {
    const paid = fc.record({
      tiers: refundTiers,
      hours: fc.double({ min: -50, max: 300, noNaN: true }),
      feePaidPaise: fc.integer({ min: 0, max: 10_000_000_000 }),
      depositPaidPaise: fc.integer({ min: 0, max: 10_000_000_000 }),
    })
    const start = new Date('2026-11-20T12:00:00Z')
    fc.assert(
      fc.property(paid, ({ tiers, hours, feePaidPaise, depositPaidPaise }) => {
        const percent = refundPercent(tiers, start, minutesAfter(start, -hours * 60))
        const due = refundDue({ feePaidPaise, depositPaidPaise, percent })
        expect(due).toBe(Number((BigInt(feePaidPaise) * BigInt(percent)) / 100n) + depositPaidPaise)
        expect(due).toBeLessThanOrEqual(feePaidPaise + depositPaidPaise)
      }),
      { ...SEED, numRuns: 2_000 },
    )
  })
})
