import { BLOCKING_STATUSES, BOOKING_STATUS_LABELS, type BookingStatus } from '../../domain/bookings/words'
import { formatPaise } from '../../domain/money'
import { timeOf } from '../clock'
import { dueIn } from '../elapsed'
import type { Field } from '../output'
import { document } from '../wire'
import { dueOf, refundDueOf } from './change'
import { facilityOf, waitOf } from './columns'
import { spanOf, zoneOf } from './times'
import type { Booking } from './wire'

type Value = Pick<Field, 'text' | 'raw'>

/** Everything about a booking that is worth a line, for a person and for a program. */
export function detailsOf(booking: Booking, now: Date, estateZone: string): Field[] {
  const zone = zoneOf(booking.facility, estateZone)
  const { start, end, blockedUntil, status } = booking
  const instant = (value: string | null | undefined): Value => ({
    text: value ? timeOf(value, zone) : '',
    raw: value ?? '',
  })
  return [
    { name: 'number', text: booking.number },
    { name: 'status', text: BOOKING_STATUS_LABELS[status], raw: status },
    { name: 'facility', text: facilityOf(booking) },
    { name: 'when', text: spanOf(start, end, zone, now), raw: start },
    { name: 'end', text: '', raw: end },
    { name: 'free_again', ...(blockedUntil === end ? { text: '' } : instant(blockedUntil)) },
    { name: 'resident', text: document(booking.resident)?.name ?? '' },
    { name: 'flat', text: document(booking.flat)?.number ?? '' },
    { name: 'guests', text: String(booking.guests || ''), raw: String(booking.guests ?? 0) },
    { name: 'purpose', text: booking.purpose ?? '' },
    { name: 'waits', ...waitField(booking, now, zone) },
    { name: 'fee', ...money(booking.feePaise) },
    { name: 'deposit', ...money(booking.depositPaise) },
    { name: 'to_pay', ...money(isToBePaid(booking) ? dueOf(booking) : 0) },
    { name: 'to_give_back', ...money(refundDueOf(booking)) },
    { name: 'given_back', ...money(booking.refundedPaise) },
    { name: 'booked', ...instant(booking.createdAt) },
    { name: 'channel', text: booking.channel ?? '' },
    { name: 'confirmed', ...instant(booking.confirmedAt) },
    { name: 'checked_in', ...instant(booking.checkedInAt) },
    { name: 'cancelled', ...instant(booking.cancelledAt) },
    { name: 'note', text: booking.decisionNote ?? '' },
  ]
}

const isToBePaid = ({ status }: Booking): boolean =>
  (BLOCKING_STATUSES as readonly BookingStatus[]).includes(status)

function waitField(booking: Booking, now: Date, zone: string): Value {
  const wait = waitOf(booking)
  if (!wait) return { text: '' }
  return { text: `${wait.what} ${dueIn(wait.until, now)} (${timeOf(wait.until, zone)})`, raw: wait.until }
}

function money(paise: number | undefined): Value {
  return { text: paise ? formatPaise(paise) : '', raw: String(paise ?? 0) }
}
