import type { PayloadRequest } from 'payload'
import type { Interval } from '@/domain/bookings/facility'
import type { BookingPolicy } from '@/domain/bookings/policy'
import { nextInLine, type Waiter } from '@/domain/bookings/waiting'
import { inTransaction, sql } from '@/server/database'
import { nowOf } from '../actor'
import { asSystem } from '../as-system'
import type { Facility } from './facility-rules'
import { factsOf, quotasOf } from './facts'

/** Waiters that are looked at when time becomes free. */
const WAITERS_MAX = 1_000

interface Row {
  id: string
  start: string
  end: string
  blocked_until: string
  guests: string
  flat_id: string | null
  policy: BookingPolicy
}

/**
 * Offers a time that has become free to whoever waited longest for it, in the transaction that freed it: nobody else gets in
 * between. `freed` is null where any of its times may have room now. The caller holds the facility's lock.
 */
export async function promoteWaiters(
  req: PayloadRequest,
  facility: Facility,
  freed: Interval | null,
): Promise<void> {
  const waiters = await waitersFor(req, facility.id, freed)
  if (waiters.length === 0) return
  const span = {
    start: new Date(Math.min(...waiters.map(({ start }) => start.getTime()))),
    end: new Date(Math.max(...waiters.map(({ blockedUntil }) => blockedUntil.getTime()))),
  }
  const flats = [...new Set(waiters.flatMap((waiter) => waiter.flatId ?? []))]
  const used = await quotasOf(req, facility, flats, span)
  const facts = await factsOf(req, facility, { span, flatId: null })
  const quotaUsed = (flatId: string | null, start: Date) => (flatId && used ? used(flatId, start) : null)
  for (const { id } of nextInLine(facility.rules, waiters, { ...facts, quotaUsed })) {
    const own = asSystem(req, 'promotion')
    await req.payload.update({
      collection: 'bookings',
      id,
      data: { status: 'offered' },
      overrideAccess: true,
      req: own,
    })
  }
}

async function waitersFor(
  req: PayloadRequest,
  facilityId: string,
  freed: Interval | null,
): Promise<Waiter[]> {
  const database = await inTransaction(req)
  // A range without ends is all of time.
  const rows = await database.rows<Row>(sql`
    select id, start, "end", blocked_until, guests, flat_id, policy from bookings
    where facility_id = ${facilityId} and status = 'waitlisted' and start > ${nowOf(req).toISOString()}::timestamptz
      and tstzrange(start, blocked_until) && tstzrange(${freed?.start.toISOString() ?? null}::timestamptz, ${freed?.end.toISOString() ?? null}::timestamptz)
    order by created_at, id limit ${WAITERS_MAX}`)
  return rows.map(({ id, start, end, blocked_until: blockedUntil, guests, flat_id: flatId, policy }) => ({
    id,
    start: new Date(start),
    end: new Date(end),
    blockedUntil: new Date(blockedUntil),
    party: 1 + Number(guests),
    flatId,
    policy,
  }))
}
