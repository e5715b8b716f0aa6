import { describe, expect, it } from 'vitest'
import type { BookingFacts, FacilityRules, Interval, Occupied } from '@/domain/bookings/facility'
import { isWaitable, refusalOf } from '@/domain/bookings/refusal'
import { REFUSAL_CODES } from '@/domain/bookings/refusal-rules'
import { aFacility, everyDay, local, noFacts, span } from '../support/facility-rules'

const NOW = local('2026-11-20T10:00')
const SIX = span('2026-11-21T18:00', '2026-11-21T19:00')
const hall = aFacility({ openingHours: everyDay('08:00', '22:00') })
const room = aFacility({
  nightly: { checkInTime: '14:00', checkOutTime: '11:00', minNights: 2, maxNights: 3 },
})

interface Asked {
  rules?: FacilityRules
  interval?: Interval
  guests?: number
  facts?: Partial<BookingFacts>
}

function refusal({ rules = hall, interval = SIX, guests = 0, facts = {} }: Asked) {
  return refusalOf(rules, { ...interval, guests }, noFacts(NOW, facts))
}

function answer(asked: Asked): string | null {
  const refused = refusal(asked)
  return refused && `${refused.status} ${refused.code} ${refused.problems[0]?.field}`
}

function held(start: string, blockedUntil: string, party = 1): Occupied {
  return { start: local(start), blockedUntil: local(blockedUntil), party }
}

describe('a booking is refused', () => {
  const cases: [string, Asked, string | null][] = [
    ['not when nothing speaks against it', {}, null],
    [
      'when it ends before it starts',
      { interval: { start: SIX.end, end: SIX.start } },
      '422 end_before_start end',
    ],
    [
      'when it ends as it starts',
      { interval: { start: SIX.start, end: SIX.start } },
      '422 end_before_start end',
    ],
    [
      'when it has begun',
      { interval: span('2026-11-20T09:00', '2026-11-20T11:00') },
      '422 in_the_past start',
    ],
    ['not when it begins now', { interval: span('2026-11-20T10:00', '2026-11-20T11:00') }, null],
    [
      'when it begins between two slots',
      { interval: span('2026-11-21T18:30', '2026-11-21T19:30') },
      '422 off_grid start',
    ],
    [
      'when it ends between two slots',
      { interval: span('2026-11-21T18:00', '2026-11-21T19:30') },
      '422 off_grid end',
    ],
    [
      'when it begins a second after a slot',
      { interval: span('2026-11-21T18:00:01', '2026-11-21T19:00:01') },
      '422 off_grid start',
    ],
    [
      'when it ends a millisecond after a slot',
      { interval: span('2026-11-21T18:00', '2026-11-21T19:00:00.001') },
      '422 off_grid end',
    ],
    [
      'for its hour, not its grid, when nothing is open at its start',
      { interval: span('2026-11-21T07:30', '2026-11-21T08:30') },
      '422 outside_hours start',
    ],
    [
      'when it goes on after closing',
      { interval: span('2026-11-21T21:00', '2026-11-21T23:00') },
      '422 outside_hours end',
    ],
    ['not when it ends at closing', { interval: span('2026-11-21T21:00', '2026-11-21T22:00') }, null],
    ['when it is too short', { rules: aFacility({ minDurationMinutes: 90 }) }, '422 too_short end'],
    [
      'when it is too long',
      {
        rules: aFacility({ maxDurationMinutes: 60 }),
        interval: span('2026-11-21T18:00', '2026-11-21T20:00'),
      },
      '422 too_long end',
    ],
    ['not when it is as long as may be', { rules: aFacility({ maxDurationMinutes: 60 }) }, null],
    ['without notice', { rules: aFacility({ minNoticeMinutes: 32 * 60 + 1 }) }, '422 too_soon start'],
    ['not with just the notice', { rules: aFacility({ minNoticeMinutes: 32 * 60 }) }, null],
    ['when it ends too far ahead', { rules: aFacility({ maxAdvanceDays: 1 }) }, '422 too_far end'],
    [
      'not when it ends at the very end of what may be booked',
      { rules: aFacility({ maxAdvanceDays: 1 }), interval: span('2026-11-21T09:00', '2026-11-21T10:00') },
      null,
    ],
    ['with too many guests', { rules: aFacility({ maxGuests: 3 }), guests: 4 }, '422 too_many_guests guests'],
    ['not with as many as may come', { rules: aFacility({ maxGuests: 3 }), guests: 3 }, null],
    [
      'when the party is larger than the pool',
      { rules: aFacility({ mode: 'pool', places: 10 }), guests: 10 },
      '422 too_many_guests guests',
    ],
    ['not when it fills the pool', { rules: aFacility({ mode: 'pool', places: 10 }), guests: 9 }, null],
    [
      'when the facility takes none',
      { rules: aFacility({ isActive: false }) },
      '409 facility_closed facility',
    ],
    [
      'when it reaches into a closure',
      { facts: { closures: [span('2026-11-21T18:59', '2026-11-21T23:00')] } },
      '409 facility_closed start',
    ],
    [
      'not between two closures',
      {
        facts: {
          closures: [
            span('2026-11-21T10:00', '2026-11-21T18:00'),
            span('2026-11-21T19:00', '2026-11-21T23:00'),
          ],
        },
      },
      null,
    ],
    [
      'when the flat has had its share',
      {
        rules: aFacility({ quota: { count: 2, per: 'week', group: null } }),
        facts: { quotaUsed: () => 2 },
      },
      '409 quota_reached start',
    ],
    [
      'not for the last of its share',
      {
        rules: aFacility({ quota: { count: 2, per: 'week', group: null } }),
        facts: { quotaUsed: () => 1 },
      },
      null,
    ],
    [
      'not for a share that somebody without a flat has not',
      {
        rules: aFacility({ quota: { count: 0, per: 'week', group: null } }),
        facts: { quotaUsed: () => null },
      },
      null,
    ],
    [
      'when somebody has the time',
      { facts: { occupied: [held('2026-11-21T16:00', '2026-11-21T18:01')] } },
      '409 slot_taken start',
    ],
    [
      'not between two bookings',
      {
        facts: {
          occupied: [
            held('2026-11-21T16:00', '2026-11-21T18:00'),
            held('2026-11-21T19:00', '2026-11-21T20:00'),
          ],
        },
      },
      null,
    ],
    [
      'when its turnaround reaches into the next booking',
      {
        rules: aFacility({ turnaroundMinutes: 15 }),
        facts: { occupied: [held('2026-11-21T19:00', '2026-11-21T20:15')] },
      },
      '409 slot_taken start',
    ],
    [
      'when the pool is full at one instant of it',
      {
        rules: aFacility({ mode: 'pool', places: 3 }),
        guests: 1,
        facts: {
          occupied: [
            held('2026-11-21T17:00', '2026-11-21T18:30'),
            held('2026-11-21T18:29', '2026-11-21T20:00'),
          ],
        },
      },
      '409 capacity_full start',
    ],
    [
      'not when those who leave make room for those who come',
      {
        rules: aFacility({ mode: 'pool', places: 3 }),
        guests: 1,
        facts: {
          occupied: [
            held('2026-11-21T17:00', '2026-11-21T18:30'),
            held('2026-11-21T18:30', '2026-11-21T20:00'),
          ],
        },
      },
      null,
    ],
  ]
  it.each(cases)('%s', (_, asked, expected) => {
    expect(answer(asked)).toBe(expected)
  })
})

describe('a stay by the night is refused', () => {
  const cases: [string, string, string, string | null][] = [
    ['not from check-in to check-out', '2026-11-21T14:00', '2026-11-23T11:00', null],
    ['when it begins at another time', '2026-11-21T15:00', '2026-11-23T11:00', '422 off_grid start'],
    ['when it ends at another time', '2026-11-21T14:00', '2026-11-23T12:00', '422 off_grid start'],
    ['when it ends on its own day', '2026-11-21T14:00', '2026-11-21T16:00', '422 off_grid start'],
    ['when it is a night too short', '2026-11-21T14:00', '2026-11-22T11:00', '422 too_short end'],
    ['when it is a night too long', '2026-11-21T14:00', '2026-11-25T11:00', '422 too_long end'],
  ]
  it.each(cases)('%s', (_, start, end, expected) => {
    expect(answer({ rules: room, interval: span(start, end) })).toBe(expected)
  })
})

describe('of several reasons', () => {
  it('the first in the order of the contract is told, as one after the other goes away', () => {
    const rules = aFacility({
      isActive: false,
      openingHours: everyDay('08:00', '22:00'),
      minDurationMinutes: 120,
      maxDurationMinutes: 180,
      minNoticeMinutes: 100_000,
      maxAdvanceDays: 1,
      maxGuests: 0,
      quota: { count: 1, per: 'month', group: null },
    })
    const facts = { quotaUsed: () => 1, occupied: [held('2026-11-20T00:00', '2026-11-23T00:00', 5)] }
    const steps: Asked[] = [
      { interval: span('2026-11-20T06:30', '2026-11-20T06:00') },
      { interval: span('2026-11-20T06:30', '2026-11-20T07:00') },
      { interval: span('2026-11-21T21:30', '2026-11-21T22:30') },
      { interval: span('2026-11-21T21:00', '2026-11-21T23:00') },
      { interval: span('2026-11-21T18:00', '2026-11-21T19:00') },
      { interval: span('2026-11-21T18:00', '2026-11-21T22:00') },
      {},
      { rules: { minNoticeMinutes: 0 } as FacilityRules },
      { rules: { minNoticeMinutes: 0, maxAdvanceDays: 9 } as FacilityRules },
      { rules: { minNoticeMinutes: 0, maxAdvanceDays: 9, maxGuests: 9 } as FacilityRules },
      { rules: { minNoticeMinutes: 0, maxAdvanceDays: 9, maxGuests: 9, isActive: true } as FacilityRules },
      {
        rules: {
          minNoticeMinutes: 0,
          maxAdvanceDays: 9,
          maxGuests: 9,
          isActive: true,
          quota: null,
        } as FacilityRules,
      },
    ]
    const codes = steps.map(
      (step) =>
        refusal({
          interval: span('2026-11-21T18:00', '2026-11-21T20:00'),
          guests: 1,
          facts,
          ...step,
          rules: { ...rules, ...step.rules },
        })?.code,
    )
    expect(codes).toEqual(REFUSAL_CODES.slice(0, -1))
  })

  it('a waiting list forgives only a lack of room', () => {
    expect(REFUSAL_CODES.filter(isWaitable)).toEqual(['slot_taken', 'capacity_full'])
  })
})

describe('a refusal says what to do', () => {
  const words = (asked: Asked) => refusal(asked)?.problems[0]
  it('with the figures in it', () => {
    expect(words({ rules: aFacility({ maxGuests: 3 }), guests: 4 })).toMatchObject({
      message: 'At most 3 guests.',
      details: { maxGuests: 3 },
    })
    expect(words({ rules: aFacility({ minDurationMinutes: 90 }) })?.message).toBe('At least 90 minutes.')
    expect(words({ rules: room, interval: span('2026-11-21T14:00', '2026-11-22T11:00') })?.message).toBe(
      'At least 2 nights.',
    )
    expect(words({ interval: span('2026-11-21T21:00', '2026-11-21T23:00') })?.details).toEqual({
      openUntil: local('2026-11-21T22:00').toISOString(),
    })
    const pool = aFacility({ mode: 'pool', places: 10 })
    const facts = { occupied: [held('2026-11-21T16:00', '2026-11-21T20:00', 9)] }
    expect(words({ rules: pool, guests: 2, facts })).toMatchObject({
      message: '1 of 10 places is free then, and you need 3. Choose another time, or join the waiting list.',
      details: { free: 1, places: 10 },
    })
  })
})

describe('a request at the end of all time', () => {
  const first = new Date(-8.64e15)
  const last = new Date(8.64e15)
  it.each([hall, room, aFacility(), aFacility({ openingHours: everyDay('06:00', '06:00') })])(
    'is answered like any other (%#)',
    (rules) => {
      expect(answer({ rules, interval: { start: first, end: last } })).toBe('422 in_the_past start')
      expect(refusal({ rules, interval: { start: SIX.start, end: last } })?.status).toBe(422)
      expect(refusal({ rules, interval: { start: new Date(8.64e15 - 1), end: last } })?.status).toBe(422)
    },
  )
})
