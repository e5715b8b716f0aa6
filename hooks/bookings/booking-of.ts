import type { Booking } from '@/domain/bookings/booking'
import type { BookingPolicy } from '@/domain/bookings/policy'
import type { BookingPatch } from '@/domain/bookings/update'
import type { BookingStatus } from '@/domain/bookings/words'
import { storedInstant } from '@/server/stored-instant'
import { idOf } from '../ids'
import { sameValue } from '../same-value'

type Row = Record<string, unknown>

const amount = (value: unknown): number => Number(value ?? 0)

/** A stored row as the rules see it; `approverId` is its facility's. Penalties stand in the ledger alone: who needs them adds them. */
export function bookingOf(row: Row, approverId: string | null): Booking {
  return {
    id: String(row.id),
    number: String(row.number),
    status: row.status as BookingStatus,
    facilityId: idOf(row.facility) ?? '',
    isOfEvent: idOf(row.event) !== null,
    residentId: idOf(row.resident),
    bookedById: idOf(row.bookedBy),
    approverId,
    flatId: idOf(row.flat),
    start: new Date(row.start as string),
    end: new Date(row.end as string),
    guests: amount(row.guests),
    feePaise: amount(row.feePaise),
    depositPaise: amount(row.depositPaise),
    feePaidPaise: amount(row.feePaidPaise),
    depositPaidPaise: amount(row.depositPaidPaise),
    refundedPaise: amount(row.refundedPaise),
    penaltyPaise: amount(row.penaltyPaise),
    policy: row.policy as BookingPolicy,
    approveBy: storedInstant(row.approveBy),
    payBy: storedInstant(row.payBy),
    offerExpiresAt: storedInstant(row.offerExpiresAt),
    checkedInAt: storedInstant(row.checkedInAt),
    remindedDayAt: storedInstant(row.remindedDayAt),
    remindedSoonAt: storedInstant(row.remindedSoonAt),
    refundCapPercent: typeof row.refundCapPercent === 'number' ? row.refundCapPercent : null,
    revision: amount(row.revision),
  }
}

/**
 * What a write really changes: a form that sends the whole booking back changes nothing by that. A status that is sent again is
 * asked for again: cancelling twice is refused.
 */
export function patchOf(data: Row, stored: Row, isStatusSent: boolean): BookingPatch {
  const isChanged = (field: string) => data[field] !== undefined && !sameValue(data[field], stored[field])
  const note = typeof data.note === 'string' && data.note.trim() !== '' ? data.note.trim() : null
  const isStatusAsked = isStatusSent && data.status !== undefined
  const reminder = (['remindedSoonAt', 'remindedDayAt'] as const).find(isChanged)
  return {
    ...(isStatusAsked ? { status: { status: data.status as BookingStatus, note } } : {}),
    ...(['start', 'end', 'guests'].some(isChanged) ? { reshape: shapeOf({ ...stored, ...data }) } : {}),
    ...(isChanged('purpose') ? { purpose: String(data.purpose ?? '') } : {}),
    isCheckingIn: data.checkedIn === true,
    ...(reminder ? { reminder } : {}),
  }
}

const shapeOf = ({ start, end, guests }: Row) => ({
  start: new Date(start as string),
  end: new Date(end as string),
  guests: amount(guests),
})
