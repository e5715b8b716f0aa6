import type { BookingChannel, BookingStatus, FacilityMode, QuotaPeriod } from '../../domain/bookings/words'
import type { Flat, Reference, Resident } from '../wire'

/** What can be booked, and on which terms. */
export interface Facility {
  id: string
  name: string
  mode: FacilityMode
  places?: number | null
  nightly?: boolean | null
  slotMinutes?: number | null
  turnaroundMinutes?: number | null
  quota?: { count?: number | null; per?: QuotaPeriod | null } | null
  approver?: Reference<Resident>
  depositPaise?: number | null
  /** Null: the estate's. */
  timeZone?: string | null
  isActive?: boolean | null
}

export interface Booking {
  id: string
  number: string
  status: BookingStatus
  facility?: Reference<Facility>
  start: string
  /** Exclusive. */
  end: string
  /** End and turnaround, exclusive. */
  blockedUntil?: string
  purpose?: string | null
  guests?: number
  resident?: Reference<Resident>
  flat?: Reference<Flat>
  channel?: BookingChannel
  feePaise?: number
  depositPaise?: number
  feePaidPaise?: number
  depositPaidPaise?: number
  refundPaise?: number
  refundedPaise?: number
  approveBy?: string | null
  payBy?: string | null
  offerExpiresAt?: string | null
  confirmedAt?: string | null
  checkedInAt?: string | null
  cancelledAt?: string | null
  decisionNote?: string | null
  createdAt: string
  updatedAt: string
}

/** A time in which a facility cannot be booked. */
export interface Closure {
  id: string
  facility?: Reference<Facility>
  start: string
  end: string
  reason: string
}

/** A slot of a facility, as it stands for whoever asks. */
export interface Slot {
  start: string
  end: string
  free: boolean
  places: number
  /** The code with which the booking would be refused. */
  reason?: string
  feePaise: number
}
