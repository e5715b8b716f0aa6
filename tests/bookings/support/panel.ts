import { createLocalReq } from 'payload'
import { requireActor } from '@/hooks/actor'
import { bookingOf } from '@/hooks/bookings/booking-of'
import { idOf } from '@/hooks/ids'
import { type Allowed, allowedFor } from '@/web/admin/bookings/allowed'
import type { RunningEstate } from '../../support/estate'
import type { PersonName } from '../../support/people'
import { userIdOf } from '../../support/register'

/** Somebody who looks at the panel, and their request. */
export async function askingAs({ payload }: RunningEstate, person: PersonName) {
  const id = await userIdOf(person)
  const user = await payload.findByID({ collection: 'users', id, overrideAccess: true })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
  return { actor: await requireActor(req), req }
}

/** What the form of a booking offers to somebody now. */
export async function allowedTo(estate: RunningEstate, person: PersonName, id: string): Promise<Allowed> {
  const { actor } = await askingAs(estate, person)
  const row = await estate.payload.findByID({ collection: 'bookings', id, depth: 1, overrideAccess: true })
  const approverId = typeof row.facility === 'object' ? idOf(row.facility.approver) : null
  return allowedFor(actor, bookingOf({ ...row }, approverId), Number(row.refundPaise ?? 0), new Date())
}
