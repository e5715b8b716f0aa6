import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { changeAt, runsOut } from '../support/booking-rows'
import { aBooking, aFacility, askFor, change, changed, hoursAfter, statusOf } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { residentIdOf } from '../support/register'

const estate = useEstate()
const onePerWeek = { count: 1, per: 'week' }

/** A local hour of a day of the week after next: 1 is Monday, 7 Sunday, 8 the Monday after. */
const weekday = (day: number, hour = 10): Date =>
  DateTime.now()
    .setZone('Asia/Kolkata')
    .startOf('week')
    .plus({ weeks: 2, days: day - 1, hours: hour })
    .toJSDate()
const reached = { status: 409, body: { errors: [{ code: 'quota_reached' }] } }
const taken = { status: 201 }

test('counts a flat, whoever of it books and whoever books for them', async () => {
  const { id: facility } = await aFacility(estate, { quota: onePerWeek })
  await aBooking(estate, { by: 'asha', facility, start: weekday(2) })
  expect(await askFor(estate, { by: 'ravi', facility, start: weekday(3) })).toMatchObject(reached)
  const fields = { resident: await residentIdOf('ravi') }
  expect(await askFor(estate, { by: 'manager', facility, start: weekday(3), fields })).toMatchObject(reached)
  expect(await askFor(estate, { by: 'meera', facility, start: weekday(3) })).toMatchObject(taken)
  expect(await stored('select 1 from bookings where facility_id = $1', [facility])).toHaveLength(2)
})

test('a week begins on Monday, in local time', async () => {
  const { id: facility } = await aFacility(estate, { quota: onePerWeek })
  await aBooking(estate, { facility, start: weekday(7, 23), hours: 1 })
  expect(await askFor(estate, { facility, start: weekday(1, 0), hours: 1 })).toMatchObject(reached)
  expect(await askFor(estate, { facility, start: weekday(8, 0), hours: 1 })).toMatchObject(taken)
  // Still Sunday in Greenwich.
  expect(weekday(8, 0).getUTCDay()).toBe(0)
})

test('a month is a local one', async () => {
  const { id: facility } = await aFacility(estate, { quota: { count: 1, per: 'month' }, maxAdvanceDays: 90 })
  const first = DateTime.now().setZone('Asia/Kolkata').startOf('month').plus({ months: 1 })
  await aBooking(estate, { facility, start: first.toJSDate(), hours: 1 })
  const last = first.plus({ months: 1 }).minus({ hours: 1 }).toJSDate()
  expect(await askFor(estate, { facility, start: last, hours: 1 })).toMatchObject(reached)
  expect(await askFor(estate, { facility, start: hoursAfter(last, 1), hours: 1 })).toMatchObject(taken)
})

test('facilities of one group count together, others do not', async () => {
  const quota = { ...onePerWeek, group: 'courts' }
  const [one, two, other] = [
    await aFacility(estate, { quota }),
    await aFacility(estate, { quota }),
    await aFacility(estate, { quota: { ...onePerWeek, group: 'halls' } }),
  ]
  await aBooking(estate, { facility: one.id, start: weekday(2) })
  expect(await askFor(estate, { facility: two.id, start: weekday(3) })).toMatchObject(reached)
  expect(await askFor(estate, { facility: other.id, start: weekday(3) })).toMatchObject(taken)
})

test('the last one of two facilities goes to one of two who ask at once', async () => {
  const quota = { ...onePerWeek, group: 'pools' }
  const rooms = [await aFacility(estate, { quota }), await aFacility(estate, { quota })]
  const answers = await Promise.all(
    rooms.map(({ id }, index) =>
      askFor(estate, { by: index ? 'ravi' : 'asha', facility: id, start: weekday(4) }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
})

test('waiting does not use it up, nor does what expired, was rejected or was cancelled for free', async () => {
  const { id: facility } = await aFacility(estate, {
    quota: onePerWeek,
    refundTiers: [{ hoursBefore: 24, percent: 100 }],
    approver: await residentIdOf('omar'),
  })
  const start = weekday(2)
  await aBooking(estate, { by: 'meera', facility, start })
  const { id: waiting } = await aBooking(estate, { facility, start, fields: { waitlist: true } })
  const first = await aBooking(estate, { facility, start: weekday(3) })
  expect(await askFor(estate, { facility, start: weekday(4) })).toMatchObject(reached)
  await changed(estate, first.id, 'omar', { status: 'rejected', note: 'No.' })
  const second = await aBooking(estate, { facility, start: weekday(4) })
  await runsOut(estate, second.id)
  const third = await aBooking(estate, { facility, start: weekday(5) })
  await changeAt(estate, third.id, 'asha', { status: 'cancelled' }, hoursAfter(weekday(5), -24))
  const fourth = await aBooking(estate, { facility, start: weekday(6) })
  await changeAt(estate, fourth.id, 'asha', { status: 'cancelled' }, hoursAfter(weekday(6), -23))
  expect(await askFor(estate, { facility, start: weekday(7) })).toMatchObject(reached)
  await changed(estate, waiting, 'asha', { status: 'cancelled' })
})

test('whoever waits and has used it up meanwhile is passed over', async () => {
  const { id: facility } = await aFacility(estate, { quota: onePerWeek })
  const start = weekday(2)
  const held = await aBooking(estate, { by: 'omar', facility, start })
  const first = await aBooking(estate, { by: 'asha', facility, start, fields: { waitlist: true } })
  const second = await aBooking(estate, { by: 'meera', facility, start, fields: { waitlist: true } })
  await aBooking(estate, { by: 'ravi', facility, start: weekday(5) })
  await changed(estate, held.id, 'omar', { status: 'cancelled' })
  const statuses = await stored('select status from bookings where id = any($1) order by created_at', [
    [first.id, second.id],
  ])
  expect(statuses).toEqual([{ status: 'waitlisted' }, { status: 'offered' }])
})

test('a flat that waits in two weeks is offered both, and of two in one week one', async () => {
  const { id: facility } = await aFacility(estate, { quota: onePerWeek })
  const close = (cancelBookings: boolean) => ({
    facility,
    start: weekday(1).toISOString(),
    end: weekday(14).toISOString(),
    reason: 'Paint',
    cancelBookings,
  })
  const waits = []
  for (const day of [2, 4, 9]) {
    const start = weekday(day)
    await stored('update facilities set quota_count = null where id = $1', [facility])
    await aBooking(estate, { by: 'meera', facility, start })
    await stored('update facilities set quota_count = 1 where id = $1', [facility])
    waits.push((await aBooking(estate, { facility, start, fields: { waitlist: true } })).id)
  }
  const closure = await estate.call('POST', '/api/closures', { as: 'manager', body: close(true) })
  expect(closure.status).toBe(201)
  await estate.call('DELETE', `/api/closures/${closure.body.doc.id}`, { as: 'manager' })
  expect(await Promise.all(waits.map(statusOf))).toEqual(['offered', 'waitlisted', 'offered'])
})

test('a move within the week is none more, and one into a used week is refused', async () => {
  const { id: facility } = await aFacility(estate, { quota: onePerWeek })
  const { id } = await aBooking(estate, { facility, start: weekday(2) })
  await aBooking(estate, { facility, start: weekday(9) })
  const to = (start: Date) => ({ start: start.toISOString(), end: hoursAfter(start, 2).toISOString() })
  await changed(estate, id, 'asha', to(weekday(3)))
  expect(await change(estate, id, 'asha', to(weekday(10)))).toMatchObject(reached)
})

test('without a number there is none, and null takes it away', async () => {
  const { id: facility } = await aFacility(estate, { quota: onePerWeek })
  await aBooking(estate, { facility, start: weekday(2) })
  const answer = await estate.call('PATCH', `/api/facilities/${facility}`, {
    as: 'manager',
    body: { quota: null },
  })
  expect(answer.status).toBe(200)
  expect(await askFor(estate, { facility, start: weekday(3) })).toMatchObject(taken)
})
