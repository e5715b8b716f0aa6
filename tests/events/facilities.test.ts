import { expect, test } from 'vitest'
import { bookingsToday } from '@/web/data/panel-bookings/today'
import { saying } from '../support/answers'
import { byItself, rowOf } from '../support/booking-rows'
import { aBooking, aFacility, askFor, change, hoursAfter, inDays, statusOf } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { anEvent, announce, changeEvent, eventRow } from '../support/events'

const estate = useEstate()
/** No hour at which the facility opens, and no grid of its own. */
const start = inDays(6, 3)
const blocks = (event: string) =>
  stored(`select 1 from bookings where event_id = $1 and status = 'confirmed'`, [event])

test('an event takes its facility whatever its terms, and nobody else’s place', async () => {
  const hall = await aFacility(estate, {
    openingHours: [{ day: 'mon', opens: '09:00', closes: '10:00' }],
    minNoticeMinutes: 40_000,
    quota: { count: 1, per: 'month' },
    feeTiers: [{ paisePerHour: 50_000 }],
    turnaroundMinutes: 30,
  })
  const fields = { facility: hall.id, start, end: hoursAfter(start, 2.3) }
  const draft = await anEvent(estate, { ...fields, status: 'draft' })
  expect(await blocks(draft.id)).toEqual([])
  const published = (await changeEvent(estate, draft.id, { status: 'published' })).body.doc
  expect(await rowOf(published.booking)).toMatchObject({
    status: 'confirmed',
    event_id: draft.id,
    resident_id: null,
    flat_id: null,
    fee_paise: '0',
    purpose: 'Diwali evening',
    blocked_until: hoursAfter(start, 2.8),
  })
  expect(saying(await announce(estate, fields))).toBe('409 slot_taken')
  await changeEvent(estate, draft.id, { audience: { committee: true } })
  expect(await rowOf(published.booking)).toMatchObject({ status: 'confirmed', purpose: 'An event' })
  expect(await stored('select 1 from events where facility_id = $1', [hall.id])).toHaveLength(1)
})

test('moving an event moves its booking, or nothing at all', async () => {
  const [hall, court] = [await aFacility(estate), await aFacility(estate)]
  const event = await anEvent(estate, { facility: hall.id, start: inDays(6) })
  await aBooking(estate, { facility: court.id, start: inDays(7), hours: 1 })
  const to = (day: number, facility = hall.id) => ({
    facility,
    start: inDays(day),
    end: hoursAfter(inDays(day), 3),
  })
  expect(saying(await changeEvent(estate, event.id, to(7, court.id)))).toBe('409 slot_taken')
  expect(await eventRow(event.id)).toMatchObject({
    facility_id: hall.id,
    start: inDays(6),
    booking_id: event.booking,
  })
  expect(await rowOf(event.booking)).toMatchObject({ status: 'confirmed', start: inDays(6) })

  expect(saying(await changeEvent(estate, event.id, to(8)))).toBe('200')
  expect(await rowOf(event.booking)).toMatchObject({
    status: 'confirmed',
    start: inDays(8),
    end: hoursAfter(inDays(8), 3),
  })
  const moved = (await changeEvent(estate, event.id, to(8, court.id))).body.doc
  expect(await statusOf(event.booking)).toBe('cancelled')
  expect(await rowOf(moved.booking)).toMatchObject({ status: 'confirmed', facility_id: court.id })
  const outside = (await changeEvent(estate, event.id, { facility: null })).body.doc
  expect(outside.booking).toBeNull()
  expect(await blocks(event.id)).toEqual([])
})

test('calling an event off offers its time to whoever waits', async () => {
  const hall = await aFacility(estate)
  const event = await anEvent(estate, { facility: hall.id, start: inDays(6) })
  const waiting = await aBooking(estate, {
    facility: hall.id,
    start: inDays(6),
    hours: 1,
    fields: { waitlist: true },
  })
  expect(waiting.status).toBe('waitlisted')
  await changeEvent(estate, event.id, { status: 'cancelled', note: 'Rain.' })
  expect(await statusOf(waiting.id)).toBe('offered')
  expect(await statusOf(event.booking)).toBe('cancelled')
})

test('a pool is taken whole, and what is closed stays closed', async () => {
  const pool = await aFacility(estate, { mode: 'pool', places: 10 })
  const event = await anEvent(estate, { facility: pool.id, start: inDays(6) })
  expect(saying(await askFor(estate, { facility: pool.id, start: inDays(6) }))).toBe('409 capacity_full')
  await changeEvent(estate, event.id, { status: 'cancelled', note: 'Rain.' })
  await aBooking(estate, { facility: pool.id, start: inDays(6) })
  expect(saying(await announce(estate, { facility: pool.id, start: inDays(6) }))).toBe('409 capacity_full')
  const body = { facility: pool.id, start: inDays(9), end: inDays(10), reason: 'Cleaning' }
  await estate.call('POST', '/api/closures', { as: 'manager', body })
  expect(saying(await announce(estate, { facility: pool.id, start: inDays(9) }))).toBe('409 facility_closed')
})

/** The booking as the panel's board of that day names it. */
async function onBoard(id: string) {
  const today = await bookingsToday(estate.payload, inDays(6, 12))
  const found = today.find((one) => one.id === id)
  return found && { resident: found.resident, flat: found.flat, isOfEvent: found.isOfEvent }
}

test('an event’s booking is changed by the event alone, and is over with its time', async () => {
  const hall = await aFacility(estate)
  const { booking } = await anEvent(estate, { facility: hall.id, start: inDays(6) })
  const asked = [
    { status: 'cancelled' },
    { start: inDays(7), end: inDays(8) },
    { purpose: 'Ours' },
    { checkedIn: true },
  ]
  for (const body of asked)
    expect(saying(await change(estate, booking, 'manager', body))).toBe('409 belongs_to_event')
  const closure = {
    facility: hall.id,
    start: inDays(6),
    end: inDays(7),
    reason: 'Repairs',
    cancelBookings: true,
  }
  const closed = await estate.call('POST', '/api/closures', { as: 'manager', body: closure })
  expect(saying(closed)).toBe('409 belongs_to_event')
  expect(await stored('select 1 from closures where facility_id = $1', [hall.id])).toEqual([])
  const board = await onBoard(booking)
  expect(board).toEqual({ resident: 'Diwali evening', flat: null, isOfEvent: true })
  await expect(byItself(estate, booking, { status: 'no_show' }, inDays(7))).rejects.toThrow()
  expect(await statusOf(booking)).toBe('confirmed')
  await byItself(estate, booking, { status: 'completed' }, inDays(7))
  expect(await statusOf(booking)).toBe('completed')
})
