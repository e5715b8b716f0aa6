import type { BookingStatus } from '@/domain/bookings/words'

/** Which booking a form is about, and how it stood when the page was rendered. */
export function AboutBooking({ booking }: { booking: { number: string; status: BookingStatus } }) {
  return (
    <>
      <input type="hidden" name="number" value={booking.number} />
      <input type="hidden" name="seenStatus" value={booking.status} />
    </>
  )
}
