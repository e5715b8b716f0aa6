import fc from 'fast-check'
import type { BasePayload } from 'payload'
import { createLocalReq } from 'payload'
import { hoursAfter, inDays } from './bookings'
import { stored } from './database'

/** Something that somebody does with bookings. Numbers pick among what is there. */
export type Operation =
  | {
      do: 'create'
      isPool: boolean
      by: number
      slot: number
      hours: number
      guests: number
      waitlist: boolean
    }
  | { do: 'cancel' | 'approve' | 'accept' | 'reject' | 'expire'; booking: number }
  | { do: 'move'; booking: number; slot: number; hours: number; guests: number }
  | { do: 'pay' | 'secure' | 'refund'; booking: number; amountPaise: number }
  | { do: 'close'; isPool: boolean; slot: number }

/** Accounts that act, and the two facilities. */
export interface Scene {
  payload: BasePayload
  users: { residents: Account[]; approver: Account; accountant: Account; manager: Account }
  exclusive: string
  pool: string
}

export interface Account {
  id: string
  collection: 'users'
}

const slot = fc.nat({ max: 5 })
const hours = fc.integer({ min: 1, max: 3 })
const booking = fc.nat({ max: 5 })
const guests = fc.nat({ max: 3 })
const isPool = fc.boolean()
const amountPaise = fc.constantFrom(50_000, 100_000, 150_000)

/** Mostly bookings, and everything that may become of them. */
export const anOperation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('create' as const),
      isPool,
      by: fc.nat({ max: 3 }),
      slot,
      hours,
      guests,
      waitlist: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('pay' as const, 'secure' as const), booking, amountPaise }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'cancel' as const,
        'approve' as const,
        'accept' as const,
        'reject' as const,
        'expire' as const,
      ),
      booking,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), booking, slot, hours, guests }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('refund' as const), booking, amountPaise }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), isPool, slot }) },
)

/** Does it, and says whether it was let. What is refused by a rule is no fault; anything else is thrown. */
export async function carriedOut(scene: Scene, operation: Operation): Promise<boolean> {
  const chosen = 'booking' in operation ? await chosenFor(scene, operation.do, operation.booking) : null
  if ('booking' in operation && !chosen) return false
  try {
    await carryOut(scene, operation, chosen?.id ?? '', { id: chosen?.user_id ?? '', collection: 'users' })
    return true
  } catch (error) {
    const { status } = error as { status?: number }
    if (status !== undefined && status < 500) return false
    throw error
  }
}

/** Those first for which it makes sense: an offer to be taken, money that can go back. */
async function chosenFor({ exclusive, pool }: Scene, wish: Operation['do'], number: number) {
  const rows = await stored<{ id: string; user_id: string; status: string; paid: string }>(
    `select b.id, r.user_id, b.status, b.fee_paid_paise + b.deposit_paid_paise as paid
     from bookings b join residents r on r.id = b.resident_id
     where b.facility_id in ($1, $2) order by b.created_at, b.id`,
    [exclusive, pool],
  )
  const isApt = { accept: 'offered', refund: 'paid' }[wish as string]
  const apt = rows.filter(({ status, paid }) => status === isApt || (isApt === 'paid' && Number(paid) > 0))
  const from = apt.length > 0 ? apt : rows
  return from[number % Math.max(1, from.length)]
}

const spanOf = (at: number, length: number) => ({
  start: inDays(4, 8 + at).toISOString(),
  end: hoursAfter(inDays(4, 8 + at), length).toISOString(),
})

async function carryOut(scene: Scene, operation: Operation, id: string, owner: Account): Promise<unknown> {
  const { payload, users } = scene
  const facilityOf = (isOfPool: boolean) => (isOfPool ? scene.pool : scene.exclusive)
  const change = (user: Account, data: object) =>
    payload.update({ collection: 'bookings', id, data, user: user as never, overrideAccess: false, depth: 0 })
  const enter = (kind: 'payment' | 'deposit' | 'refund', amount: number) =>
    payload.create({
      collection: 'ledger-entries',
      data: { booking: id, kind, amountPaise: amount, method: 'upi' } as never,
      user: users.accountant as never,
      overrideAccess: false,
      depth: 0,
    })
  switch (operation.do) {
    case 'create': {
      const { by, guests: party, waitlist } = operation
      const data = { ...spanOf(operation.slot, operation.hours), guests: party, waitlist }
      const user = users.residents[by % users.residents.length]
      const made = { facility: facilityOf(operation.isPool), ...data } as never
      return payload.create({
        collection: 'bookings',
        data: made,
        user: user as never,
        overrideAccess: false,
        depth: 0,
      })
    }
    case 'move':
      return change(owner, { ...spanOf(operation.slot, operation.hours), guests: operation.guests })
    case 'cancel':
      return change(owner, { status: 'cancelled' })
    case 'accept':
      return change(owner, { status: 'confirmed' })
    case 'approve':
      return change(users.approver, { status: 'confirmed' })
    case 'reject':
      return change(users.approver, { status: 'rejected', note: 'It is let.' })
    case 'expire': {
      // Nobody decided, paid or took it in time.
      const context = { actor: { kind: 'system', job: 'expire-approvals' }, now: inDays(3, 12) }
      const req = await createLocalReq({ context }, payload)
      const data = { status: 'expired' as const }
      return payload.update({ collection: 'bookings', id, data, overrideAccess: true, depth: 0, req })
    }
    case 'pay':
      return enter('payment', operation.amountPaise)
    case 'secure':
      return enter('deposit', operation.amountPaise)
    case 'refund':
      return enter('refund', operation.amountPaise)
    case 'close': {
      const terms = { ...spanOf(operation.slot, 1), reason: 'Rain', cancelBookings: true }
      const data = { facility: facilityOf(operation.isPool), ...terms } as never
      const closure = await payload.create({
        collection: 'closures',
        data,
        user: users.manager as never,
        overrideAccess: false,
        depth: 0,
      })
      return payload.delete({
        collection: 'closures',
        id: closure.id,
        user: users.manager as never,
        overrideAccess: false,
        depth: 0,
      })
    }
  }
}
