import type { PayloadRequest } from 'payload'
import type { Interval } from '@/domain/bookings/facility'
import { type BookingStatus, OPEN_BOOKING_STATUSES, WAITS_MAX } from '@/domain/bookings/words'
import { conflict } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'
import { literals } from '@/server/literals'
import { nowOf } from '../actor'
import { lockWaits } from './locks'

/** Somebody who would wait, and for what: turnaround included. */
export interface Wait {
  facilityId: string
  residentId: string
  span: Interval
}

/**
 * Nobody stands twice in one queue, waits for what they have themselves, or in more queues than they could follow.
 * @throws RuleViolation 409 `already_waiting`, `already_booked`, `waits_full`.
 */
export async function requireWait(req: PayloadRequest, wait: Wait): Promise<void> {
  await lockWaits(req, wait.residentId)
  await requireNothingThen(req, wait)
  const database = await inTransaction(req)
  const waits = await database.rows(sql`
    select 1 from bookings where resident_id = ${wait.residentId} and status = 'waitlisted'
      and start > ${nowOf(req).toISOString()}::timestamptz limit ${WAITS_MAX}`)
  if (waits.length >= WAITS_MAX) {
    const message = `You are waiting for ${WAITS_MAX} times already. Give one up to wait for another.`
    throw conflict('waits_full', message, { most: WAITS_MAX })
  }
}

async function requireNothingThen(req: PayloadRequest, { facilityId, residentId, span }: Wait) {
  const database = await inTransaction(req)
  const [found] = await database.rows<{ number: string; status: BookingStatus }>(sql`
    select number, status from bookings
    where facility_id = ${facilityId} and resident_id = ${residentId} and status in ${literals(OPEN_BOOKING_STATUSES)}
      and tstzrange(start, blocked_until) && tstzrange(${span.start.toISOString()}::timestamptz, ${span.end.toISOString()}::timestamptz)
    order by created_at limit 1`)
  if (!found) return
  const { number, status } = found
  if (status === 'waitlisted' || status === 'offered')
    throw conflict('already_waiting', `You are waiting for this time already: ${number}.`, { number })
  throw conflict('already_booked', `You have this time yourself: ${number}.`, { number })
}
