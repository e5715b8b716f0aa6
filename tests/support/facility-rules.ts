import { DateTime } from 'luxon'
import type { BookingFacts, FacilityRules, Interval, OpeningHours } from '@/domain/bookings/facility'
import { WEEKDAYS } from '@/domain/bookings/words'

export const BERLIN = 'Europe/Berlin'

/** Open day and night, by the hour, free, for everybody: a test says what is different. */
export function aFacility(different: Partial<FacilityRules> = {}): FacilityRules {
  return {
    isActive: true,
    mode: 'exclusive',
    places: 1,
    timeZone: 'Asia/Kolkata',
    openingHours: [],
    slotMinutes: 60,
    minDurationMinutes: null,
    maxDurationMinutes: null,
    nightly: null,
    turnaroundMinutes: 0,
    minNoticeMinutes: 0,
    maxAdvanceDays: 90,
    maxGuests: null,
    quota: null,
    feeTiers: [],
    depositPaise: 0,
    refundTiers: [],
    isApprovalNeeded: false,
    approvalMinutes: 2_880,
    paymentMinutes: 2_880,
    checkInBeforeMinutes: 15,
    checkInAfterMinutes: 15,
    ...different,
  }
}

/** The same opening on every day. */
export function everyDay(opens: string, closes: string): OpeningHours[] {
  return WEEKDAYS.map((day) => ({ day, opens, closes }))
}

/** Nothing is known of anything else. */
export function noFacts(now: Date, different: Partial<BookingFacts> = {}): BookingFacts {
  return { now, closures: [], occupied: [], quotaUsed: () => 0, ...different }
}

/** An ISO local time without a zone, read in one. */
export function local(text: string, zone = 'Asia/Kolkata'): Date {
  return DateTime.fromISO(text, { zone }).toJSDate()
}

export function span(start: string, end: string, zone = 'Asia/Kolkata'): Interval {
  return { start: local(start, zone), end: local(end, zone) }
}

/** `2026-11-20 18:00–19:00`: the local day and times of an interval. */
export function shown({ start, end }: Interval, zone = 'Asia/Kolkata'): string {
  const begin = DateTime.fromJSDate(start, { zone })
  return `${begin.toFormat('yyyy-MM-dd HH:mm')}–${DateTime.fromJSDate(end, { zone }).toFormat('HH:mm')}`
}
