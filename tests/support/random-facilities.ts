import fc from 'fast-check'
import { facilityProblems } from '@/domain/bookings/check-facility'
import type { FacilityRules, FeeTier, Occupied, OpeningHours, RefundTier } from '@/domain/bookings/facility'
import { WEEKDAYS } from '@/domain/bookings/words'
import { aFacility } from './facility-rules'

/** Zones whose clocks are put at 2 am, at midnight, by half an hour, in the southern autumn, and never. */
const ZONES = ['Asia/Kolkata', 'Europe/Berlin', 'Asia/Beirut', 'Australia/Lord_Howe', 'America/New_York']
/** Days before and on which the clocks of some of them are put, and others. */
export const DAYS = [
  '2026-03-07',
  '2026-03-28',
  '2026-04-04',
  '2026-06-10',
  '2026-10-03',
  '2026-10-24',
  '2026-10-31',
]

const MINUTE_MS = 60_000

export function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MINUTE_MS)
}

const clockTime = fc
  .integer({ min: 0, max: 24 * 12 - 1 })
  .map(
    (fives) =>
      `${String(Math.floor(fives / 12)).padStart(2, '0')}:${String((fives % 12) * 5).padStart(2, '0')}`,
  )

const opening: fc.Arbitrary<OpeningHours> = fc.record({
  day: fc.constantFrom(...WEEKDAYS),
  opens: clockTime,
  closes: fc.oneof(clockTime, fc.constant('24:00')),
})

/** As many of some openings as do not overlap one that is kept. */
const openingHours = fc.array(opening, { maxLength: 12 }).map((rows) => {
  const kept: OpeningHours[] = []
  for (const row of rows) {
    kept.push(row)
    if (facilityProblems({ openingHours: kept }).length > 0) kept.pop()
  }
  return kept
})

const feeTier: fc.Arbitrary<FeeTier> = fc.record({
  days: fc.subarray([...WEEKDAYS]),
  from: fc.option(clockTime),
  to: fc.option(clockTime),
  paisePerHour: fc.integer({ min: 0, max: 500_000 }),
  paisePerNight: fc.integer({ min: 0, max: 500_000 }),
})
export const feeTiers = fc.array(feeTier, { maxLength: 5 })

export const refundTiers: fc.Arbitrary<RefundTier[]> = fc.uniqueArray(
  fc.record({ hoursBefore: fc.integer({ min: 0, max: 200 }), percent: fc.integer({ min: 0, max: 100 }) }),
  { maxLength: 5, selector: ({ hoursBefore }) => hoursBefore },
)

const nightly = fc.record({
  checkInTime: fc.constantFrom('02:30', '12:00', '14:00'),
  checkOutTime: fc.constantFrom('00:30', '02:00', '11:00'),
  minNights: fc.integer({ min: 1, max: 3 }),
  maxNights: fc.option(fc.integer({ min: 3, max: 5 })),
})

/** Facilities that `facilityProblems` has nothing against. */
export const facility: fc.Arbitrary<FacilityRules> = fc
  .record({
    mode: fc.constantFrom('exclusive' as const, 'pool' as const),
    places: fc.integer({ min: 1, max: 8 }),
    timeZone: fc.constantFrom(...ZONES),
    openingHours,
    slotMinutes: fc.constantFrom(15, 30, 47, 60, 90),
    minDurationMinutes: fc.option(fc.integer({ min: 1, max: 200 })),
    maxDurationMinutes: fc.option(fc.integer({ min: 1, max: 600 })),
    nightly: fc.option(nightly, { freq: 6 }),
    turnaroundMinutes: fc.constantFrom(0, 0, 15, 40),
    minNoticeMinutes: fc.constantFrom(0, 120, 1_440),
    maxAdvanceDays: fc.integer({ min: 2, max: 20 }),
    maxGuests: fc.option(fc.integer({ min: 0, max: 6 })),
    quota: fc.option(
      fc.record({ count: fc.constant(1), per: fc.constantFrom('week', 'month'), group: fc.constant(null) }),
    ),
    isActive: fc.integer({ min: 0, max: 19 }).map((chance) => chance > 0),
    feeTiers,
  })
  .map((different) => aFacility(different as Partial<FacilityRules>))
  .filter((rules) => facilityProblems(entered(rules)).length === 0)

/** Bookings that hold some of the days after an instant: on quarters of an hour, so that they overlap and that they touch. */
export function occupiedAfter(start: Date): fc.Arbitrary<Occupied[]> {
  const held = fc.record({
    from: fc.integer({ min: -130, max: 400 }).map((quarters) => quarters * 15),
    minutes: fc.integer({ min: 1, max: 30 }).map((quarters) => quarters * 15),
    party: fc.integer({ min: 1, max: 5 }),
  })
  return fc.array(held, { maxLength: 12 }).map((rows) =>
    rows.map(({ from, minutes, party }) => ({
      start: minutesAfter(start, from),
      blockedUntil: minutesAfter(start, from + minutes),
      party,
    })),
  )
}

function entered({ nightly: stays, ...rules }: FacilityRules) {
  return { ...rules, nightly: stays !== null, ...stays }
}
