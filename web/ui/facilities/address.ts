import type { LocalDate } from '@/domain/time'

/** What the addresses of these pages carry. Instants are written to the minute. */
interface SlotAddress {
  facilityId: string
  start: Date
  guests?: number
  isWaiting?: boolean
}

/** Where a slot is booked, or waited for. */
export function bookingAddress({ facilityId, start, guests = 0, isWaiting }: SlotAddress): string {
  const parts = [`facility=${facilityId}`, `start=${minuteOf(start)}`]
  if (guests > 0) parts.push(`guests=${guests}`)
  if (isWaiting) parts.push('waitlist=1')
  return `/bookings/new?${parts.join('&')}`
}

interface WeekAddress {
  facilityId: string
  week?: LocalDate
  day?: LocalDate
  guests?: number
}

/** A facility's page, from a day on. */
export function facilityAddress({ facilityId, week, day, guests = 0 }: WeekAddress): string {
  const query = new URLSearchParams()
  if (week) query.set('week', week)
  if (day) query.set('day', day)
  if (guests > 0) query.set('guests', String(guests))
  const text = query.toString()
  return `/facilities/${facilityId}${text ? `?${text}` : ''}`
}

/** `2026-11-27T12:30Z`: short, since a week's table has a hundred of them. */
export const minuteOf = (at: Date): string => at.toISOString().replace(/:00\.000Z$/, 'Z')
