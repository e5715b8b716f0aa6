import { checkInWindow } from '@/domain/bookings/check-in'
import type { BookingPolicy } from '@/domain/bookings/policy'
import { formatInstant } from '@/domain/time'
import type { Booking } from '@/payload-types'
import type { BookingPeople } from '@/web/data/bookings/people'
import { Fact } from '../Fact'
import { clockIn } from './spans'

interface BookingEventsProps {
  booking: Booking
  people: BookingPeople
  zone: string
}

/** What happened to a booking, what it waits for and until when. */
export function BookingEvents({ booking, people, zone }: BookingEventsProps) {
  const at = (instant: string | null | undefined) => instant && formatInstant(new Date(instant), zone)
  const by = (name: string | null) => (name ? ` by ${name}` : '')
  const { status } = booking
  return (
    <>
      <Fact name="Booked">
        {at(booking.createdAt)}
        {by(people.bookedByName)}
      </Fact>
      {status === 'pending' && (
        <Fact name="Waits for">
          {people.approverName ?? 'the facility manager or the committee'}, until {at(booking.approveBy)}
        </Fact>
      )}
      {status === 'approved' && <Fact name="To be paid by">{at(booking.payBy)}</Fact>}
      {status === 'offered' && <Fact name="Offer ends">{at(booking.offerExpiresAt)}</Fact>}
      {booking.decidedAt && (
        <Fact name="Decided">
          {at(booking.decidedAt)}
          {by(people.decidedByName)}
        </Fact>
      )}
      {booking.cancelledAt && (
        <Fact name="Cancelled">
          {at(booking.cancelledAt)}
          {by(people.cancelledByName)}
        </Fact>
      )}
      {booking.decisionNote && <Fact name="Why">{booking.decisionNote}</Fact>}
      {status === 'confirmed' && !booking.checkedInAt && (
        <Fact name="Check-in">{windowOf(booking, zone)}</Fact>
      )}
      {booking.checkedInAt && <Fact name="Checked in">{at(booking.checkedInAt)}</Fact>}
      {booking.houseRulesAcceptedAt && (
        <Fact name="House rules accepted">{at(booking.houseRulesAcceptedAt)}</Fact>
      )}
    </>
  )
}

function windowOf({ start, end, policy }: Booking, zone: string): string {
  const window = checkInWindow({
    start: new Date(start),
    end: new Date(end),
    policy: policy as unknown as BookingPolicy,
  })
  return `${formatInstant(window.start, zone)} to ${clockIn(window.end, zone)}`
}
