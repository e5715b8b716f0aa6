import { expect, test } from 'vitest'
import { aBooking, aFacility, changed, inDays, statusOf } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'

const estate = useEstate()
const waitlist = true

const terms = async (facility: string, body: object) =>
  expect((await estate.call('PATCH', `/api/facilities/${facility}`, { as: 'manager', body })).status).toBe(
    200,
  )
const statusesOf = (...bookings: { id: string }[]) => Promise.all(bookings.map(({ id }) => statusOf(id)))

test('more places are offered to whoever waits, the longest wait first', async () => {
  const pool = await aFacility(estate, { mode: 'pool', places: 2 })
  const wanted = { facility: pool.id, start: inDays(4) }
  await aBooking(estate, { ...wanted, fields: { guests: 1 } })
  const first = await aBooking(estate, { ...wanted, by: 'meera', fields: { waitlist, guests: 1 } })
  const second = await aBooking(estate, { ...wanted, by: 'omar', fields: { waitlist } })
  await terms(pool.id, { places: 3 })
  expect(await statusesOf(first, second)).toEqual(['waitlisted', 'waitlisted'])
  await terms(pool.id, { places: 4 })
  expect(await statusesOf(first, second)).toEqual(['offered', 'waitlisted'])
  await terms(pool.id, { description: 'With a view' })
  expect(await statusesOf(second)).toEqual(['waitlisted'])
  await terms(pool.id, { places: 5 })
  expect(await statusesOf(first, second)).toEqual(['offered', 'offered'])
  const told = await stored(`select 1 from notifications where kind = 'booking.offered' and url = $1`, [
    `/bookings/${second.number}`,
  ])
  expect(told).toHaveLength(1)
})

test('what became free while a facility took no bookings is offered once it does again', async () => {
  const room = await aFacility(estate)
  const held = await aBooking(estate, { facility: room.id })
  const waiting = await aBooking(estate, { facility: room.id, by: 'meera', fields: { waitlist } })
  await terms(room.id, { isActive: false })
  await changed(estate, held.id, 'asha', { status: 'cancelled' })
  expect(await statusesOf(waiting)).toEqual(['waitlisted'])
  await terms(room.id, { isActive: true })
  expect(await statusesOf(waiting)).toEqual(['offered'])
})

test('a quota that allows more, or none, lets whoever was passed over have the time', async () => {
  const room = await aFacility(estate, { quota: { count: 1, per: 'month' }, maxAdvanceDays: 60 })
  const start = inDays(5)
  const held = await aBooking(estate, { by: 'meera', facility: room.id, start })
  const waiting = await aBooking(estate, { facility: room.id, start, fields: { waitlist } })
  await aBooking(estate, { by: 'ravi', facility: room.id, start: inDays(5, 16) })
  await changed(estate, held.id, 'meera', { status: 'cancelled' })
  expect(await statusesOf(waiting)).toEqual(['waitlisted'])
  await terms(room.id, { quota: { count: 2 } })
  expect(await statusesOf(waiting)).toEqual(['offered'])
})
