import { describe, expect, it } from 'vitest'
import { facilityProblems } from '@/domain/bookings/check-facility'
import type { FacilityEntered } from '@/domain/bookings/facility-entered'

const fields = (entered: FacilityEntered) => facilityProblems(entered).map(({ field }) => field)

describe('a facility as it is entered', () => {
  it('has nothing wrong when nothing but its name is', () => {
    expect(fields({})).toEqual([])
    expect(
      fields({ quota: { count: null, per: null, group: null }, openingHours: [], nightly: false }),
    ).toEqual([])
  })

  const right: [string, FacilityEntered][] = [
    [
      'a slot that divides nothing',
      { slotMinutes: 47, openingHours: [{ day: 'mon', opens: '08:00', closes: '10:00' }] },
    ],
    [
      'openings that touch, at midnight, within a day and from week to week',
      {
        openingHours: [
          { day: 'sat', opens: '20:00', closes: '24:00' },
          { day: 'sun', opens: '00:00', closes: '08:00' },
          { day: 'sun', opens: '08:00', closes: '12:00' },
        ],
      },
    ],
    [
      'a tier that crosses midnight',
      { feeTiers: [{ days: ['fri'], from: '22:00', to: '02:00', paisePerHour: 1 }] },
    ],
    ['check-out at the time of check-in, without a turnaround', nightly({ checkOutTime: '14:00' })],
    ['a turnaround that just fits between two nights', nightly({ turnaroundMinutes: 180 })],
    ['an exclusive facility without places', { mode: 'exclusive', places: 0 }],
    ['a refund tier of half an hour', { refundTiers: [{ hoursBefore: 0.5, percent: 50 }] }],
    ['quotas by the week', { quota: { count: 2, per: 'week', group: 'courts' } }],
  ]
  it.each(right)('may have %s', (_, entered) => {
    expect(fields(entered)).toEqual([])
  })

  const wrong: [string, FacilityEntered, string[]][] = [
    [
      'times that are none',
      { openingHours: [{ day: 'mon', opens: '8:00', closes: '25:00' }] },
      ['openingHours.0.opens', 'openingHours.0.closes'],
    ],
    [
      'an opening at 24:00',
      { openingHours: [{ day: 'mon', opens: '24:00', closes: '02:00' }] },
      ['openingHours.0.opens'],
    ],
    [
      'a time after 24:00',
      { openingHours: [{ day: 'mon', opens: '08:00', closes: '24:01' }] },
      ['openingHours.0.closes'],
    ],
    [
      'a row that says nothing',
      { openingHours: [{}] },
      ['openingHours.0.day', 'openingHours.0.opens', 'openingHours.0.closes'],
    ],
    [
      'days that are no weekdays',
      {
        openingHours: [{ day: 'monday' as 'mon', opens: '08:00', closes: '10:00' }],
        feeTiers: [{ days: ['sun', 'feast' as 'sun'], paisePerHour: 1 }],
      },
      ['openingHours.0.day', 'feeTiers.0.days'],
    ],
    [
      'openings that overlap in a day',
      {
        openingHours: [
          { day: 'mon', opens: '08:00', closes: '12:00' },
          { day: 'mon', opens: '11:59', closes: '13:00' },
        ],
      },
      ['openingHours.1.opens'],
    ],
    [
      'the same opening twice',
      {
        openingHours: [
          { day: 'mon', opens: '06:00', closes: '06:00' },
          { day: 'mon', opens: '06:00', closes: '06:00' },
        ],
      },
      ['openingHours.1.opens'],
    ],
    [
      'openings that overlap after midnight',
      {
        openingHours: [
          { day: 'tue', opens: '01:00', closes: '03:00' },
          { day: 'mon', opens: '20:00', closes: '02:00' },
        ],
      },
      ['openingHours.1.opens'],
    ],
    [
      'openings that overlap from Saturday to Sunday',
      {
        openingHours: [
          { day: 'sun', opens: '01:00', closes: '03:00' },
          { day: 'sat', opens: '20:00', closes: '02:00' },
        ],
      },
      ['openingHours.1.opens'],
    ],
    [
      'a longest booking shorter than the shortest',
      { minDurationMinutes: 90, maxDurationMinutes: 60 },
      ['maxDurationMinutes'],
    ],
    [
      'no whole slot that is short enough',
      { slotMinutes: 60, minDurationMinutes: 90, maxDurationMinutes: 100 },
      ['maxDurationMinutes'],
    ],
    ['fewer nights at most than at least', nightly({ minNights: 3, maxNights: 2 }), ['maxNights']],
    ['nights without times', { nightly: true }, ['checkInTime', 'checkOutTime']],
    ['check-out after the next check-in', nightly({ checkOutTime: '14:01' }), ['checkOutTime']],
    ['a turnaround that runs into the next check-in', nightly({ turnaroundMinutes: 181 }), ['checkOutTime']],
    [
      'a turnaround longer than a day between nights',
      nightly({ turnaroundMinutes: 2_000 }),
      ['checkOutTime'],
    ],
    [
      'a share of more than everything',
      { refundTiers: [{ hoursBefore: 1, percent: 101 }] },
      ['refundTiers.0.percent'],
    ],
    [
      'a share of less than nothing',
      { refundTiers: [{ hoursBefore: 1, percent: -1 }] },
      ['refundTiers.0.percent'],
    ],
    [
      'two refunds at one time before',
      {
        refundTiers: [
          { hoursBefore: 24, percent: 50 },
          { hoursBefore: 24, percent: 100 },
        ],
      },
      ['refundTiers.1.hoursBefore'],
    ],
    [
      'a refund after the start',
      { refundTiers: [{ hoursBefore: -1, percent: 50 }] },
      ['refundTiers.0.hoursBefore'],
    ],
    ['nights beyond number', nightly({ minNights: 32 }), ['minNights']],
    [
      'money below nothing',
      { depositPaise: -1, feeTiers: [{ paisePerHour: -1 }] },
      ['depositPaise', 'feeTiers.0.paisePerHour'],
    ],
    ['part of a paisa', { depositPaise: 0.5 }, ['depositPaise']],
    ['an unknown time zone', { timeZone: 'Asia/Khaki' }, ['timeZone']],
    ['a pool without places', { mode: 'pool', places: 0 }, ['places']],
    ['a pool that does not say how many places', { mode: 'pool' }, ['places']],
    ['a quota without a count', { quota: { per: 'week' } }, ['quota.count']],
    ['a quota without a period', { quota: { count: 1 } }, ['quota.per']],
    ['a quota of nothing', { quota: { count: 0, per: 'week' } }, ['quota.count']],
    [
      'time before time',
      { turnaroundMinutes: -1, minNoticeMinutes: -5 },
      ['turnaroundMinutes', 'minNoticeMinutes'],
    ],
    ['a grid without steps', { slotMinutes: 0 }, ['slotMinutes']],
    ['guests that are no whole number', { maxGuests: 1.5 }, ['maxGuests']],
  ]
  it.each(wrong)('may not have %s', (_, entered, expected) => {
    expect(fields(entered)).toEqual(expected)
  })

  it('is told what would be right', () => {
    expect(facilityProblems(nightly({ checkOutTime: '14:00', turnaroundMinutes: 60 }))).toEqual([
      {
        field: 'checkOutTime',
        message: 'No later than 13:00: check-in is at 14:00, the turnaround before it.',
      },
    ])
  })
})

function nightly(different: FacilityEntered): FacilityEntered {
  return { nightly: true, checkInTime: '14:00', checkOutTime: '11:00', ...different }
}
