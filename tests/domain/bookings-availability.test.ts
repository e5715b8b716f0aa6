import { describe, expect, it } from 'vitest'
import { availabilityOf } from '@/domain/bookings/availability'
import { isOnGrid, slotsOf } from '@/domain/bookings/grid'
import { aFacility, BERLIN, everyDay, local, noFacts, shown, span } from '../support/facility-rules'

const NOW = local('2026-11-20T09:00')
const DAY = '2026-11-20'

describe('the slots of some local days', () => {
  const slots = (different: Parameters<typeof aFacility>[0], day = DAY, days = 1) =>
    slotsOf(aFacility(different), day, days).map((slot) => shown(slot, different?.timeZone))

  it('count from each opening, and end within it', () => {
    const openingHours = [...everyDay('08:10', '10:40'), ...everyDay('20:00', '21:00')]
    expect(slots({ openingHours })).toEqual([
      '2026-11-20 08:10–09:10',
      '2026-11-20 09:10–10:10',
      '2026-11-20 20:00–21:00',
    ])
  })

  it('are as long as the shortest booking, in whole slots', () => {
    const openingHours = everyDay('08:00', '10:00')
    expect(slots({ openingHours, slotMinutes: 30, minDurationMinutes: 50 })).toEqual([
      '2026-11-20 08:00–09:00',
      '2026-11-20 08:30–09:30',
      '2026-11-20 09:00–10:00',
    ])
  })

  it('run on into the opening that follows, whose grid is its own', () => {
    const openingHours = [...everyDay('22:30', '24:00'), ...everyDay('00:00', '01:00')]
    expect(slots({ openingHours })).toEqual([
      '2026-11-20 00:00–01:00',
      '2026-11-20 22:30–23:30',
      '2026-11-20 23:30–00:30',
    ])
  })

  it('belong to the day that their opening begins on', () => {
    expect(slots({ openingHours: everyDay('23:00', '02:00') })).toEqual([
      '2026-11-20 23:00–00:00',
      '2026-11-21 00:00–01:00',
      '2026-11-21 01:00–02:00',
    ])
  })

  it('are one for each night', () => {
    const nightly = { checkInTime: '14:00', checkOutTime: '11:00', minNights: 2, maxNights: null }
    const [first, second] = slotsOf(aFacility({ nightly }), DAY, 2)
    expect(first).toEqual(span('2026-11-20T14:00', '2026-11-22T11:00'))
    expect(second).toEqual(span('2026-11-21T14:00', '2026-11-23T11:00'))
  })

  it('in Berlin are an hour less or more on the nights when the clocks are put, and all on the grid', () => {
    const rules = aFacility({ timeZone: BERLIN, openingHours: everyDay('00:00', '05:00') })
    const shownOn = (day: string) => slotsOf(rules, day, 1).map((slot) => shown(slot, BERLIN).slice(11))
    expect(shownOn('2026-03-29')).toEqual(['00:00–01:00', '01:00–03:00', '03:00–04:00', '04:00–05:00'])
    expect(shownOn('2026-10-25')).toEqual([
      '00:00–01:00',
      '01:00–02:00',
      '02:00–02:00',
      '02:00–03:00',
      '03:00–04:00',
      '04:00–05:00',
    ])
    for (const day of ['2026-03-29', '2026-10-25'])
      expect(slotsOf(rules, day, 1).every((slot) => isOnGrid(rules, slot))).toBe(true)
  })

  it('in Berlin a night keeps its local times when the clocks are put', () => {
    const nightly = { checkInTime: '02:30', checkOutTime: '02:00', minNights: 1, maxNights: null }
    const rules = aFacility({ timeZone: BERLIN, nightly })
    const nights = [...slotsOf(rules, '2026-03-28', 2), ...slotsOf(rules, '2026-10-24', 2)]
    expect(nights.map((night) => night.start.toISOString())).toEqual([
      '2026-03-28T01:30:00.000Z',
      '2026-03-29T01:00:00.000Z',
      '2026-10-24T00:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
    ])
    expect(nights.every((night) => isOnGrid(rules, night))).toBe(true)
  })
})

describe('availability', () => {
  const hall = aFacility({
    openingHours: everyDay('08:00', '13:00'),
    turnaroundMinutes: 15,
    feeTiers: [{ days: [], from: null, to: null, paisePerHour: 50_000, paisePerNight: 0 }],
  })

  it('shows each slot with its fee, and why it cannot be had', () => {
    const facts = noFacts(NOW, {
      closures: [span('2026-11-20T12:30', '2026-11-20T18:00')],
      occupied: [{ ...held('2026-11-20T11:00', '2026-11-20T12:15'), party: 1 }],
    })
    const slots = availabilityOf(hall, DAY, 1, 0, facts)
    expect(slots.map(({ free, places, reason, feePaise }) => [free, places, reason, feePaise])).toEqual([
      [false, 1, 'in_the_past', 50_000],
      [true, 1, undefined, 50_000],
      [false, 0, 'slot_taken', 50_000],
      [false, 0, 'slot_taken', 50_000],
      [false, 0, 'facility_closed', 50_000],
    ])
  })

  it('counts the places of a pool for the party that asks', () => {
    const pool = aFacility({ ...hall, mode: 'pool', places: 10, turnaroundMinutes: 0 })
    const occupied = [{ ...held('2026-11-20T11:00', '2026-11-20T12:00'), party: 8 }]
    const slots = availabilityOf(pool, DAY, 1, 2, noFacts(local('2026-11-19T09:00'), { occupied }))
    expect(slots.map(({ places, reason }) => [places, reason])).toEqual([
      [10, undefined],
      [10, undefined],
      [10, undefined],
      [2, 'capacity_full'],
      [10, undefined],
    ])
  })
})

function held(start: string, blockedUntil: string) {
  return { start: local(start), blockedUntil: local(blockedUntil) }
}
