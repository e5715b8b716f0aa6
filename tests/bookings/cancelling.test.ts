import { expect, test } from 'vitest'
import { begins, changeAt, rowOf } from '../support/booking-rows'
import {
  aBooking,
  aFacility,
  aHall,
  askFor,
  change,
  changed,
  enter,
  hoursAfter,
  inDays,
} from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { residentIdOf, userIdOf } from '../support/register'

const estate = useEstate()
const FEE = 100_001
const DEPOSIT = 200_000

/** Two hours of the hall, approved and paid. */
async function aPaidBooking(by: PersonName = 'asha', fields: object = {}) {
  const hall = await aHall(estate, { feeTiers: [{ paisePerHour: 50_000 }], ...fields })
  const { id } = await aBooking(estate, { by, facility: hall.id, start: inDays(4), hours: 2 })
  await stored('update bookings set fee_paise = $2 where id = $1', [id, FEE])
  await changed(estate, id, 'omar', { status: 'confirmed' })
  await enter(estate, id, 'payment', FEE)
  await enter(estate, id, 'deposit', DEPOSIT)
  expect(await rowOf(id)).toMatchObject({ status: 'confirmed' })
  return { id: id as string, hall: hall.id as string, start: inDays(4) }
}

const refundOf = async (id: string) => Number((await rowOf(id)).refund_paise)

test.each([
  ['more than 48 hours before', -48, -1, FEE + DEPOSIT, true],
  ['exactly 48 hours before', -48, 0, FEE + DEPOSIT, true],
  ['a millisecond later', -48, 1, 50_000 + DEPOSIT, false],
  ['exactly 24 hours before', -24, 0, 50_000 + DEPOSIT, false],
  ['a millisecond later still', -24, 1, DEPOSIT, false],
  ['a millisecond before the start', 0, -1, DEPOSIT, false],
])('its resident who cancels %s gets what the terms say', async (_, hours, milliseconds, refund, isFreed) => {
  const { id, start } = await aPaidBooking()
  const now = new Date(hoursAfter(start, hours).getTime() + milliseconds)
  await changeAt(estate, id, 'asha', { status: 'cancelled' }, now)
  expect(await rowOf(id)).toMatchObject({ status: 'cancelled', cancelled_at: now, is_freed: isFreed })
  expect(await refundOf(id)).toBe(refund)
  expect(await stored('select 1 from ledger_entries where booking_id = $1', [id])).toHaveLength(2)
})

test.each(['omar', 'manager', 'secretary', 'admin'] as const)(
  'when %s cancels, everything goes back, however late',
  async (as) => {
    const { id, start } = await aPaidBooking()
    await changeAt(estate, id, as, { status: 'cancelled', note: 'A burst pipe.' }, hoursAfter(start, 1))
    expect(await refundOf(id)).toBe(FEE + DEPOSIT)
    expect(await rowOf(id)).toMatchObject({ is_freed: true, cancelled_by_id: await userIdOf(as) })
  },
)

test('an approver who cancels a booking of their own gets what anybody gets', async () => {
  const { id, start } = await aPaidBooking('omar')
  await changeAt(estate, id, 'omar', { status: 'cancelled' }, hoursAfter(start, -30))
  expect(await refundOf(id)).toBe(50_000 + DEPOSIT)
})

test('after the start its resident no longer cancels it', async () => {
  const { id } = await aPaidBooking()
  await begins(id, new Date(Date.now() - 1000))
  const refused = await change(estate, id, 'asha', { status: 'cancelled' })
  expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'already_started' }] } })
  expect(await rowOf(id)).toMatchObject({ status: 'confirmed', cancelled_at: null })
})

test('the terms are those of the day it was booked on', async () => {
  const { id, hall, start } = await aPaidBooking()
  const terms = { refundTiers: [{ hoursBefore: 720, percent: 10 }] }
  expect((await estate.call('PATCH', `/api/facilities/${hall}`, { as: 'manager', body: terms })).status).toBe(
    200,
  )
  await changeAt(estate, id, 'asha', { status: 'cancelled' }, hoursAfter(start, -48))
  expect(await refundOf(id)).toBe(FEE + DEPOSIT)
})

test('without tiers everything comes back until the start; without a fee the tiers still decide what is free', async () => {
  const { id, start } = await aPaidBooking('asha', { refundTiers: [] })
  await changeAt(estate, id, 'asha', { status: 'cancelled' }, new Date(start.getTime() - 1))
  expect(await refundOf(id)).toBe(FEE + DEPOSIT)

  const quota = { count: 1, per: 'week' }
  const court = await aFacility(estate, { quota, refundTiers: [{ hoursBefore: 24, percent: 100 }] })
  const start2 = inDays(4, 1)
  const late = await aBooking(estate, { facility: court.id, start: start2 })
  await changeAt(estate, late.id, 'asha', { status: 'cancelled' }, hoursAfter(start2, -23))
  expect(await askFor(estate, { facility: court.id, start: inDays(4, 20) })).toMatchObject({
    status: 409,
    body: { errors: [{ code: 'quota_reached' }] },
  })
})

test('cancelling twice is refused, and changes and tells nothing', async () => {
  const { id } = await aPaidBooking()
  await changed(estate, id, 'asha', { status: 'cancelled', note: 'Ill.' })
  const before = await rowOf(id)
  const told = await stored('select 1 from notifications')
  for (const body of [{ status: 'cancelled' }, { status: 'cancelled', note: 'Again.' }]) {
    const refused = await change(estate, id, 'asha', body)
    expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'transition_not_allowed' }] } })
  }
  expect(await rowOf(id)).toEqual(before)
  expect(await stored('select 1 from notifications')).toEqual(told)
})

test('who moved out keeps the bookings that were made; the management cancels them and all goes back', async () => {
  const { id } = await aPaidBooking('meera')
  const meera = await residentIdOf('meera')
  await stored(`update residents set move_out_date = now() - interval '2 days' where id = $1`, [meera])
  try {
    expect((await change(estate, id, 'meera', { status: 'cancelled' })).status).toBe(401)
    expect(await rowOf(id)).toMatchObject({ status: 'confirmed' })
    await changed(estate, id, 'manager', { status: 'cancelled' })
    expect(await refundOf(id)).toBe(FEE + DEPOSIT)
  } finally {
    await stored('update residents set move_out_date = null where id = $1', [meera])
  }
})
