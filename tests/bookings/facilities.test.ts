import { describe, expect, test } from 'vitest'
import { aBooking, aFacility, aHall } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { residentIdOf } from '../support/register'

const estate = useEstate()
let count = 0

function create(fields: object, as: PersonName = 'manager') {
  count += 1
  const body = { name: `Place ${count}`, mode: 'exclusive', ...fields }
  return estate.call('POST', '/api/facilities', { as, body })
}
const patch = (id: string, body: object, as: PersonName = 'manager') =>
  estate.call('PATCH', `/api/facilities/${id}`, { as, body })
const rowOf = async (id: string) => (await stored('select * from facilities where id = $1', [id]))[0]
const stays = async (id: string, body: object, status: number) => {
  const before = await rowOf(id)
  const answer = await patch(id, body)
  expect([body, answer.status]).toEqual([body, status])
  expect(await rowOf(id)).toEqual(before)
  return answer
}

const opening = { day: 'mon', opens: '09:00', closes: '18:00' }
/** Terms that nothing could be made of, with the field that the answer names. */
const MALFORMED: [string, object][] = [
  ['openingHours', { openingHours: 1 }],
  ['openingHours', { openingHours: [1] }],
  ['openingHours', { openingHours: ['x'] }],
  ['openingHours', { openingHours: [null] }],
  ['openingHours', { openingHours: [[]] }],
  ['openingHours', { openingHours: 'mon' }],
  ['openingHours', { openingHours: {} }],
  ['openingHours.0.day', { openingHours: [{}] }],
  ['openingHours.0.day', { openingHours: [{ ...opening, day: 'monday' }] }],
  ['openingHours.0.day', { openingHours: [{ ...opening, day: ['mon'] }] }],
  ['openingHours.0.opens', { openingHours: [{ ...opening, opens: '9' }] }],
  ['openingHours.0.opens', { openingHours: [{ ...opening, opens: 9 }] }],
  ['openingHours.0.opens', { openingHours: [{ ...opening, opens: '24:00' }] }],
  ['openingHours.0.closes', { openingHours: [{ ...opening, closes: '25:00' }] }],
  ['feeTiers', { feeTiers: 'free' }],
  ['feeTiers', { feeTiers: [5] }],
  ['feeTiers.0.days', { feeTiers: [{ days: 'mon', paisePerHour: 1 }] }],
  ['feeTiers.0.days', { feeTiers: [{ days: ['x'], paisePerHour: 1 }] }],
  ['feeTiers.0.days', { feeTiers: [{ days: 5, paisePerHour: 1 }] }],
  ['feeTiers.0.days', { feeTiers: [{ days: [{}], paisePerHour: 1 }] }],
  ['feeTiers.0.from', { feeTiers: [{ from: 'noon', paisePerHour: 1 }] }],
  ['feeTiers.0.to', { feeTiers: [{ to: {}, paisePerHour: 1 }] }],
  ['feeTiers.0.paisePerHour', { feeTiers: [{ paisePerHour: -1 }] }],
  ['feeTiers.0.paisePerHour', { feeTiers: [{ paisePerHour: 1.5 }] }],
  ['feeTiers.0.paisePerHour', { feeTiers: [{ paisePerHour: 'much' }] }],
  ['feeTiers.0.paisePerHour', { feeTiers: [{ paisePerHour: {} }] }],
  ['refundTiers.0.percent', { refundTiers: [{ hoursBefore: 1, percent: 101 }] }],
  ['refundTiers.0.hoursBefore', { refundTiers: [{ hoursBefore: -1, percent: 10 }] }],
  ['refundTiers.0.hoursBefore', { refundTiers: [{ percent: 10 }] }],
  ['refundTiers.0.percent', { refundTiers: [{ hoursBefore: 1, percent: 'half' }] }],
  ['places', { mode: 'pool' }],
  ['places', { mode: 'pool', places: 0 }],
  ['places', { mode: 'pool', places: 1.5 }],
  ['mode', { mode: 'shared' }],
  ['slotMinutes', { slotMinutes: 0 }],
  ['slotMinutes', { slotMinutes: 7.5 }],
  ['slotMinutes', { slotMinutes: '45' }],
  ['maxDurationMinutes', { minDurationMinutes: 120, maxDurationMinutes: 60 }],
  ['turnaroundMinutes', { turnaroundMinutes: -1 }],
  ['maxAdvanceDays', { maxAdvanceDays: 9999 }],
  ['maxAdvanceDays', { maxAdvanceDays: 0 }],
  ['minDurationMinutes', { minDurationMinutes: 0 }],
  ['maxDurationMinutes', { maxDurationMinutes: 0 }],
  ['approvalMinutes', { approvalMinutes: 0 }],
  ['paymentMinutes', { paymentMinutes: 0 }],
  ['maxGuests', { maxGuests: -1 }],
  ['quota', { quota: 5 }],
  ['quota', { quota: 'week' }],
  ['quota', { quota: [] }],
  ['quota', { quota: { count: -1, per: 'week' } }],
  ['quota', { quota: { count: 1.5, per: 'week' } }],
  ['quota', { quota: { count: 1, per: 'year' } }],
  ['quota.per', { quota: { count: 1 } }],
  ['quota.count', { quota: { per: 'week' } }],
  ['timeZone', { timeZone: 'Mars/Olympus' }],
  ['timeZone', { timeZone: 5 }],
  ['depositPaise', { depositPaise: -1 }],
  ['depositPaise', { depositPaise: 0.5 }],
  ['checkInTime', { nightly: true, checkOutTime: '11:00' }],
  ['checkOutTime', { nightly: true, checkInTime: '14:00', checkOutTime: 'late' }],
  ['approver', { approver: '11111111-1111-4111-8111-111111111111' }],
  ['approver', { approver: 'omar' }],
  ['approver', { approver: 5 }],
  ['name', { name: '' }],
  ['name', { name: 'x'.repeat(101) }],
  ['isActive', { isActive: 'no' }],
]

describe('terms that nothing could be made of are 400 on their field', () => {
  test.each(MALFORMED)('%s: %j', async (field, fields) => {
    const before = await stored('select 1 from facilities')
    const refused = await create(fields)
    expect([refused.status, refused.body.errors?.map((error: { field: string }) => error.field)]).toEqual([
      400,
      expect.arrayContaining([field]),
    ])
    expect(await stored('select 1 from facilities')).toEqual(before)
    if (field === 'mode' || field === 'name') return
    const { id } = await aFacility(estate)
    await stays(id, fields, 400)
  })
})

test('a change is judged with what stays: terms that only together make no sense', async () => {
  const { id } = await aFacility(estate, { minDurationMinutes: 120, maxDurationMinutes: 240 })
  const refused = await stays(id, { maxDurationMinutes: 60 }, 400)
  expect(refused.body.errors[0]).toMatchObject({ code: 'invalid', field: 'maxDurationMinutes' })
  const quota = await aFacility(estate, { quota: { count: 2, per: 'week' } })
  expect((await patch(quota.id, { quota: { count: 3 } })).body.doc.quota).toMatchObject({
    count: 3,
    per: 'week',
  })
})

test('two do not have one name', async () => {
  const { name } = await aFacility(estate)
  expect(await create({ name })).toMatchObject({
    status: 400,
    body: { errors: [{ code: 'invalid', field: 'name' }] },
  })
})

test('the approver lives here and has an account', async () => {
  const meera = await residentIdOf('meera')
  await stored('update residents set verified = false where id = $1', [meera])
  const refused = await create({ approver: meera })
  await stored('update residents set verified = true where id = $1', [meera])
  expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'approver' }] } })
  const { id } = await aFacility(estate, { approver: meera })
  expect((await patch(id, { approver: await residentIdOf('omar') })).body.doc.approver).toBe(
    await residentIdOf('omar'),
  )
})

test('what is booked keeps its kind and is not deleted; what never was may go', async () => {
  const { id } = await aFacility(estate)
  await aBooking(estate, { facility: id })
  const before = await rowOf(id)
  const refused = await stays(id, { mode: 'pool', places: 5 }, 409)
  expect(refused.body.errors[0]).toMatchObject({ code: 'facility_in_use' })
  const kept = await estate.call('DELETE', `/api/facilities/${id}`, { as: 'manager' })
  expect(kept).toMatchObject({ status: 409, body: { errors: [{ code: 'in_use' }] } })
  expect(await rowOf(id)).toEqual(before)
  const unused = await aFacility(estate, {
    openingHours: [opening],
    feeTiers: [{ days: ['mon'], paisePerHour: 5 }],
  })
  expect((await estate.call('DELETE', `/api/facilities/${unused.id}`, { as: 'manager' })).status).toBe(200)
  expect(await rowOf(unused.id)).toBeUndefined()
})

test('one limit holds for each term, whoever asks: the edges are taken', async () => {
  const edges = { maxAdvanceDays: 1, minDurationMinutes: 1, approvalMinutes: 1, paymentMinutes: 1 }
  const { id } = await aFacility(estate, { ...edges, quota: { count: 1_000, per: 'month' } })
  await stays(id, { quota: { count: 1_001, per: 'month' } }, 400)
})

test('derived fields of a body are ignored', async () => {
  const forged = {
    id: '11111111-1111-4111-8111-111111111111',
    createdAt: '2020-01-01',
    updatedAt: '2020-01-01',
  }
  const { body } = await create(forged)
  expect(body.doc.id).not.toBe(forged.id)
  expect(body.doc.createdAt > '2026').toBe(true)
})

test('who may not write facilities is told so, whatever they send', async () => {
  const { id } = await aFacility(estate)
  const before = await rowOf(id)
  for (const as of [
    'asha',
    'omar',
    'secretary',
    'security',
    'accountant',
    'supervisor',
    'cleaner',
  ] as const) {
    for (const fields of [{}, { openingHours: 1 }, { places: 'x' }]) {
      expect([as, (await create(fields, as)).status]).toEqual([as, 403])
      expect([as, (await patch(id, fields, as)).status]).toEqual([as, 403])
    }
    expect((await estate.call('DELETE', `/api/facilities/${id}`, { as })).status).toBe(403)
  }
  expect(await rowOf(id)).toEqual(before)
  expect((await create({}, 'admin')).status).toBe(201)
})

test('the register keeps whoever decides on the bookings of a facility', async () => {
  const hall = await aHall(estate)
  const approver = await residentIdOf('omar')
  const kept = await estate.call('DELETE', `/api/residents/${approver}`, { as: 'admin' })
  expect(kept).toMatchObject({ status: 409, body: { errors: [{ code: 'in_use' }] } })
  const [row] = await stored('select approver_id from facilities where id = $1', [hall.id])
  expect(row).toEqual({ approver_id: approver })
})

test.each(['+05:30', 'IST', 'asia/kolkata', 'Asia/KOLKATA', 'EST5EDT'])(
  '%s is no time zone',
  async (timeZone) => {
    const refused = await create({ timeZone })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'timeZone' }] } })
  },
)

test.each([
  'UTC',
  'Asia/Kolkata',
  'Europe/London',
  'America/Port-au-Prince',
  'America/Argentina/Buenos_Aires',
])('%s is a time zone', async (timeZone) => {
  expect((await create({ timeZone })).status).toBe(201)
})

test.each([
  ['feeTiers.0.paisePerHour', { feeTiers: [{ paisePerHour: '5' }] }],
  ['quota.count', { quota: { count: '5', per: 'week' } }],
])('%s is a number and no text', async (field, fields) => {
  expect(await create(fields)).toMatchObject({ status: 400, body: { errors: [{ field }] } })
})
