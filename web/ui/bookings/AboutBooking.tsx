import type { BookingStatus } from '@/domain/bookings/words'

/** The booking that a form is about, as its page showed it. */
export interface SeenBooking {
  number: string
  status: BookingStatus
  updatedAt: string
}

/** Which booking a form is about, and how it stood when the page was rendered: nobody decides on what they have not seen. */
export function AboutBooking({ booking }: { booking: SeenBooking }) {
  return (
    <>
      <input type="hidden" name="number" value={booking.number} />
      <input type="hidden" name="seenStatus" value={booking.status} />
      <input type="hidden" name="expectedUpdatedAt" value={booking.updatedAt} />
    </>
  )
}
