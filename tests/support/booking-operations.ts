import fc from 'fast-check'
import type { BasePayload } from 'payload'
import { createLocalReq } from 'payload'
import type { LedgerKind } from '@/domain/bookings/words'
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
  | { do: 'check in' | 'miss'; booking: number }
  | { do: 'pay' | 'secure' | 'refund' | 'penalize' | 'reverse'; booking: number; amountPaise: number }
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
const partPaise = fc.constantFrom(20_000, 50_000)

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
    weight: 5,
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
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('refund' as const, 'penalize' as const, 'reverse' as const),
      booking,
      amountPaise: partPaise,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('check in' as const, 'miss' as const), booking }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), isPool, slot }) },
)

/** Does it, and says whether it was let. What is refused by a rule is no fault; anything else is thrown. */
export async function carriedOut(scene: Scene, operation: Operation): Promise<boolean> {
  const chosen = 'booking' in operation ? await chosenFor(scene, operation.do, operation.booking) : null
  if ('booking' in operation && !chosen) return false
  try {
    await carryOut(scene, operation, chosen?.id ?? '', chosen)
    return true
  } catch (error) {
    const { status } = error as { status?: number }
    if (status !== undefined && status < 500) return false
    throw error
  }
}

interface Chosen {
  id: string
  user_id: string
  status: string
  start: Date
  held: string
}

const isPaid = ({ held }: Chosen) => Number(held) > 0
const is = (wanted: string) => (booking: Chosen) => booking.status === wanted
const APT: Partial<Record<Operation['do'], (booking: Chosen) => boolean>> = {
  ...{ approve: is('pending'), reject: is('pending'), accept: is('offered') },
  ...{ pay: is('approved'), secure: is('approved'), 'check in': is('confirmed'), miss: is('confirmed') },
  ...{ refund: isPaid, penalize: isPaid, reverse: isPaid },
}

/** Those first for which it makes sense: an offer to be taken, money that can go back. */
async function chosenFor({ exclusive, pool }: Scene, wish: Operation['do'], number: number) {
  const rows = await stored<Chosen>(
    `select b.id, r.user_id, b.status, b.start, b.fee_paid_paise + b.deposit_paid_paise - b.refunded_paise as held
     from bookings b join residents r on r.id = b.resident_id
     where b.facility_id in ($1, $2) order by b.created_at, b.id`,
    [exclusive, pool],
  )
  const apt = rows.filter(APT[wish] ?? (() => false))
  const from = apt.length > 0 ? apt : rows
  return from[number % Math.max(1, from.length)]
}

const spanOf = (at: number, length: number) => ({
  start: inDays(4, 8 + at).toISOString(),
  end: hoursAfter(inDays(4, 8 + at), length).toISOString(),
})

/** An entry that can be taken back, the latest first. */
async function entryOf(booking: string) {
  const [entry] = await stored<{ id: string; amount_paise: string }>(
    `select id, amount_paise from ledger_entries where booking_id = $1 and kind <> 'reversal' order by created_at desc, id limit 1`,
    [booking],
  )
  return entry
}

/** What a job does to a booking at a moment of its own. */
async function byItself(payload: BasePayload, id: string, status: 'expired' | 'no_show', now: Date) {
  const req = await createLocalReq({ context: { actor: { kind: 'system', job: 'tests' }, now } }, payload)
  return payload.update({ collection: 'bookings', id, data: { status }, overrideAccess: true, depth: 0, req })
}

async function carryOut(
  scene: Scene,
  operation: Operation,
  id: string,
  chosen: Chosen | null | undefined,
): Promise<unknown> {
  const { payload, users } = scene
  const owner: Account = { id: chosen?.user_id ?? '', collection: 'users' }
  const facilityOf = (isOfPool: boolean) => (isOfPool ? scene.pool : scene.exclusive)
  const change = (user: Account, data: object, context = {}) =>
    payload.update({
      ...{ collection: 'bookings', id, data, user: user as never, overrideAccess: false, depth: 0, context },
    })
  const enter = (kind: LedgerKind, amount: number, fields: object = {}) =>
    payload.create({
      collection: 'ledger-entries',
      data: { booking: id, kind, amountPaise: amount, method: 'upi', ...fields } as never,
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
    case 'expire':
      // Nobody decided, paid or took it in time.
      return byItself(payload, id, 'expired', inDays(3, 12))
    case 'check in':
      return change(owner, { checkedIn: true }, { now: chosen?.start })
    case 'miss':
      return byItself(payload, id, 'no_show', hoursAfter(chosen?.start ?? inDays(4), 0.5))
    case 'pay':
      return enter('payment', operation.amountPaise)
    case 'secure':
      return enter('deposit', operation.amountPaise)
    case 'refund':
      return enter('refund', operation.amountPaise)
    case 'penalize':
      return enter('penalty', operation.amountPaise)
    case 'reverse': {
      const entry = await entryOf(id)
      const amount = Math.min(operation.amountPaise, Number(entry?.amount_paise ?? 0))
      return enter('reversal', amount, { reverses: entry?.id })
    }
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
