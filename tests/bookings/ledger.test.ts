import { expect, test } from 'vitest'
import { rowOf } from '../support/booking-rows'
import { aBooking, aHall, changed, enter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { anApprovedBooking, codeOf, DEPOSIT, entriesOf, FEE, sums } from '../support/ledger'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'

const estate = useEstate()

test('a booking is confirmed once fee and deposit are both covered, in whatever parts', async () => {
  const id = await anApprovedBooking(estate)
  expect((await enter(estate, id, 'payment', FEE - 1)).status).toBe(201)
  expect((await enter(estate, id, 'deposit', DEPOSIT)).status).toBe(201)
  expect(await sums(id)).toEqual(['approved', FEE - 1, DEPOSIT, 0])
  const last = await enter(estate, id, 'payment', 1)
  expect(last.body.doc).toMatchObject({ recordedBy: await userIdOf('accountant'), method: 'upi' })
  expect(last.body.doc.number).toMatch(/^RCP-\d{4}-\d{4,}$/)
  expect(await sums(id)).toEqual(['confirmed', FEE, DEPOSIT, 0])
  expect(await rowOf(id)).toMatchObject({ pay_by: null, confirmed_at: expect.any(Date) })
})

test('a payment is no deposit, and a charge is no money', async () => {
  const id = await anApprovedBooking(estate)
  await enter(estate, id, 'payment', FEE + DEPOSIT)
  await enter(estate, id, 'fee', FEE)
  expect(await sums(id)).toEqual(['approved', FEE + DEPOSIT, 0, 0])
})

test('money that is there before the approval counts with it', async () => {
  const hall = await aHall(estate)
  const { id } = await aBooking(estate, { facility: hall.id, start: inDays(4), hours: 2 })
  await enter(estate, id, 'payment', FEE)
  await enter(estate, id, 'deposit', DEPOSIT)
  expect(await sums(id)).toEqual(['pending', FEE, DEPOSIT, 0])
  expect(await changed(estate, id, 'omar', { status: 'confirmed' })).toMatchObject({ status: 'confirmed' })
})

test('an answer with its relations filled in settles the same', async () => {
  const id = await anApprovedBooking(estate)
  for (const [kind, amountPaise] of [
    ['payment', FEE],
    ['deposit', DEPOSIT],
  ] as const) {
    const body = { booking: id, kind, amountPaise, method: 'bank' }
    const answer = await estate.call('POST', '/api/ledger-entries?depth=2', { as: 'accountant', body })
    expect(answer.body.doc.booking).toMatchObject({ id })
  }
  expect(await sums(id)).toEqual(['confirmed', FEE, DEPOSIT, 0])
  const deep = `/api/bookings/${id}?depth=2`
  const cancelled = await estate.call('PATCH', deep, { as: 'asha', body: { status: 'cancelled' } })
  expect(cancelled.body.doc).toMatchObject({ status: 'cancelled', facility: { id: expect.any(String) } })
  expect(await rowOf(id)).toMatchObject({ status: 'cancelled', refund_paise: String(FEE + DEPOSIT) })
})

test.each([
  ['a fraction', { amountPaise: 10.5 }],
  ['a text', { amountPaise: '1000' }],
  ['nothing', { amountPaise: 0 }],
  ['less than nothing', { amountPaise: -100 }],
  ['more than there is', { amountPaise: 1e15 }],
  ['a list', { amountPaise: [100] }],
  ['no amount', { amountPaise: null }],
  ['an unknown kind', { kind: 'tip' }],
  ['an unknown method', { method: 'barter' }],
  ['no method', { method: undefined }],
  ['no booking', { booking: '11111111-1111-4111-8111-111111111111' }],
  ['a booking that is no id', { booking: 5 }],
  ['an unknown entry', { kind: 'reversal', reverses: '11111111-1111-4111-8111-111111111111' }],
  ['a null byte', { reference: 'a\u0000b' }],
])('%s is 400 and writes nothing', async (_, fields) => {
  const id = await anApprovedBooking(estate)
  const refused = await enter(estate, id, 'payment', FEE, fields)
  expect([refused.status, codeOf(refused)]).toEqual([400, expect.stringMatching(/^(invalid|malformed)/)])
  expect(await entriesOf(id)).toEqual([])
})

test('only finance writes the ledger, nobody changes it, and derived fields are not theirs either', async () => {
  const id = await anApprovedBooking(estate)
  const body = { booking: id, kind: 'payment', amountPaise: FEE, method: 'cash' }
  const others: PersonName[] = ['asha', 'omar', 'manager', 'secretary', 'security', 'supervisor']
  for (const as of others)
    expect([as, (await estate.call('POST', '/api/ledger-entries', { as, body })).status]).toEqual([as, 403])
  const forged = { ...body, number: 'RCP-1', recordedBy: await userIdOf('asha'), createdAt: '2020-01-01' }
  const { doc } = (await estate.call('POST', '/api/ledger-entries', { as: 'accountant', body: forged })).body
  expect(doc.number).not.toBe('RCP-1')
  expect(doc.recordedBy).toBe(await userIdOf('accountant'))
  expect(doc.createdAt > '2026').toBe(true)
  for (const method of ['PATCH', 'DELETE'])
    expect(
      (await estate.call(method, `/api/ledger-entries/${doc.id}`, { as: 'admin', body: {} })).status,
    ).toBe(403)
  await expect(stored('update ledger_entries set amount_paise = 1 where id = $1', [doc.id])).rejects.toThrow()
})
