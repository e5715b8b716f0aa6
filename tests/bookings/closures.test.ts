import { expect, test } from 'vitest'
import { begins, rowOf } from '../support/booking-rows'
import { aBooking, aFacility, aHall, askFor, changed, enter, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'

const estate = useEstate()
const waitlist = true

function close(
  facility: string,
  start: Date,
  hours: number,
  fields: object = {},
  as: PersonName = 'manager',
) {
  const body = {
    facility,
    start: start.toISOString(),
    end: hoursAfter(start, hours).toISOString(),
    reason: 'The floor is polished.',
    ...fields,
  }
  return estate.call('POST', '/api/closures', { as, body })
}
const patch = (id: string, body: object, as: PersonName = 'manager'): Promise<Answer> =>
  estate.call('PATCH', `/api/closures/${id}`, { as, body })
const closuresOf = (facility: string) => stored('select 1 from closures where facility_id = $1', [facility])
const statusOf = async ({ id }: { id: string }) => (await rowOf(id)).status

test('a closed time is not booked, and the hour beside it is', async () => {
  const room = await aFacility(estate)
  expect((await close(room.id, inDays(3), 2)).status).toBe(201)
  const refused = await askFor(estate, {
    facility: room.id,
    start: hoursAfter(inDays(3), 1),
    fields: { waitlist },
  })
  expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'facility_closed' }] } })
  expect((await askFor(estate, { facility: room.id, start: hoursAfter(inDays(3), 2) })).status).toBe(201)
})

test('over bookings it is refused with their list, and nothing changes', async () => {
  const room = await aFacility(estate)
  const held = await aBooking(estate, { facility: room.id })
  await aBooking(estate, { facility: room.id, start: inDays(3, 20) })
  const refused = await close(room.id, hoursAfter(inDays(3), 1), 3)
  expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'bookings_affected' }] } })
  expect(refused.body.errors[0].details).toEqual({
    count: 1,
    bookings: [
      {
        id: held.id,
        number: held.number,
        start: inDays(3).toISOString(),
        end: inDays(3, 12).toISOString(),
        flat: 'A-101',
      },
    ],
  })
  expect(await closuresOf(room.id)).toEqual([])
  expect(await statusOf(held)).toBe('confirmed')
})

test('with cancelBookings it cancels them, everything goes back, and nobody who waits is offered a closed time', async () => {
  const hall = await aHall(estate, { approver: null })
  const start = new Date(Date.now() + 3_600_000 * 3)
  const held = await aBooking(estate, { facility: hall.id, start: inDays(3), hours: 2 })
  const waiting = await aBooking(estate, {
    facility: hall.id,
    start: inDays(3),
    by: 'meera',
    fields: { waitlist },
  })
  await enter(estate, held.id, 'payment', 100_000)
  await enter(estate, held.id, 'deposit', 200_000)
  await begins(held.id, start)
  await begins(waiting.id, start)
  const closed = await close(hall.id, start, 1, { cancelBookings: true })
  expect(closed.status).toBe(201)
  expect(closed.body.doc.cancelBookings).toBeUndefined()
  expect(await rowOf(held.id)).toMatchObject({
    status: 'cancelled',
    refund_paise: '300000',
    is_freed: true,
    cancelled_by_id: null,
    decision_note: 'The floor is polished.',
  })
  expect(await statusOf(waiting)).toBe('waitlisted')
  const told = await stored(
    `select kind from notifications where recipient_id = $1 and url = $2 and kind like '%cancel%'`,
    [await userIdOf('asha'), `/bookings/${held.number}`],
  )
  expect(told).toHaveLength(1)
  const [audit] = await stored(
    `select job from audit_events where subject_id = $1 order by created_at desc limit 1`,
    [held.id],
  )
  expect(audit).toEqual({ job: 'closure' })
})

test('what is over is not cancelled by a closure of its day', async () => {
  const room = await aFacility(estate)
  const over = await aBooking(estate, { facility: room.id })
  await begins(over.id, new Date(Date.now() - 3 * 3_600_000))
  expect((await close(room.id, new Date(Date.now() - 5 * 3_600_000), 10)).status).toBe(201)
  expect(await statusOf(over)).toBe('confirmed')
})

test('opening earlier again, or not closing at all, offers the time to whoever waits', async () => {
  const room = await aFacility(estate)
  const wanted = { facility: room.id, start: inDays(4), hours: 1 }
  const held = await aBooking(estate, wanted)
  const first = await aBooking(estate, { ...wanted, by: 'meera', fields: { waitlist } })
  const { id } = (await close(room.id, inDays(4), 5, { cancelBookings: true })).body.doc
  expect([await statusOf(held), await statusOf(first)]).toEqual(['cancelled', 'waitlisted'])
  expect((await patch(id, { start: hoursAfter(inDays(4), 1).toISOString() })).status).toBe(200)
  expect(await statusOf(first)).toBe('offered')

  await changed(estate, first.id, 'meera', { status: 'confirmed' })
  const later = await aBooking(estate, { ...wanted, by: 'omar', fields: { waitlist } })
  const grown = await patch(id, { start: inDays(4).toISOString() })
  expect(grown).toMatchObject({ status: 409, body: { errors: [{ code: 'bookings_affected' }] } })
  expect((await patch(id, { start: inDays(4).toISOString(), cancelBookings: true })).status).toBe(200)
  expect([await statusOf(first), await statusOf(later)]).toEqual(['cancelled', 'waitlisted'])
  expect((await estate.call('DELETE', `/api/closures/${id}`, { as: 'manager' })).status).toBe(200)
  expect(await statusOf(later)).toBe('offered')
})

test.each([
  ['ends before it begins', { end: inDays(2).toISOString() }, 422],
  ['ends as it begins', { end: inDays(3).toISOString() }, 422],
  ['has no reason', { reason: undefined }, 400],
  ['has no date', { start: 'soon' }, 400],
  ['has a date that there is none of', { start: '2027-02-30T10:00:00Z' }, 400],
  ['names no facility', { facility: '11111111-1111-4111-8111-111111111111' }, 400],
  ['is undecided about the bookings', { cancelBookings: 'yes' }, 400],
])('a closure that %s is refused', async (_, fields, status) => {
  const room = await aFacility(estate)
  const refused = await close(room.id, inDays(3), 2, fields)
  expect([refused.status, refused.body.errors?.[0].code]).toEqual([
    status,
    status === 422 ? 'end_before_start' : 'invalid',
  ])
  expect(await closuresOf(room.id)).toEqual([])
})

test('who does not decide on bookings closes nothing', async () => {
  const room = await aFacility(estate)
  for (const as of ['asha', 'omar', 'security', 'accountant', 'supervisor', 'cleaner'] as const)
    expect([as, (await close(room.id, inDays(3), 2, {}, as)).status]).toEqual([as, 403])
  expect(await closuresOf(room.id)).toEqual([])
  for (const as of ['secretary', 'admin'] as const)
    expect((await close(room.id, inDays(as === 'admin' ? 8 : 9), 2, {}, as)).status).toBe(201)
})
