import type { Booking as StoredBooking } from '@/domain/bookings/booking'
import { bookingOf } from '@/hooks/bookings/booking-of'
import { facilityOf } from '@/hooks/bookings/facility-rules'
import type { Booking, Facility } from '@/payload-types'
import type { Viewer } from '@/web/data/viewer'

const NUMBER = /^BKG-\d{4}-\d{4,12}$/

/** A booking as the rules see it, with its row and its facility's. */
export interface FoundBooking {
  row: Booking
  booking: StoredBooking
  facility: Facility
}

/** A booking's number out of an address or a form, in its one spelling; null for what is none. */
export function bookingNumber(value: unknown): string | null {
  const number = typeof value === 'string' ? value.trim().toUpperCase() : ''
  return NUMBER.test(number) ? number : null
}

/** The booking of this number, as far as the viewer may see it; null when there is none that they may see. */
export async function findBooking({ payload, req }: Viewer, value: unknown): Promise<FoundBooking | null> {
  const number = bookingNumber(value)
  if (!number) return null
  const { docs } = await payload.find({
    collection: 'bookings',
    where: { number: { equals: number } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const row = docs[0]
  if (!row) return null
  const facility = await payload.findByID({
    collection: 'facilities',
    id: String(row.facility),
    depth: 0,
    overrideAccess: false,
    req,
  })
  const booking = bookingOf(row as unknown as Record<string, unknown>, facilityOf(facility).approverId)
  return { row, booking, facility }
}
