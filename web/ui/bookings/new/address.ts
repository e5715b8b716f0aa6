import type { Asked } from '@/web/data/facilities/asked'
import { minuteOf } from '@/web/ui/facilities/address'

interface Choice extends Partial<Asked> {
  facilityId: string
  residentId?: string | null
  /** What the page says first. */
  said?: 'taken'
}

/** The form that books, with what is chosen so far. */
export function newBookingAddress({ facilityId, start, end, guests, purpose, ...rest }: Choice): string {
  const query = new URLSearchParams({ facility: facilityId })
  if (start) query.set('start', minuteOf(start))
  if (end) query.set('end', minuteOf(end))
  if (guests) query.set('guests', String(guests))
  if (purpose) query.set('purpose', purpose)
  if (rest.residentId) query.set('resident', rest.residentId)
  if (rest.isWaiting) query.set('waitlist', '1')
  if (rest.isLastStep) query.set('step', '2')
  if (rest.said) query.set('said', rest.said)
  return `/bookings/new?${query}`
}
