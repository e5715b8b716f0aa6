import { describe, expect, it } from 'vitest'
import { quotaPeriodOf } from '@/domain/bookings/quota'
import { refundDue, refundPercent } from '@/domain/bookings/refunds'
import { aFacility, BERLIN, local, span } from '../support/facility-rules'

const START = new Date('2026-11-20T12:00:00Z')
const TIERS = [
  { hoursBefore: 24, percent: 50 },
  { hoursBefore: 48, percent: 100 },
]
const hoursBefore = (hours: number, milliseconds = 0) =>
  new Date(START.getTime() - hours * 3_600_000 + milliseconds)

describe('what comes back of a fee', () => {
  it.each([
    ['long before, everything', 100, 100],
    ['at the very edge of a tier, what the tier says', 48, 100],
    ['between two tiers, what the nearer says', 30, 50],
    ['at the edge of the last tier, what it says', 24, 50],
    ['after the last tier, nothing', 23, 0],
    ['after the start, nothing', -1, 0],
  ])('%s', (_, hours, percent) => {
    expect(refundPercent(TIERS, START, hoursBefore(hours))).toBe(percent)
  })

  it('is less a millisecond after an edge', () => {
    expect(refundPercent(TIERS, START, hoursBefore(48, 1))).toBe(50)
    expect(refundPercent(TIERS, START, hoursBefore(24, 1))).toBe(0)
  })

  it('is everything until the start, without tiers', () => {
    expect(refundPercent([], START, START)).toBe(100)
    expect(refundPercent([], START, hoursBefore(0, 1))).toBe(0)
  })

  it('is counted in elapsed hours when the clocks are put in between', () => {
    const start = local('2026-10-25T12:00', BERLIN)
    expect(refundPercent(TIERS, start, local('2026-10-23T12:59', BERLIN))).toBe(100)
    expect(refundPercent(TIERS, start, local('2026-10-23T13:01', BERLIN))).toBe(50)
  })

  it('is rounded down, with all of the deposit', () => {
    expect(refundDue({ feePaidPaise: 9_999, depositPaidPaise: 500_000, percent: 50 })).toBe(504_999)
    expect(refundDue({ feePaidPaise: 9_999, depositPaidPaise: 1, percent: 0 })).toBe(1)
    expect(refundDue({ feePaidPaise: 9_999, depositPaidPaise: 0, percent: 100 })).toBe(9_999)
  })
})

describe('the period of a quota', () => {
  const weekly = { timeZone: 'Asia/Kolkata', quota: { count: 1, per: 'week' as const, group: null } }
  const monthly = { ...weekly, quota: { ...weekly.quota, per: 'month' as const } }

  it.each(['2026-11-16T00:00', '2026-11-20T10:00', '2026-11-22T23:59'])(
    'is the week from Monday: %s',
    (start) => {
      expect(quotaPeriodOf(weekly, local(start))).toEqual(span('2026-11-16T00:00', '2026-11-23T00:00'))
    },
  )

  it('is the local month, over the end of a year too', () => {
    expect(quotaPeriodOf(monthly, local('2026-12-31T23:59'))).toEqual(
      span('2026-12-01T00:00', '2027-01-01T00:00'),
    )
    expect(quotaPeriodOf(monthly, local('2027-01-01T00:00')).start).toEqual(local('2027-01-01T00:00'))
  })

  it('is an hour shorter or longer in Berlin when the clocks are put', () => {
    const berlin = { ...weekly, timeZone: BERLIN }
    const hours = (day: string) => {
      const { start, end } = quotaPeriodOf(berlin, local(`${day}T12:00`, BERLIN))
      return (end.getTime() - start.getTime()) / 3_600_000
    }
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-10-26')]).toEqual([167, 169, 168])
    expect(quotaPeriodOf(berlin, local('2026-10-25T23:30', BERLIN)).end).toEqual(local('2026-10-26', BERLIN))
  })

  it('is not there without a quota', () => {
    expect(() => quotaPeriodOf(aFacility(), START)).toThrow(RangeError)
  })
})
