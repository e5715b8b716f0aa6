import { BOOKING_STATUS_LABELS, type BookingStatus } from '@/domain/bookings/words'

/** Where a booking stands, in words; colour only helps. */
export function BookingTag({ status }: { status: BookingStatus }) {
  return <span className={`estate-tag estate-tag--${status}`}>{BOOKING_STATUS_LABELS[status]}</span>
}
