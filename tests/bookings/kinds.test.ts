import { expect, test } from 'vitest'
import { rowOf } from '../support/booking-rows'
import { aBooking, aFacility, askFor, change, changed, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'

const estate = useEstate()
const codeOf = (answer: { body: any }) => answer.body.errors?.[0]?.code
const pool = (places: number, fields: object = {}) => aFacility(estate, { mode: 'pool', places, ...fields })

test('in a pool each party takes its places, the booker included', async () => {
  const { id: facility } = await pool(5)
  await aBooking(estate, { by: 'asha', facility, fields: { guests: 2 } })
  const full = await askFor(estate, { by: 'meera', facility, fields: { guests: 2 } })
  expect([full.status, codeOf(full)]).toEqual([409, 'capacity_full'])
  await aBooking(estate, { by: 'meera', facility, fields: { guests: 1 } })
  expect(codeOf(await askFor(estate, { by: 'omar', facility }))).toBe('capacity_full')
  const tooMany = await askFor(estate, { by: 'omar', facility, start: inDays(6), fields: { guests: 5 } })
  expect([tooMany.status, codeOf(tooMany)]).toEqual([422, 'too_many_guests'])
  expect(await stored('select 1 from bookings where facility_id = $1', [facility])).toHaveLength(2)
})

test('a pool counts its fullest moment, not everybody who is there at some time', async () => {
  const { id: facility } = await pool(2)
  const start = inDays(3)
  await aBooking(estate, { by: 'asha', facility, start, hours: 1 })
  await aBooking(estate, { by: 'meera', facility, start: hoursAfter(start, 1), hours: 1 })
  expect((await askFor(estate, { by: 'omar', facility, start, hours: 2 })).status).toBe(201)
})

test('the last place of a pool goes to one of many', async () => {
  const { id: facility } = await pool(2)
  const people = ['asha', 'ravi', 'meera', 'omar', 'secretary'] as const
  const answers = await Promise.all(people.map((by) => askFor(estate, { by, facility })))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409])
})

test('the queue of a pool is strict: a small party does not pass a large one', async () => {
  const { id: facility } = await pool(4)
  const held = [
    await aBooking(estate, { by: 'asha', facility, fields: { guests: 1 } }),
    await aBooking(estate, { by: 'ravi', facility, fields: { guests: 1 } }),
  ]
  const large = await aBooking(estate, { by: 'meera', facility, fields: { guests: 3, waitlist: true } })
  const small = await aBooking(estate, { by: 'omar', facility, fields: { guests: 0, waitlist: true } })
  const statuses = async () => [(await rowOf(large.id)).status, (await rowOf(small.id)).status]
  await changed(estate, held[0]?.id, 'asha', { status: 'cancelled' })
  expect(await statuses()).toEqual(['waitlisted', 'waitlisted'])
  await changed(estate, held[1]?.id, 'ravi', { status: 'cancelled' })
  expect(await statuses()).toEqual(['offered', 'waitlisted'])
  await changed(estate, large.id, 'meera', { status: 'cancelled' })
  expect(await statuses()).toEqual(['cancelled', 'offered'])
})

test('guests come later and stay away, as far as there are places', async () => {
  const { id: facility } = await pool(4)
  const { id } = await aBooking(estate, { by: 'asha', facility, fields: { guests: 1 } })
  await aBooking(estate, { by: 'meera', facility })
  expect(codeOf(await change(estate, id, 'asha', { guests: 3 }))).toBe('capacity_full')
  expect((await rowOf(id)).guests).toBe('1')
  expect(await changed(estate, id, 'asha', { guests: 2 })).toMatchObject({ guests: 2 })
  const waiting = await aBooking(estate, { by: 'omar', facility, fields: { guests: 1, waitlist: true } })
  await changed(estate, id, 'asha', { guests: 0 })
  expect(await rowOf(waiting.id)).toMatchObject({ status: 'offered' })
})

test('the turnaround after a booking is nobody’s, and needs no opening hours of its own', async () => {
  const { id: facility } = await aFacility(estate, { slotMinutes: 15, turnaroundMinutes: 15 })
  const start = inDays(3)
  const first = await aBooking(estate, { facility, start, hours: 1 })
  expect(first.blockedUntil).toBe(hoursAfter(start, 1.25).toISOString())
  const before = await askFor(estate, { by: 'meera', facility, start: hoursAfter(start, -1), hours: 1 })
  expect([before.status, codeOf(before)]).toEqual([409, 'slot_taken'])
  expect(codeOf(await askFor(estate, { by: 'meera', facility, start: hoursAfter(start, 1), hours: 1 }))).toBe(
    'slot_taken',
  )
  expect(
    (await askFor(estate, { by: 'meera', facility, start: hoursAfter(start, 1.25), hours: 1 })).status,
  ).toBe(201)
  expect(
    (await askFor(estate, { by: 'omar', facility, start: hoursAfter(start, -1.25), hours: 1 })).status,
  ).toBe(201)
})

test('a night is from check-in to check-out, at its own fee', async () => {
  const { id: facility } = await aFacility(estate, {
    nightly: true,
    checkInTime: '14:00',
    checkOutTime: '11:00',
    minNights: 1,
    maxNights: 3,
    feeTiers: [{ days: ['fri', 'sat'], paisePerNight: 150_000 }, { paisePerNight: 100_000 }],
  })
  const stay = (nights: number, from = 7) => ({
    start: inDays(from, 14).toISOString(),
    end: inDays(from + nights, 11).toISOString(),
  })
  const ask = (fields: Record<string, unknown>) => askFor(estate, { facility, fields })
  expect(codeOf(await ask({ ...stay(1), end: inDays(8, 12).toISOString() }))).toBe('off_grid')
  expect(codeOf(await ask(stay(4)))).toBe('too_long')
  const week = await aBooking(estate, { facility, fields: stay(3) })
  const weekend = [0, 1, 2].filter((night) => {
    const day = new Date(inDays(7 + night, 14)).getUTCDay()
    return day === 5 || day === 6
  }).length
  expect(week.feePaise).toBe(300_000 + weekend * 50_000)
  expect(codeOf(await ask(stay(1, 9)))).toBe('slot_taken')
  expect((await ask(stay(1, 10))).status).toBe(201)
})
