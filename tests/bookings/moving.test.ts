import { expect, test } from 'vitest'
import { changeAt, rowOf } from '../support/booking-rows'
import { aBooking, aHall, askFor, change, changed, enter, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { userIdOf } from '../support/register'

const estate = useEstate()
const FEE = 100_000
const DEPOSIT = 200_000

const span = (start: Date, hours = 2) => ({
  start: start.toISOString(),
  end: hoursAfter(start, hours).toISOString(),
})
const paise = async (id: string) => {
  const row = await rowOf(id)
  return { status: row.status, fee: Number(row.fee_paise), back: Number(row.refund_paise) }
}

/** Two hours in four days, paid; nobody has to approve it. */
async function aPaidBooking() {
  const hall = await aHall(estate, { approver: null, maxAdvanceDays: 90 })
  const start = inDays(4)
  const { id } = await aBooking(estate, { facility: hall.id, start, hours: 2 })
  await enter(estate, id, 'payment', FEE)
  await enter(estate, id, 'deposit', DEPOSIT)
  expect(await paise(id)).toEqual({ status: 'confirmed', fee: FEE, back: 0 })
  return { id: id as string, hall: hall.id as string, start }
}

test('a move takes the new time and gives the old one up', async () => {
  const { id, hall, start } = await aPaidBooking()
  const to = inDays(5)
  await changed(estate, id, 'asha', span(to))
  expect(await rowOf(id)).toMatchObject({
    start: to,
    end: hoursAfter(to, 2),
    blocked_until: hoursAfter(to, 2),
  })
  expect((await askFor(estate, { by: 'meera', facility: hall, start })).status).toBe(201)
  expect((await askFor(estate, { by: 'meera', facility: hall, start: to })).status).toBe(409)
})

test('a booking that is moved does not stand in its own way', async () => {
  const { id, start } = await aPaidBooking()
  await changed(estate, id, 'asha', span(hoursAfter(start, 1)))
  expect(await rowOf(id)).toMatchObject({ start: hoursAfter(start, 1), status: 'confirmed' })
})

test('a move that fails keeps the old time, whatever it fails for', async () => {
  const { id, hall, start } = await aPaidBooking()
  await aBooking(estate, { by: 'meera', facility: hall, start: inDays(6) })
  const before = await rowOf(id)
  const moves: [object, number, string][] = [
    [span(inDays(6)), 409, 'slot_taken'],
    [span(hoursAfter(inDays(6), -1)), 409, 'slot_taken'],
    [span(start, -1), 422, 'end_before_start'],
    [{ start: start.toISOString(), end: start.toISOString() }, 422, 'end_before_start'],
    [span(inDays(-1)), 422, 'in_the_past'],
    [span(hoursAfter(start, 0.25)), 422, 'off_grid'],
    [span(inDays(200)), 422, 'too_far'],
    [{ start: 'tomorrow' }, 400, 'invalid'],
    [{ guests: -1 }, 400, 'invalid'],
  ]
  for (const [to, status, code] of moves) {
    const refused = await change(estate, id, 'asha', to as Record<string, unknown>)
    expect([to, refused.status, refused.body.errors[0].code]).toEqual([to, status, code])
    expect(await rowOf(id)).toEqual(before)
  }
})

test('one thing at a time', async () => {
  const { id } = await aPaidBooking()
  const before = await rowOf(id)
  const both = await change(estate, id, 'asha', { ...span(inDays(5)), status: 'cancelled' })
  expect(both).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field: 'status' }] } })
  expect(await rowOf(id)).toEqual(before)
})

test('a time that costs more has to be paid for, and holds meanwhile', async () => {
  const { id } = await aPaidBooking()
  await changed(estate, id, 'asha', span(inDays(5), 3))
  expect(await paise(id)).toEqual({ status: 'approved', fee: 150_000, back: 0 })
  expect((await rowOf(id)).pay_by).not.toBeNull()
  await enter(estate, id, 'payment', 50_000)
  expect(await paise(id)).toEqual({ status: 'confirmed', fee: 150_000, back: 0 })
})

test('a time that costs less gives the rest back, and finance is told', async () => {
  const { id } = await aPaidBooking()
  await changed(estate, id, 'asha', span(inDays(5), 1))
  expect(await paise(id)).toEqual({ status: 'confirmed', fee: 50_000, back: 50_000 })
  const told = await stored(
    `select 1 from notifications where kind = 'booking.refund_due' and recipient_id = $1
       and url = (select '/bookings/' || number from bookings where id = $2)`,
    [await userIdOf('accountant'), id],
  )
  expect(told).toHaveLength(1)
})

test('what went back after a cheaper move has to be paid again for a dearer one', async () => {
  const { id } = await aPaidBooking()
  await changed(estate, id, 'asha', span(inDays(5), 1))
  await enter(estate, id, 'refund', 50_000)
  await changed(estate, id, 'asha', span(inDays(5), 2))
  expect(await paise(id)).toMatchObject({ status: 'approved', fee: FEE })
  await enter(estate, id, 'payment', 50_000)
  expect(await paise(id)).toMatchObject({ status: 'confirmed', fee: FEE })
})

test('a late cancellation after a cheaper move takes its share of the new fee only', async () => {
  const { id } = await aPaidBooking()
  const to = inDays(5)
  await changed(estate, id, 'asha', span(to, 1))
  await changeAt(estate, id, 'asha', { status: 'cancelled' }, hoursAfter(to, -30))
  expect(await paise(id)).toEqual({ status: 'cancelled', fee: 50_000, back: 50_000 + 25_000 + DEPOSIT })
})

test('moving late does not make cancelling cheap; being moved by the management costs nothing', async () => {
  const { id, start } = await aPaidBooking()
  await changeAt(estate, id, 'asha', span(inDays(20)), hoursAfter(start, -30))
  await changed(estate, id, 'asha', { status: 'cancelled' })
  expect(await paise(id)).toMatchObject({ back: FEE / 2 + DEPOSIT })
  expect(await rowOf(id)).toMatchObject({ is_freed: false })

  const other = await aPaidBooking()
  await changeAt(estate, other.id, 'manager', span(inDays(20)), hoursAfter(start, -1))
  await changed(estate, other.id, 'asha', { status: 'cancelled' })
  expect(await paise(other.id)).toMatchObject({ back: FEE + DEPOSIT })
})

test('a yes to one time is none to another, but what the approver moves stays approved', async () => {
  const hall = await aHall(estate, { feeTiers: [], depositPaise: 0 })
  const { id } = await aBooking(estate, { facility: hall.id })
  await changed(estate, id, 'omar', { status: 'confirmed' })
  expect(await changed(estate, id, 'asha', span(inDays(5)))).toMatchObject({ status: 'pending' })
  await changed(estate, id, 'omar', { status: 'confirmed' })
  expect(await changed(estate, id, 'omar', span(inDays(6)))).toMatchObject({ status: 'confirmed' })
})

test('moving wins no time to pay or to decide', async () => {
  const hall = await aHall(estate)
  const { id, approveBy } = await aBooking(estate, { facility: hall.id, start: inDays(6) })
  expect(await changed(estate, id, 'asha', span(inDays(7)))).toMatchObject({ approveBy })
  const { payBy } = await changed(estate, id, 'omar', { status: 'confirmed' })
  expect(await changed(estate, id, 'omar', span(inDays(8)))).toMatchObject({ status: 'approved', payBy })
})

test('what is over, waited for or under way is not moved, nor by whom it is none of', async () => {
  const { id, start } = await aPaidBooking()
  expect((await change(estate, id, 'security', span(inDays(5)))).status).toBe(403)
  expect((await change(estate, id, 'meera', span(inDays(5)))).status).toBe(404)
  await expect(changeAt(estate, id, 'asha', span(inDays(5)), start)).rejects.toMatchObject({
    problems: [{ code: 'already_started' }],
  })
  for (const status of ['waitlisted', 'rejected', 'cancelled', 'expired', 'completed', 'no_show']) {
    await stored('update bookings set status = $2 where id = $1', [id, status])
    const refused = await change(estate, id, 'asha', span(inDays(5)))
    expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'transition_not_allowed' }] } })
  }
  expect(await rowOf(id)).toMatchObject({ start })
})

test('a form that sends the whole booking back changes only what was changed in it', async () => {
  const { id } = await aPaidBooking()
  const { body: form } = await estate.call('GET', `/api/bookings/${id}`, { as: 'manager' })
  const before = await rowOf(id)
  const untouched = await change(estate, id, 'manager', {
    ...form,
    start: form.start.replace('.000Z', '+00:00'),
  })
  expect(untouched.status).toBe(200)
  expect({ ...(await rowOf(id)), updated_at: null }).toEqual({ ...before, updated_at: null })
  await changed(estate, id, 'manager', { ...form, purpose: 'A wedding' })
  expect(await rowOf(id)).toMatchObject({
    purpose: 'A wedding',
    status: 'confirmed',
    revision: before.revision,
  })
  await changed(estate, id, 'manager', { ...form, status: 'cancelled', note: 'A burst pipe.' })
  expect(await rowOf(id)).toMatchObject({ status: 'cancelled', decision_note: 'A burst pipe.' })
})
