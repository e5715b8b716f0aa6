import type { PayloadRequest, Where } from 'payload'
import { type Actor, has, isPerson } from '@/domain/actor'
import { overseesBookings } from '@/domain/bookings/parts'
import { bookingsWithEntries } from '@/hooks/bookings/bookings-with-entries'
import { facilitiesDecidedBy } from '@/hooks/bookings/facilities-decided-by'
import { among, NOTHING } from '../access'

/** Whoever oversees them sees all; the others their own, what they booked for others, and what they decide on. */
export async function bookingQuery(actor: Actor, req: PayloadRequest): Promise<boolean | Where> {
  if (overseesBookings(actor) || !isPerson(actor)) return true
  const or: Where[] = [{ bookedBy: { equals: actor.userId } }]
  if (actor.resident) {
    or.push({ resident: { equals: actor.resident.id } })
    const decided = await facilitiesDecidedBy(req, actor.resident.id)
    if (decided.length > 0) or.push({ facility: { in: decided } })
  }
  return { or }
}

/** Finance sees all; everybody else what concerns their own bookings. */
export async function ledgerQuery(actor: Actor, req: PayloadRequest): Promise<boolean | Where> {
  if (!isPerson(actor) || has(actor, 'finance.read') || has(actor, 'finance.write')) return true
  return actor.resident ? among('booking', await bookingsWithEntries(req, actor.resident.id)) : NOTHING
}
