import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import type { FacilityRules, FeeTier, Interval } from '@/domain/bookings/facility'
import { feeOf } from '@/domain/bookings/fees'
import { withinHours } from '@/domain/bookings/hours'
import { refundDue, refundPercent } from '@/domain/bookings/refunds'
import { WEEKDAYS } from '@/domain/bookings/words'
import { aFacility, local } from '../support/facility-rules'
import { DAYS, facility, feeTiers, minutesAfter, refundTiers } from '../support/random-facilities'

/** The same cases on every run. */
const SEED = { seed: 2026 }
const MINUTE_MS = 60_000

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
