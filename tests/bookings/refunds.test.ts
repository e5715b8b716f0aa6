import { expect, test } from 'vitest'
import { byItself, rowOf, runsOut } from '../support/booking-rows'
import { change, changed, enter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { anApprovedBooking, codeOf, DEPOSIT, entriesOf, FEE, sums } from '../support/ledger'
import { userIdOf } from '../support/register'

const estate = useEstate()

test('refunds together are never more than what came in', async () => {
  const id = await anApprovedBooking(estate)
  expect(codeOf(await enter(estate, id, 'refund', 1))).toBe('refund_exceeds_payment')
  await enter(estate, id, 'payment', FEE)
  await enter(estate, id, 'refund', FEE - 1)
  const refused = await enter(estate, id, 'refund', 2)
  expect(refused).toMatchObject({
    status: 409,
    body: { errors: [{ code: 'refund_exceeds_payment', details: { leftPaise: 1 } }] },
  })
  expect(await sums(id)).toEqual(['approved', FEE, 0, FEE - 1])
  expect(await entriesOf(id)).toHaveLength(2)
})

test('of refunds at once only as many are written as there is money', async () => {
  const id = await anApprovedBooking(estate)
  await enter(estate, id, 'payment', FEE)
  const answers = await Promise.all(Array.from({ length: 6 }, () => enter(estate, id, 'refund', FEE / 2)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409, 409])
  expect(await sums(id)).toEqual(['approved', FEE, 0, FEE])
})

test('money that has gone back pays for nothing any more', async () => {
  const id = await anApprovedBooking(estate)
  await enter(estate, id, 'payment', FEE)
  await enter(estate, id, 'refund', FEE)
  await enter(estate, id, 'deposit', DEPOSIT)
  expect(await sums(id)).toEqual(['approved', FEE, DEPOSIT, FEE])
  await enter(estate, id, 'payment', FEE)
  expect(await sums(id)).toEqual(['confirmed', 2 * FEE, DEPOSIT, FEE])
})

test('a reversal takes back one entry of the same booking, at most once', async () => {
  const id = await anApprovedBooking(estate)
  const { id: entry } = (await enter(estate, id, 'payment', FEE)).body.doc
  const other = (await enter(estate, await anApprovedBooking(estate), 'payment', FEE)).body.doc.id
  expect((await enter(estate, id, 'reversal', FEE, { reverses: other })).status).toBe(400)
  expect((await enter(estate, id, 'payment', FEE, { reverses: entry })).status).toBe(400)
  expect(codeOf(await enter(estate, id, 'reversal', FEE + 1, { reverses: entry }))).toBe('already_reversed')
  expect((await enter(estate, id, 'reversal', FEE, { reverses: entry })).status).toBe(201)
  expect(codeOf(await enter(estate, id, 'reversal', 1, { reverses: entry }))).toBe('already_reversed')
  expect(await sums(id)).toEqual(['approved', 0, 0, 0])
  expect(codeOf(await enter(estate, id, 'refund', 1))).toBe('refund_exceeds_payment')
})

test('what is paid for a booking that has expired is stored and goes back at once', async () => {
  const id = await anApprovedBooking(estate)
  await runsOut(estate, id)
  expect((await enter(estate, id, 'payment', FEE, { method: 'cash' })).status).toBe(201)
  expect(await entriesOf(id)).toEqual([
    { kind: 'payment', amount_paise: String(FEE) },
    { kind: 'refund', amount_paise: String(FEE) },
  ])
  expect(await sums(id)).toEqual(['expired', FEE, 0, FEE])
  expect(await rowOf(id)).toMatchObject({ refund_paise: String(FEE) })
  expect((await change(estate, id, 'asha', { status: 'confirmed' })).status).toBe(409)
})

test('what is to go back is never more than came in, and less by a penalty', async () => {
  const id = await anApprovedBooking(estate)
  const payment = (await enter(estate, id, 'payment', FEE)).body.doc.id
  await enter(estate, id, 'deposit', DEPOSIT)
  await changed(estate, id, 'asha', { status: 'cancelled' })
  const owed = async () => Number((await rowOf(id)).refund_paise)
  expect(await owed()).toBe(FEE + DEPOSIT)
  const penalty = (await enter(estate, id, 'penalty', 30_000)).body.doc.id
  expect(await owed()).toBe(FEE + DEPOSIT - 30_000)
  await enter(estate, id, 'reversal', 30_000, { reverses: penalty })
  expect(await owed()).toBe(FEE + DEPOSIT)
  await enter(estate, id, 'reversal', FEE, { reverses: payment })
  expect(await owed()).toBe(DEPOSIT)
  expect((await enter(estate, id, 'refund', DEPOSIT)).status).toBe(201)
})

test('a penalty is kept from what goes back, whether it came before the end or after it', async () => {
  const penalty = 30_000
  const paid = async () => {
    const id = await anApprovedBooking(estate)
    await enter(estate, id, 'payment', FEE)
    await enter(estate, id, 'deposit', DEPOSIT)
    return id
  }
  const owed = async (id: string) => Number((await rowOf(id)).refund_paise)
  const before = await paid()
  await enter(estate, before, 'penalty', penalty)
  await changed(estate, before, 'asha', { status: 'cancelled' })
  const after = await paid()
  await changed(estate, after, 'asha', { status: 'cancelled' })
  await enter(estate, after, 'penalty', penalty)
  expect([await owed(before), await owed(after)]).toEqual(Array(2).fill(FEE + DEPOSIT - penalty))
  expect(codeOf(await enter(estate, before, 'refund', FEE + DEPOSIT - penalty + 1))).toBe(
    'refund_exceeds_payment',
  )
  expect((await enter(estate, before, 'refund', FEE + DEPOSIT - penalty)).status).toBe(201)

  const absent = await paid()
  await enter(estate, absent, 'penalty', DEPOSIT + 1)
  await byItself(estate, absent, { status: 'no_show' }, inDays(5))
  expect(await owed(absent)).toBe(0)

  const undecided = await anApprovedBooking(estate)
  await enter(estate, undecided, 'payment', FEE)
  await enter(estate, undecided, 'penalty', penalty)
  await runsOut(estate, undecided)
  expect(await owed(undecided)).toBe(FEE - penalty)
})

test('a deposit comes back when it is over, with what was paid too much, and finance is told', async () => {
  for (const status of ['completed', 'no_show'] as const) {
    const id = await anApprovedBooking(estate)
    await enter(estate, id, 'payment', FEE + 500)
    await enter(estate, id, 'deposit', DEPOSIT)
    if (status === 'completed') await stored('update bookings set checked_in_at = start where id = $1', [id])
    await byItself(estate, id, { status }, inDays(5))
    expect(await rowOf(id)).toMatchObject({ status, refund_paise: String(DEPOSIT + 500) })
    const told = await stored(
      `select 1 from notifications where kind = 'booking.refund_due' and recipient_id = $1
         and url = (select '/bookings/' || number from bookings where id = $2)`,
      [await userIdOf('accountant'), id],
    )
    expect(told).toHaveLength(1)
  }
})
