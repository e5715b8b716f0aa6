import type { FacilityMode, QuotaPeriod, Weekday } from './words'

/** A local time of day, `HH:mm`; `24:00` is the end of the day. */
export type ClockTime = string

/** One opening of a weekday. `closes` ≤ `opens` crosses midnight and belongs to the day it opens on. */
export interface OpeningHours {
  day: Weekday
  opens: ClockTime
  closes: ClockTime
}

/** What an hour costs (a night, in a nightly facility) at some local times. The first tier that matches a minute counts. */
export interface FeeTier {
  /** Every day when empty. */
  days: readonly Weekday[]
  /** From 00:00 when absent. */
  from: ClockTime | null
  /** To 24:00 when absent; `to` ≤ `from` crosses midnight and belongs to the day it begins on. */
  to: ClockTime | null
  paisePerHour: number
  paisePerNight: number
}

/** What comes back of a fee when a booking is cancelled at least so long before its start (inclusive, elapsed hours). */
export interface RefundTier {
  hoursBefore: number
  percent: number
}

/** How many bookings a flat may have in a local week (from Monday) or month, over all facilities of the group. */
export interface Quota {
  count: number
  per: QuotaPeriod
  group: string | null
}

/** Booked by the night: from the check-in time of one local day to the check-out time of a later one. */
export interface Nightly {
  checkInTime: ClockTime
  checkOutTime: ClockTime
  minNights: number
  /** No limit when null. */
  maxNights: number | null
}

/** What a facility lets its people book. Minutes are elapsed minutes; local times are in `timeZone`. */
export interface FacilityRules {
  isActive: boolean
  mode: FacilityMode
  /** People that a pool holds at once; 1 in an exclusive one. */
  places: number
  /** IANA zone of hours, tiers and quotas: the facility's own, else the estate's. */
  timeZone: string
  /** Open day and night when empty. A nightly facility has none. */
  openingHours: readonly OpeningHours[]
  /** Steps of the grid, counted from each opening. */
  slotMinutes: number
  /** One slot when null. */
  minDurationMinutes: number | null
  /** No limit when null. */
  maxDurationMinutes: number | null
  nightly: Nightly | null
  /** Minutes after a booking that nobody else has. */
  turnaroundMinutes: number
  minNoticeMinutes: number
  /** Days of 24 hours from now to the end of a booking. */
  maxAdvanceDays: number
  /** Beside the booker; no limit when null. */
  maxGuests: number | null
  quota: Quota | null
  feeTiers: readonly FeeTier[]
  depositPaise: number
  refundTiers: readonly RefundTier[]
  /** Whether somebody has to approve each booking. */
  isApprovalNeeded: boolean
  approvalMinutes: number
  paymentMinutes: number
  checkInBeforeMinutes: number
  checkInAfterMinutes: number
}

/** Half-open: `[start, end)`. */
export interface Interval {
  start: Date
  end: Date
}

/** What holds places of a facility: a booking in a blocking status. */
export interface Occupied {
  start: Date
  /** End and turnaround, exclusive. */
  blockedUntil: Date
  /** The booker and the guests; counted by pools. */
  party: number
}

/** What somebody asks for. */
export interface BookingRequest extends Interval {
  /** Beside the booker. */
  guests: number
}

/** What the estate knows about a request, at one moment. */
export interface BookingFacts {
  now: Date
  closures: readonly Interval[]
  /** Of this facility, around the request; a booking that is moved leaves its own out. */
  occupied: readonly Occupied[]
  /**
   * Bookings that count against the flat's quota in the period that holds `start`, the moved one left out; null for who
   * books without a flat.
   */
  quotaUsed: (start: Date) => number | null
}
