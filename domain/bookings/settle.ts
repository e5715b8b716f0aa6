import { approveByOf, type Booking, type BookingMoney, isPaid, payByOf } from './booking'
import type { BookingDerived, BookingHappening } from './plan'

/** Where a booking stands that holds its time, and what is still wanted for it. */
export interface Standing {
  derived: Required<Pick<BookingDerived, 'status' | 'approveBy' | 'payBy'>> &
    Pick<BookingDerived, 'confirmedAt'>
  happening: BookingHappening
}

/**
 * What becomes of a booking that has its time: it waits for whoever approves, then for its money, else it is confirmed.
 * `isApproved`: somebody has said yes, or nobody has to.
 */
export function standingOf(
  booking: BookingMoney & Pick<Booking, 'policy' | 'start'>,
  isApproved: boolean,
  now: Date,
): Standing {
  const { policy, start } = booking
  if (!isApproved) {
    const approveBy = approveByOf(policy, start, now)
    return {
      derived: { status: 'pending', approveBy, payBy: null },
      happening: { kind: 'booking.requested' },
    }
  }
  if (!isPaid(booking)) {
    const payBy = payByOf(policy, start, now)
    return {
      derived: { status: 'approved', approveBy: null, payBy },
      happening: { kind: 'booking.payment_due' },
    }
  }
  return {
    derived: { status: 'confirmed', approveBy: null, payBy: null, confirmedAt: now },
    happening: { kind: 'booking.confirmed' },
  }
}
