import type { Booking } from '@/payload-types'
import { stored } from './database'
import type { RunningEstate } from './estate'
import type { PersonName } from './people'
import { userIdOf } from './register'

type Fields = Record<string, unknown>

/** A booking's row as it is stored. */
export async function rowOf(id: string): Promise<Fields> {
  const [row] = await stored('select * from bookings where id = $1', [id])
  if (!row) throw new Error(`There is no booking ${id}.`)
  return row
}

/** Shifts a booking in time, past every rule: its length stays. */
export async function begins(id: string, at: Date): Promise<void> {
  await stored(
    `update bookings set start = $2::timestamptz, "end" = $2::timestamptz + ("end" - start),
       blocked_until = $2::timestamptz + (blocked_until - start) where id = $1`,
    [id, at.toISOString()],
  )
}

/** What a job, the promotion or the ledger does to a booking, at a moment of theirs. */
export function byItself(estate: RunningEstate, id: string, data: Partial<Booking>, now = new Date()) {
  return estate.payload.update({
    collection: 'bookings',
    id,
    data,
    depth: 0,
    overrideAccess: true,
    context: { actor: { kind: 'system', job: 'tests' }, now },
  })
}

/** What the job makes of a booking that nobody decided on, paid or took: a moment after its time has run out. */
export async function runsOut(estate: RunningEstate, id: string): Promise<void> {
  const { status, approve_by: approveBy, pay_by: payBy, offer_expires_at: offerEnds } = await rowOf(id)
  const until = (status === 'pending' ? approveBy : status === 'approved' ? payBy : offerEnds) as Date
  await byItself(estate, id, { status: 'expired' }, new Date(until.getTime() + 1))
}

/** The same PATCH that a person sends, at a moment that is passed in. */
export async function changeAt(
  estate: RunningEstate,
  id: string,
  as: PersonName,
  data: Partial<Booking>,
  now: Date,
) {
  const user = await estate.payload.findByID({
    collection: 'users',
    id: await userIdOf(as),
    depth: 0,
    overrideAccess: true,
  })
  return estate.payload.update({
    collection: 'bookings',
    id,
    data,
    depth: 0,
    overrideAccess: false,
    user: { ...user, collection: 'users' },
    context: { now },
  })
}
