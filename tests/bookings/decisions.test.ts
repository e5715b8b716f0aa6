import { expect, test } from 'vitest'
import { byItself, rowOf, runsOut } from '../support/booking-rows'
import { aBooking, aHall, change, changed, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { residentIdOf, userIdOf } from '../support/register'

const estate = useEstate()
const HOUR_MS = 3_600_000

test('an approval notes who and when, and lets the payment fall due within its time', async () => {
  const hall = await aHall(estate, { paymentMinutes: 60 })
  const { id } = await aBooking(estate, { facility: hall.id })
  await changed(estate, id, 'omar', { status: 'confirmed', note: 'Mind the neighbours.' })
  const row = await rowOf(id)
  expect(row).toMatchObject({
    status: 'approved',
    approve_by: null,
    decided_by_id: await userIdOf('omar'),
    decision_note: 'Mind the neighbours.',
  })
  expect(Number(row.pay_by) - Number(row.decided_at)).toBe(HOUR_MS)
})

test('there is no more time to decide than until the start', async () => {
  const hall = await aHall(estate, { approvalMinutes: 60 })
  const soon = await aBooking(estate, { facility: hall.id })
  expect(Date.parse(soon.approveBy) - Date.parse(soon.createdAt)).toBe(HOUR_MS)
  const other = await aHall(estate, { approvalMinutes: 31 * 24 * 60 })
  const far = await aBooking(estate, { facility: other.id })
  expect(far.approveBy).toBe(far.start)
})

test('what was not decided in time is no longer decided on, before and after the job has seen it', async () => {
  const hall = await aHall(estate)
  const { id } = await aBooking(estate, { facility: hall.id })
  await stored(`update bookings set approve_by = now() - interval '1 second' where id = $1`, [id])
  const late = await change(estate, id, 'omar', { status: 'confirmed' })
  expect(late).toMatchObject({ status: 409, body: { errors: [{ code: 'approval_expired' }] } })
  await byItself(estate, id, { status: 'expired' })
  const later = await change(estate, id, 'omar', { status: 'confirmed' })
  expect(later).toMatchObject({ status: 409, body: { errors: [{ code: 'transition_not_allowed' }] } })
  expect(await rowOf(id)).toMatchObject({ status: 'expired', approve_by: null })
})

test('of an approval and a cancellation at once, one is answered on what the other made', async () => {
  const hall = await aHall(estate, { feeTiers: [], depositPaise: 0 })
  for (let hour = 0; hour < 5; hour += 1) {
    const { id } = await aBooking(estate, { facility: hall.id, start: hoursAfter(inDays(5, 0), 2 * hour) })
    const [approved, cancelled] = await Promise.all([
      change(estate, id, 'omar', { status: 'confirmed' }),
      change(estate, id, 'asha', { status: 'cancelled' }),
    ])
    // Cancelling comes after the approval, or instead of it.
    expect([cancelled.status, approved.status === 200 || approved.status === 409]).toEqual([200, true])
    expect(await rowOf(id)).toMatchObject({ status: 'cancelled' })
  }
})

test('two acceptances of one offer: one counts', async () => {
  const hall = await aHall(estate, { approver: null })
  const held = await aBooking(estate, { facility: hall.id })
  const { id } = await aBooking(estate, { facility: hall.id, by: 'meera', fields: { waitlist: true } })
  await changed(estate, held.id, 'asha', { status: 'cancelled' })
  const answers = await Promise.all([1, 2, 3].map(() => change(estate, id, 'meera', { status: 'confirmed' })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect(await rowOf(id)).toMatchObject({ status: 'approved', revision: '0' })
})

test('whoever becomes the approver decides, and the former one no longer does', async () => {
  const hall = await aHall(estate)
  const { id } = await aBooking(estate, { facility: hall.id })
  const body = { approver: await residentIdOf('meera') }
  expect((await estate.call('PATCH', `/api/facilities/${hall.id}`, { as: 'manager', body })).status).toBe(200)
  expect((await change(estate, id, 'omar', { status: 'confirmed' })).status).toBe(404)
  expect((await changed(estate, id, 'meera', { status: 'confirmed' })).status).toBe('approved')
})

test('what was taken after an offer and then not paid for has expired, not its offer', async () => {
  const hall = await aHall(estate, { approver: null })
  const held = await aBooking(estate, { facility: hall.id })
  const { id } = await aBooking(estate, { facility: hall.id, by: 'meera', fields: { waitlist: true } })
  await changed(estate, held.id, 'asha', { status: 'cancelled' })
  await changed(estate, id, 'meera', { status: 'confirmed' })
  await runsOut(estate, id)
  const refused = await change(estate, id, 'meera', { status: 'confirmed' })
  expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'transition_not_allowed' }] } })
})

test('nobody approves a time that they have not seen', async () => {
  const hall = await aHall(estate)
  const seen = await aBooking(estate, { facility: hall.id })
  await changed(estate, seen.id, 'asha', { start: inDays(8), end: inDays(8, 12) })
  const approval = { status: 'confirmed', expectedUpdatedAt: seen.updatedAt }
  const stale = await change(estate, seen.id, 'omar', approval)
  expect(stale).toMatchObject({ status: 409, body: { errors: [{ code: 'stale_write' }] } })
  expect(await rowOf(seen.id)).toMatchObject({ status: 'pending' })
  const { body: now } = await estate.call('GET', `/api/bookings/${seen.id}`, { as: 'omar' })
  await changed(estate, seen.id, 'omar', { ...approval, expectedUpdatedAt: now.updatedAt })
})
