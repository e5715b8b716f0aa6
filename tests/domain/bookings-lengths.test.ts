import { describe, expect, it } from 'vitest'
import { lengthened, lengthSteps, longestEnd, quantityOf } from '@/domain/bookings/lengths'
import { aFacility, local, shown } from '../support/facility-rules'

const nightly = { checkInTime: '14:00', checkOutTime: '11:00', minNights: 2, maxNights: null }

describe('the lengths that a facility lets people book', () => {
  it('are whole slots from the least to the most', () => {
    const rules = aFacility({ slotMinutes: 30, minDurationMinutes: 45, maxDurationMinutes: 130 })
    expect(lengthSteps(rules)).toEqual([2, 3, 4])
    expect(lengthSteps(rules).map((steps) => quantityOf(rules, steps))).toEqual([60, 90, 120])
  })

  it('are 48 where nothing limits them, and a month of nights', () => {
    const rules = aFacility({ slotMinutes: 60, minDurationMinutes: null, maxDurationMinutes: null })
    expect(lengthSteps(rules)).toEqual(Array.from({ length: 48 }, (_, index) => index + 1))
    expect(lengthSteps(aFacility({ nightly }))).toEqual(Array.from({ length: 30 }, (_, index) => index + 2))
  })

  it('end with the check-out of a stay, which begins with the check-in of its day', () => {
    const rules = aFacility({ nightly: { ...nightly, maxNights: 3 } })
    const start = local('2026-11-27T09:00')
    expect(shown(lengthened(rules, start, 2))).toBe('2026-11-27 14:00–11:00')
    expect(longestEnd(rules, start)).toEqual(local('2026-11-30T11:00'))
  })
})
