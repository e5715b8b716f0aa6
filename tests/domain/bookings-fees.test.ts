import { describe, expect, it } from 'vitest'
import type { FeeTier } from '@/domain/bookings/facility'
import { feeOf } from '@/domain/bookings/fees'
import { aFacility, BERLIN, span } from '../support/facility-rules'

const tier = (different: Partial<FeeTier>): FeeTier => ({
  days: [],
  from: null,
  to: null,
  paisePerHour: 0,
  paisePerNight: 0,
  ...different,
})

const hall = aFacility({
  feeTiers: [
    tier({ days: ['fri', 'sat'], from: '18:00', to: '02:00', paisePerHour: 100_000 }),
    tier({ days: ['sat', 'sun'], paisePerHour: 50_000 }),
    tier({ from: '08:00', to: '22:00', paisePerHour: 20_000 }),
  ],
})

describe('a fee', () => {
  it.each([
    ['is by the hour', '2026-11-19T10:00', '2026-11-19T12:00', 40_000],
    [
      'is of the first tier that matches, not of the dearest',
      '2026-11-20T17:00',
      '2026-11-20T19:00',
      120_000,
    ],
    ['counts minutes, not hours begun', '2026-11-19T10:00', '2026-11-19T10:15', 5_000],
    ['goes over midnight by the day that a tier begins on', '2026-11-21T01:00', '2026-11-21T03:00', 150_000],
    ['goes over the end of the week', '2026-11-21T23:00', '2026-11-22T03:00', 350_000],
    ['changes at local midnight', '2026-11-22T23:00', '2026-11-23T01:00', 50_000],
    ['is nothing where no tier matches', '2026-11-23T22:00', '2026-11-24T08:00', 0],
    ['adds up over days', '2026-11-23T00:00', '2026-11-25T00:00', 560_000],
  ])('%s', (_, start, end, paise) => {
    expect(feeOf(hall, span(start, end))).toBe(paise)
  })

  it('is rounded half up, once, at the end', () => {
    const rules = aFacility({
      feeTiers: [tier({ from: '10:00', to: '10:30', paisePerHour: 101 }), tier({ paisePerHour: 1 })],
    })
    expect(feeOf(rules, span('2026-11-20T10:00', '2026-11-20T10:30'))).toBe(51)
    expect(feeOf(rules, span('2026-11-20T10:00', '2026-11-20T11:00'))).toBe(51)
    expect(feeOf(rules, span('2026-11-20T11:00', '2026-11-20T11:29'))).toBe(0)
  })

  it('is exact where a quotient would not be', () => {
    const rules = aFacility({ feeTiers: [tier({ paisePerHour: 9_999_999_999 })] })
    expect(feeOf(rules, span('2026-11-01T00:00', '2026-12-01T00:01'))).toBe(
      Number((9_999_999_999n * 43_201n + 30n) / 60n),
    )
  })

  it('that holds from a time to the same time holds all day', () => {
    const rules = aFacility({
      feeTiers: [tier({ days: ['fri'], from: '06:00', to: '06:00', paisePerHour: 600 })],
    })
    expect(feeOf(rules, span('2026-11-20T05:00', '2026-11-21T07:00'))).toBe(24 * 600)
  })
})

describe('a fee in Berlin, when the clocks are put', () => {
  const rules = aFacility({
    timeZone: BERLIN,
    feeTiers: [
      tier({ from: '02:00', to: '02:30', paisePerHour: 600 }),
      tier({ from: '02:30', to: '03:00', paisePerHour: 6_000 }),
      tier({ paisePerHour: 60_000 }),
    ],
  })

  it('forward, has no minute of the hour that is not there', () => {
    expect(feeOf(rules, span('2026-03-29T01:00', '2026-03-29T04:00', BERLIN))).toBe(120_000)
  })

  it('back, has each minute of the hour that comes twice twice, on either side of a boundary in it', () => {
    expect(feeOf(rules, span('2026-10-25T01:00', '2026-10-25T04:00', BERLIN))).toBe(
      60_000 + 600 + 6_000 + 60_000,
    )
    const secondHalf = { start: new Date('2026-10-25T00:45:00Z'), end: new Date('2026-10-25T01:15:00Z') }
    expect(feeOf(rules, secondHalf)).toBe(1_500 + 150)
  })
})

describe('a fee by the night', () => {
  const nightly = { checkInTime: '14:00', checkOutTime: '11:00', minNights: 1, maxNights: null }
  const room = aFacility({
    timeZone: BERLIN,
    nightly,
    feeTiers: [tier({ days: ['fri', 'sat'], paisePerNight: 250_000 }), tier({ paisePerNight: 150_000 })],
  })

  it('is that of the local day each night begins on, whatever its length', () => {
    expect(feeOf(room, span('2026-11-19T14:00', '2026-11-22T11:00', BERLIN))).toBe(650_000)
    expect(feeOf(room, span('2026-03-28T14:00', '2026-03-29T11:00', BERLIN))).toBe(250_000)
    expect(feeOf(room, span('2026-10-25T14:00', '2026-10-26T11:00', BERLIN))).toBe(150_000)
  })
})
