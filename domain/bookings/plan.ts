import type { BookingStatus } from './words'

/** Everything about a booking that somebody may be told of. */
export type BookingHappeningKind =
  | 'booking.requested'
  | 'booking.waitlisted'
  | 'booking.offered'
  | 'booking.payment_due'
  | 'booking.confirmed'
  | 'booking.rejected'
  | 'booking.cancelled'
  | 'booking.moved'
  | 'booking.expired'
  | 'booking.reminder'
  | 'booking.no_show'
  | 'booking.payment_received'
  | 'booking.refund_due'

export interface BookingHappening {
  kind: BookingHappeningKind
  /** The words that came with it: a reason, a note. */
  note?: string | null
}

/** Derived fields that a write fills. */
export interface BookingDerived {
  status?: BookingStatus
  blockedUntil?: Date
  feePaise?: number
  depositPaise?: number
  refundPaise?: number
  policy?: unknown
  approveBy?: Date | null
  payBy?: Date | null
  offerExpiresAt?: Date | null
  decidedAt?: Date
  decidedBy?: string | null
  confirmedAt?: Date
  checkedInAt?: Date
  cancelledAt?: Date
  cancelledBy?: string | null
  decisionNote?: string | null
  isFreed?: boolean
  refundCapPercent?: number | null
  revision?: number
  remindedDayAt?: Date | null
  remindedSoonAt?: Date | null
}

/** Who pays out is told where more is to go back than has gone. */
export function refundHappenings(refundPaise: number, refundedPaise: number): BookingHappening[] {
  return refundPaise > refundedPaise ? [{ kind: 'booking.refund_due' }] : []
}

/** What a write makes of a booking. */
export interface BookingPlan {
  derived: BookingDerived
  happenings: BookingHappening[]
  /** Its former time is free for whoever waits. */
  isTimeFreed: boolean
}

/** Nothing but what the client sent. */
export const NO_PLAN: BookingPlan = { derived: {}, happenings: [], isTimeFreed: false }
