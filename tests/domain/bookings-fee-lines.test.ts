import { describe, expect, test } from 'vitest'
import type { FeeTier } from '@/domain/bookings/facility'
import { feeLinesOf } from '@/domain/bookings/fee-lines'
import { feeOf } from '@/domain/bookings/fees'
import { lengthsOf } from '@/domain/bookings/lengths'
import { stay } from '@/domain/bookings/nights'
import { aFacility, BERLIN, everyDay, local, noFacts, shown, span } from '../support/facility-rules'

const tier = (different: Partial<FeeTier>): FeeTier => ({
  days: [],
  from: null,
  to: null,
  paisePerHour: 0,
  paisePerNight: 0,
  ...different,
})
const EVENING = tier({ from: '18:00', to: '22:00', paisePerHour: 90_000 })
const ANY_TIME = tier({ paisePerHour: 50_000 })

/** The same numbers below a limit each time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

describe('the lines of a fee', () => {
  test('are one for each price, in order', () => {
    const rules = aFacility({ feeTiers: [EVENING, ANY_TIME] })
    const lines = feeLinesOf(rules, span('2026-11-27T16:00', '2026-11-27T23:30'))
    expect(lines.map((line) => [shown(line), line.quantity, line.paiseEach, line.paise])).toEqual([
      ['2026-11-27 16:00–18:00', 120, 50_000, 100_000],
      ['2026-11-27 18:00–22:00', 240, 90_000, 360_000],
      ['2026-11-27 22:00–23:30', 90, 50_000, 75_000],
    ])
  })

  test('say what is free, and which day a price over midnight belongs to', () => {
    const night = tier({ days: ['fri'], from: '22:00', to: '02:00', paisePerHour: 60_000 })
    const rules = aFacility({ feeTiers: [night] })
    const lines = feeLinesOf(rules, span('2026-11-28T00:00', '2026-11-28T04:00'))
    expect(lines.map(({ quantity, paise }) => [quantity, paise])).toEqual([
      [120, 120_000],
      [120, 0],
    ])
  })

  test('count nights, by the day each begins on', () => {
    const nightly = { checkInTime: '14:00', checkOutTime: '11:00', minNights: 1, maxNights: 5 }
    const weekend = tier({ days: ['fri', 'sat'], paisePerNight: 250_000 })
    const rules = aFacility({ nightly, feeTiers: [weekend, tier({ paisePerNight: 150_000 })] })
    const lines = feeLinesOf(rules, span('2026-11-26T14:00', '2026-11-30T11:00'))
    expect(lines.map(({ quantity, paiseEach, paise }) => [quantity, paiseEach, paise])).toEqual([
      [1, 150_000, 150_000],
      [2, 250_000, 500_000],
      [1, 150_000, 150_000],
    ])
  })

  test.each(['Asia/Kolkata', BERLIN])('are together exactly the fee, in %s', (timeZone) => {
    // The last Sunday of October, when Berlin's clocks go back, is among the days.
    const first = local('2026-10-20T00:00', timeZone).getTime()
    const random = numbers(20_261_025)
    const clock = () => `${String(random(24)).padStart(2, '0')}:${['00', '15', '30', '45'][random(4)]}`
    const maybe = <T>(make: () => T): T | null => (random(2) === 0 ? null : make())
    for (let round = 0; round < 300; round += 1) {
      const feeTiers = Array.from({ length: random(5) }, () =>
        tier({
          days: (['sun', 'mon', 'fri', 'sat'] as const).slice(random(5)),
          from: maybe(clock),
          to: maybe(clock),
          paisePerHour: random(99_999),
        }),
      )
      const rules = aFacility({ timeZone, feeTiers })
      const start = new Date(first + random(7 * 24 * 60) * 60_000)
      const interval = { start, end: new Date(start.getTime() + (1 + random(900)) * 60_000) }
      const lines = feeLinesOf(rules, interval)
      expect(lines.reduce((paise, line) => paise + line.paise, 0)).toBe(feeOf(rules, interval))
      for (const { quantity, paiseEach, paise } of lines)
        expect(Math.abs(paise - (quantity * paiseEach) / 60)).toBeLessThan(1.01)
    }
  })
})

describe('the lengths to choose from', () => {
  const now = local('2026-11-26T09:00')
  const hall = aFacility({ openingHours: everyDay('08:00', '22:00'), maxDurationMinutes: 240 })
  const start = local('2026-11-28T18:00')
  const hoursOf = (choices: { quantity: number }[]) => choices.map(({ quantity }) => quantity / 60)

  test('end with the hours, and before whoever comes next', () => {
    expect(hoursOf(lengthsOf(hall, start, 0, noFacts(now)).choices)).toEqual([1, 2, 3, 4])
    expect(hoursOf(lengthsOf(hall, local('2026-11-28T20:00'), 0, noFacts(now)).choices)).toEqual([1, 2])
    const next = { ...span('2026-11-28T20:00', '2026-11-28T21:00'), party: 1 }
    const occupied = [{ ...next, blockedUntil: next.end }]
    expect(hoursOf(lengthsOf(hall, start, 0, noFacts(now, { occupied })).choices)).toEqual([1, 2])
  })

  test('are those to wait for where the time is taken, and none with the rule that forbids them', () => {
    const held = span('2026-11-28T18:00', '2026-11-28T19:00')
    const occupied = [{ ...held, blockedUntil: held.end, party: 1 }]
    const { choices, refusal } = lengthsOf(hall, start, 0, noFacts(now, { occupied }))
    expect(choices.map(({ isTaken }) => isTaken)).toEqual([true, true, true, true])
    expect(refusal).toBeNull()
    const past = lengthsOf(hall, local('2026-11-25T18:00'), 0, noFacts(now))
    expect(past).toEqual({ choices: [], refusal: 'in_the_past' })
  })

  test('are nights, where nights are booked', () => {
    const nightly = { checkInTime: '14:00', checkOutTime: '11:00', minNights: 2, maxNights: 3 }
    const rules = aFacility({ nightly })
    const { start: arrival } = stay(nightly, rules.timeZone, 20_785, 2)
    expect(lengthsOf(rules, arrival, 0, noFacts(now)).choices.map(({ quantity }) => quantity)).toEqual([2, 3])
  })
})
