import type { Where } from 'payload'
import { type Actor, has, isPerson } from '@/domain/actor'
import { overseesBookings } from '@/domain/bookings/parts'
import { NOTHING } from '../access'

/** Whoever oversees them sees all; the others their own, what they booked for others, and what they decide on. */
export function bookingQuery(actor: Actor): boolean | Where {
  if (overseesBookings(actor) || !isPerson(actor)) return true
  const residentId = actor.resident?.id
  return {
    or: [
      { bookedBy: { equals: actor.userId } },
      ...(residentId
        ? [{ resident: { equals: residentId } }, { 'facility.approver': { equals: residentId } }]
        : []),
    ],
  }
}

/** Finance sees all; everybody else what concerns their own bookings. */
export function ledgerQuery(actor: Actor): boolean | Where {
  if (!isPerson(actor) || has(actor, 'finance.read') || has(actor, 'finance.write')) return true
  return actor.resident ? { 'booking.resident': { equals: actor.resident.id } } : NOTHING
}
