import type { BookingStatus } from '@/domain/bookings/words'
import type { Words } from '@/web/i18n/words'

/** The statuses of which a word can be true: an old address, or a page that has moved on, says nothing untrue. */
const TRUE_OF: Record<string, readonly BookingStatus[]> = {
  booked: ['waitlisted', 'pending', 'approved', 'confirmed'],
  taken: ['pending', 'approved', 'confirmed'],
  declined: ['cancelled'],
  cancelled: ['cancelled'],
  moved: ['pending', 'approved', 'confirmed'],
  checkedIn: ['confirmed'],
  approved: ['approved', 'confirmed'],
  rejected: ['rejected'],
}

/** What "booked" comes to where something is still wanted. */
const BOOKED: Partial<Record<BookingStatus, string>> = {
  waitlisted: 'bookedWaiting',
  pending: 'bookedPending',
  approved: 'bookedUnpaid',
}

const WARNS = ['overtaken', 'changed']

/** What a booking's page says after something was done on it, or was not. */
export interface BookingWord {
  text: string
  isWarning: boolean
}

/** The word about what an address claims; null for what is not true, or is no word. */
export function bookingWord(
  said: unknown,
  { status, isMine }: { status: BookingStatus; isMine: boolean },
  t: Words,
): BookingWord | null {
  if (typeof said !== 'string' || !/^\w+$/.test(said)) return null
  if (TRUE_OF[said]?.includes(status) === false) return null
  const exact = said === 'booked' ? (BOOKED[status] ?? said) : said
  const other = `booking.said.${exact}Other` as 'booking.said.booked'
  const key = !isMine && t.has(other) ? other : (`booking.said.${exact}` as 'booking.said.booked')
  return t.has(key) ? { text: t(key), isWarning: WARNS.includes(said) } : null
}
