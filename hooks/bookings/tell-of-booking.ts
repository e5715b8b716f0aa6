import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { duePaise } from '@/domain/bookings/booking'
import type { BookingHappening } from '@/domain/bookings/plan'
import type { BookingStatus } from '@/domain/bookings/words'
import type { ToldBooking } from '@/domain/notifications'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'
import { requireActor } from '../actor'
import { idOf } from '../ids'
import { tell } from '../notifications/tell'
import { bookingOf } from './booking-of'
import type { Facility } from './facility-rules'

type Row = Record<string, unknown>

/** What a booking's row does not say of its news. */
export interface News {
  /** What it was before; null for a new one. */
  formerStatus: BookingStatus | null
  /** An amount that has just come in, in paise. */
  receivedPaise?: number
}

/** Tells everybody whom the happenings of a stored booking concern. */
export async function tellOfBooking(
  req: PayloadRequest,
  row: Row,
  facility: Facility,
  happenings: readonly BookingHappening[],
  news: News,
): Promise<void> {
  if (happenings.length === 0) return
  const actor = await requireActor(req)
  const changedBy = isPerson(actor) ? { changedByName: actor.name } : {}
  const booking = { ...(await toldOf(req, row, facility)), ...news, ...changedBy }
  await tell(
    req,
    happenings.map((happening) => ({
      ...happening,
      key: `${happening.kind}:${booking.id}:${randomUUID()}`,
      actorUserId: isPerson(actor) ? actor.userId : null,
      booking,
    })),
  )
}

async function toldOf(
  req: PayloadRequest,
  row: Row,
  facility: Facility,
): Promise<Omit<ToldBooking, keyof News>> {
  const booking = bookingOf(row, facility.approverId)
  const who = await nameOf(req, booking.residentId)
  const { policy, feePaise, depositPaise } = booking
  return {
    ...who,
    id: booking.id,
    number: booking.number,
    facilityName: facility.name,
    start: booking.start,
    end: booking.end,
    zone: policy.timeZone,
    purpose: (row.purpose ?? null) as string | null,
    status: booking.status,
    guests: booking.guests,
    residentId: booking.residentId,
    approverId: booking.approverId,
    feePaise,
    depositPaise,
    duePaise: duePaise(booking),
    refundDuePaise: Math.max(0, Number(row.refundPaise ?? 0) - booking.refundedPaise),
    approveBy: booking.approveBy,
    payBy: booking.payBy,
    offerExpiresAt: booking.offerExpiresAt,
  }
}

async function nameOf(
  req: PayloadRequest,
  residentId: string | null,
): Promise<Pick<ToldBooking, 'residentName' | 'flatNumber'>> {
  const database = await preparedInTransaction(req)
  const [row] = await database.rows<{ name: string; number: string }>(sql`
    select r.name, f.number from residents r join flats f on f.id = r.flat_id where r.id = ${idOf(residentId)}`)
  return { residentName: row?.name ?? null, flatNumber: row?.number ?? null }
}
