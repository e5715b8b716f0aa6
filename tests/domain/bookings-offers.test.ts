import { describe, expect, it } from 'vitest'
import type { Person } from '@/domain/actor'
import type { Booking } from '@/domain/bookings/booking'
import { bookingOffersFor } from '@/domain/bookings/offers'
import { policyOf } from '@/domain/bookings/policy'
import { aFacility, local, span } from '../support/facility-rules'

const START = local('2026-11-20T18:00')
const hoursBefore = (hours: number) => new Date(START.getTime() - hours * 3_600_000)
const TIERS = [
  { hoursBefore: 48, percent: 100 },
  { hoursBefore: 24, percent: 50 },
]

/** Paid in full, for whoever is called `booker`; a test says what is different. */
function aBooking(different: Partial<Booking> = {}): Booking {
  return {
    ...span('2026-11-20T18:00', '2026-11-20T22:00'),
    id: 'b',
    number: 'BKG-2026-0001',
    status: 'confirmed',
    facilityId: 'f',
    isOfEvent: false,
    residentId: 'booker',
    bookedById: 'u',
    approverId: 'approver',
    flatId: 'flat',
    guests: 0,
    feePaise: 200_000,
    depositPaise: 50_000,
    feePaidPaise: 200_000,
    depositPaidPaise: 50_000,
    refundedPaise: 0,
    penaltyPaise: 0,
    policy: policyOf(aFacility({ refundTiers: TIERS, isApprovalNeeded: true }), null),
    approveBy: null,
    payBy: null,
    offerExpiresAt: null,
    checkedInAt: null,
    remindedDayAt: null,
    remindedSoonAt: null,
    refundCapPercent: null,
    revision: 0,
    ...different,
  }
}

const resident = (id: string): Person => ({
  kind: 'person',
  userId: `user of ${id}`,
  name: id,
  powers: new Set(),
  resident: { id, flatId: 'flat', committeeRole: 'none' },
  staff: null,
})

describe('what a booking’s page offers', () => {
  it('says what cancelling now would give back, by the same rule that gives it back', () => {
    const back = (hours: number) =>
      bookingOffersFor(resident('booker'), aBooking(), hoursBefore(hours)).cancels
    expect(back(72)).toMatchObject({ backPaise: 250_000, keptPaise: 0, isFree: true, isOwn: true })
    expect(back(30)).toMatchObject({ backPaise: 150_000, keptPaise: 100_000, isFree: false })
    expect(back(1)).toMatchObject({ backPaise: 50_000, keptPaise: 200_000 })
    expect(back(-1)).toBeNull()
  })

  it('gives everything back where its approver cancels', () => {
    const offers = bookingOffersFor(resident('approver'), aBooking(), hoursBefore(1))
    expect(offers.cancels).toMatchObject({ backPaise: 250_000, isOwn: false })
    expect(offers.decides).toBe(false)
  })

  it('lets its approver decide while it waits, and its booker cancel', () => {
    const waiting = aBooking({ status: 'pending', approveBy: START })
    const approver = bookingOffersFor(resident('approver'), waiting, hoursBefore(72))
    expect(approver).toMatchObject({ decides: true, cancels: null })
    const booker = bookingOffersFor(resident('booker'), waiting, hoursBefore(72))
    expect(booker).toMatchObject({ decides: false, moves: true, takes: false })
    expect(booker.cancels).not.toBeNull()
  })

  it('offers a free time to whoever waited for it, until the offer ends', () => {
    const offered = aBooking({ status: 'offered', offerExpiresAt: hoursBefore(60) })
    const takes = (person: string, hours: number) =>
      bookingOffersFor(resident(person), offered, hoursBefore(hours)).takes
    expect(takes('booker', 61)).toBe(true)
    expect(takes('booker', 59)).toBe(false)
    expect(takes('approver', 61)).toBe(false)
  })

  it('offers it to the desk only where the desk asked for it in their stead', () => {
    const desk: Person = { ...resident('desk'), powers: new Set(['committee']) }
    const takes = (bookedById: string) =>
      bookingOffersFor(desk, aBooking({ status: 'offered', bookedById }), hoursBefore(61)).takes
    expect(takes(desk.userId)).toBe(true)
    expect(takes('user of booker')).toBe(false)
  })

  it('opens check-in a quarter of an hour before the start, and closes it as long after', () => {
    const at = (minutes: number) =>
      bookingOffersFor(resident('booker'), aBooking(), hoursBefore(minutes / 60)).checkIn?.isOpen
    expect([at(16), at(15), at(-15), at(-16)]).toEqual([false, true, true, undefined])
    const other = bookingOffersFor(resident('approver'), aBooking(), START)
    expect(other.checkIn).toBeNull()
  })

  it('offers nothing of a booking that came to nothing', () => {
    const gone = aBooking({ status: 'cancelled' })
    expect(bookingOffersFor(resident('booker'), gone, hoursBefore(72))).toEqual({
      takes: false,
      cancels: null,
      moves: false,
      checkIn: null,
      decides: false,
    })
  })
})
