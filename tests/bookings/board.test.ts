import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/domain/time'
import { type Facility, facilityOf } from '@/hooks/bookings/facility-rules'
import { approvalsPage, QUEUE_SIZE } from '@/web/data/bookings/approvals'
import { bookingsOfWeek, CELL_MAX, closuresOfWeek, weekOf } from '@/web/data/panel-bookings/calendar'
import { conflicts } from '@/web/data/panel-bookings/conflicts'
import { depositsHeld, revenueByMonth } from '@/web/data/panel-bookings/money'
import { countQueues, paymentsDue, refundsDue, strikesByFlat } from '@/web/data/panel-bookings/queues'
import { bookingsToday, countToday } from '@/web/data/panel-bookings/today'
import { useOfHours } from '@/web/data/panel-bookings/use-of-hours'
import { aBooking, aFacility, aHall, changed, enter, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { allowedTo, askingAs } from './support/panel'

const estate = useEstate()
const ZONE = 'Asia/Kolkata'

/** A facility as the board reads it: with the terms that hold now. */
async function termsOf(id: string): Promise<Facility> {
  const row = await estate.payload.findByID({ collection: 'facilities', id, overrideAccess: true })
  return facilityOf(row)
}

const conflictsOf = async (id: string) =>
  (await conflicts(estate.payload, [await termsOf(id)], new Date())).filter(
    ({ facilityId }) => facilityId === id,
  )

/** Puts a stored booking into the past, as time would have. */
const lived = (id: string, start: Date, status: string) =>
  stored(
    `update bookings set start = $2, "end" = $2::timestamptz + interval '2 hours',
      blocked_until = $2::timestamptz + interval '2 hours', status = $3 where id = $1`,
    [id, start, status],
  )

describe('what waits for somebody', () => {
  it('approvals, payments and refunds each stand in their own queue, until they are settled', async () => {
    const hall = await aHall(estate)
    const booking = await aBooking(estate, { facility: hall.id, start: inDays(5) })
    const pending = (await approvalsPage(await askingAs(estate, 'secretary'), 1)).rows.find(
      ({ id }) => id === booking.id,
    )
    expect(pending).toMatchObject({
      approverName: 'Omar Khan',
      residentName: 'Asha Rao',
      flatNumber: 'A-101',
      updatedAt: booking.updatedAt,
    })

    await changed(estate, booking.id, 'omar', { status: 'confirmed' })
    await enter(estate, booking.id, 'payment', 40_000)
    const due = (await paymentsDue(estate.payload, 1)).rows.find(({ id }) => id === booking.id)
    expect(due).toMatchObject({ feeDuePaise: 60_000, depositDuePaise: 200_000 })

    await changed(estate, booking.id, 'manager', { status: 'cancelled' })
    const back = (await refundsDue(estate.payload, 1)).rows.find(({ id }) => id === booking.id)
    expect(back).toMatchObject({ refundDuePaise: 40_000, status: 'cancelled' })
    expect(await countQueues(estate.payload)).toMatchObject({ approvals: 0, payments: 0, refunds: 1 })

    await enter(estate, booking.id, 'refund', 40_000)
    expect(await countQueues(estate.payload)).toMatchObject({ refunds: 0, refundsPaise: 0 })
  })

  it('what went back is due again where the booking has grown again', async () => {
    const room = await aFacility(estate, { feeTiers: [{ paisePerHour: 50_000 }] })
    const start = inDays(6)
    const booking = await aBooking(estate, { facility: room.id, start })
    await enter(estate, booking.id, 'payment', 100_000)
    await changed(estate, booking.id, 'asha', { end: hoursAfter(start, 1).toISOString() })
    await enter(estate, booking.id, 'refund', 50_000)
    await changed(estate, booking.id, 'asha', { end: hoursAfter(start, 2).toISOString() })

    const due = (await paymentsDue(estate.payload, 1)).rows.find(({ id }) => id === booking.id)
    expect(due).toMatchObject({ feeDuePaise: 50_000, depositDuePaise: 0 })
    expect(await countQueues(estate.payload)).toMatchObject({ payments: 1, paymentsPaise: 50_000 })
    expect(await allowedTo(estate, 'accountant', booking.id)).toMatchObject({ feeDuePaise: 50_000 })
    await changed(estate, booking.id, 'asha', { status: 'cancelled' })
    await enter(estate, booking.id, 'refund', 50_000)
  })

  it('of what has to go back, the earliest use stands first', async () => {
    const room = await aFacility(estate, { feeTiers: [{ paisePerHour: 10_000 }] })
    const ids: string[] = []
    for (const days of [9, 7, 8]) {
      const booking = await aBooking(estate, { facility: room.id, start: inDays(days) })
      await enter(estate, booking.id, 'payment', 20_000)
      await changed(estate, booking.id, 'manager', { status: 'cancelled' })
      ids.push(booking.id)
    }
    const { rows } = await refundsDue(estate.payload, 1)
    const [ninth, seventh, eighth] = ids
    expect(rows.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual([seventh, eighth, ninth])
    for (const id of ids) await enter(estate, id, 'refund', 20_000)
  })

  it('a queue shows a page at a time', async () => {
    const hall = await aHall(estate, { openingHours: [] })
    for (let hour = 0; hour <= QUEUE_SIZE; hour += 1)
      await aBooking(estate, { facility: hall.id, start: hoursAfter(inDays(12, 0), hour), hours: 1 })
    const secretary = await askingAs(estate, 'secretary')
    const first = await approvalsPage(secretary, 1)
    const second = await approvalsPage(secretary, 2)
    expect([first.rows.length, first.hasMore]).toEqual([QUEUE_SIZE, true])
    expect(second.hasMore).toBe(false)
    const shown = new Set([...first.rows, ...second.rows].map(({ id }) => id))
    expect(shown.size).toBe(first.rows.length + second.rows.length)
  })
})

describe('the money', () => {
  it('a deposit is held until it has gone back, and is no revenue', async () => {
    const room = await aFacility(estate, { feeTiers: [{ paisePerHour: 10_000 }], depositPaise: 50_000 })
    const booking = await aBooking(estate, { facility: room.id })
    await enter(estate, booking.id, 'payment', 20_000)
    await enter(estate, booking.id, 'deposit', 50_000)
    const held = async () =>
      (await depositsHeld(estate.payload)).find(({ facility }) => facility === room.name)
    expect(await held()).toMatchObject({ count: 1, paise: 50_000 })
    const now = new Date(booking.start)
    const earned = async () =>
      (await revenueByMonth(estate.payload, now)).find(({ facility }) => facility === room.name)
    expect(await earned()).toMatchObject({ bookings: 1, paise: 20_000 })

    await changed(estate, booking.id, 'manager', { status: 'cancelled' })
    expect(await held()).toMatchObject({ paise: 50_000 })
    expect(await earned()).toMatchObject({ paise: 0 })
    await enter(estate, booking.id, 'refund', 70_000)
    expect(await held()).toBeUndefined()
  })
})

describe('conflicts', () => {
  it('a booking as it should be is none', async () => {
    const room = await aFacility(estate)
    await aBooking(estate, { facility: room.id })
    expect(await conflictsOf(room.id)).toEqual([])
  })

  it('a booking in a time that is closed', async () => {
    const room = await aFacility(estate)
    const booking = await aBooking(estate, { facility: room.id, start: inDays(4) })
    await stored(`insert into closures (facility_id, start, "end", reason) values ($1, $2, $3, 'Paint')`, [
      room.id,
      inDays(4),
      inDays(4, 11),
    ])
    expect(await conflictsOf(room.id)).toMatchObject([{ id: booking.id, why: 'closed', with: 'Paint' }])
  })

  it('more people than a pool has places since it shrank; who comes last is named', async () => {
    const pool = await aFacility(estate, { mode: 'pool', places: 4 })
    const start = inDays(6)
    await aBooking(estate, { facility: pool.id, start, fields: { guests: 1 } })
    await aBooking(estate, { by: 'meera', facility: pool.id, start: hoursAfter(start, 1) })
    const next = await aBooking(estate, { by: 'omar', facility: pool.id, start: hoursAfter(start, 3) })
    await stored('update facilities set places = 2 where id = $1', [pool.id])
    const found = await conflictsOf(pool.id)
    expect(found).toMatchObject([{ why: 'over_capacity', with: '3 of 2 places', resident: 'Meera Nair' }])
    expect(found.map(({ id }) => id)).not.toContain(next.id)
  })

  it('a booking outside the hours that hold now, or in what is no longer booked', async () => {
    const room = await aFacility(estate)
    const booking = await aBooking(estate, { facility: room.id, start: inDays(3, 10) })
    const openingHours = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day) => ({
      day,
      opens: '14:00',
      closes: '20:00',
    }))
    await estate.call('PATCH', `/api/facilities/${room.id}`, { as: 'manager', body: { openingHours } })
    expect(await conflictsOf(room.id)).toMatchObject([{ id: booking.id, why: 'outside_hours' }])
    await estate.call('PATCH', `/api/facilities/${room.id}`, { as: 'manager', body: { isActive: false } })
    expect(await conflictsOf(room.id)).toMatchObject([{ id: booking.id, why: 'inactive' }])
  })
})

describe('the calendar', () => {
  it('what goes on for days stands on each of them, and a closure too', async () => {
    const room = await aFacility(estate)
    const monday = DateTime.fromJSDate(inDays(14), { zone: ZONE }).startOf('week')
    const start = monday.plus({ hours: 22 }).toJSDate()
    const booking = await aBooking(estate, { facility: room.id, start, hours: 4 })
    const days = weekOf(monday.plus({ days: 3 }).toISODate() ?? '')
    expect(days[0]).toBe(monday.toISODate())
    const found = (await bookingsOfWeek(estate.payload, days)).filter(({ id }) => id === booking.id)
    expect(found.map(({ day }) => day)).toEqual([days[0], days[1]])

    const end = monday.plus({ days: 4, hours: 1 }).toJSDate()
    const from = monday.plus({ days: 3, hours: 1 }).toJSDate()
    const body = { facility: room.id, start: from.toISOString(), end: end.toISOString(), reason: 'Paint' }
    expect((await estate.call('POST', '/api/closures', { as: 'manager', body })).status).toBe(201)
    const closed = (await closuresOfWeek(estate.payload, days)).filter(
      ({ facilityId }) => facilityId === room.id,
    )
    expect(closed.map(({ day }) => day)).toEqual([days[3], days[4]])
  })

  it('a stay of a week that began long before is still there', async () => {
    const room = await aFacility(estate)
    const monday = DateTime.fromJSDate(inDays(-60), { zone: ZONE }).startOf('week')
    const booking = await aBooking(estate, { facility: room.id })
    await stored(`update bookings set start = $2, "end" = $3, blocked_until = $3 where id = $1`, [
      booking.id,
      monday.minus({ days: 6 }).toJSDate(),
      monday.plus({ days: 1 }).toJSDate(),
    ])
    const found = await bookingsOfWeek(estate.payload, weekOf(monday.toISODate() ?? ''))
    expect(found.filter(({ id }) => id === booking.id).map(({ day }) => day)).toEqual([monday.toISODate()])
  })

  it('a full day names a few and counts the rest', async () => {
    const pool = await aFacility(estate, { mode: 'pool', places: 50 })
    const start = inDays(8, 12)
    for (let index = 0; index < CELL_MAX + 2; index += 1)
      await aBooking(estate, { facility: pool.id, start: hoursAfter(start, index), hours: 1 })
    const day = DateTime.fromJSDate(start, { zone: ZONE }).toISODate() ?? ''
    const found = (await bookingsOfWeek(estate.payload, weekOf(day))).filter(
      ({ facilityId }) => facilityId === pool.id,
    )
    expect(found).toHaveLength(CELL_MAX)
    expect(found[0]).toMatchObject({ day, total: CELL_MAX + 2 })
  })
})

describe('what was', () => {
  it('today names what takes place, with check-in and turnaround', async () => {
    const room = await aFacility(estate, { turnaroundMinutes: 30 })
    const booking = await aBooking(estate, { facility: room.id, start: inDays(2, 10) })
    const now = inDays(2, 9)
    expect(await countToday(estate.payload, now)).toBe(1)
    const [today] = (await bookingsToday(estate.payload, now)).filter(({ id }) => id === booking.id)
    expect(today?.blockedUntil).toEqual(new Date(inDays(2, 12).getTime() + 30 * 60_000))
    expect(today?.checkIn.start).toEqual(new Date(inDays(2, 10).getTime() - 15 * 60_000))
  })

  it('flats whose people did not come are counted for 90 days', async () => {
    const room = await aFacility(estate)
    for (const [index, daysAgo] of [10, 20, 100].entries()) {
      const booking = await aBooking(estate, { by: 'meera', facility: room.id, start: inDays(20 + index) })
      await lived(booking.id, inDays(-daysAgo), 'no_show')
    }
    const strikes = await strikesByFlat(estate.payload, addDays(new Date(), -90))
    expect(strikes.find(({ flat }) => flat === 'A-102')).toMatchObject({ count: 2, lastAt: inDays(-10) })
  })

  it('the use of an hour is what was taken of the time that it is open', async () => {
    const room = await aFacility(estate)
    const booking = await aBooking(estate, { facility: room.id, start: inDays(25) })
    const start = inDays(-7, 10)
    await lived(booking.id, start, 'completed')
    const [use] = await useOfHours(estate.payload, [await termsOf(room.id)], new Date())
    const day = DateTime.fromJSDate(start, { zone: ZONE }).weekday % 7
    const [taken, after] = [use?.shares[day]?.[11], use?.shares[day]?.[12]]
    expect(taken).toBeGreaterThanOrEqual(1 / 13)
    expect(taken).toBeLessThanOrEqual(1 / 12)
    expect(after).toBe(0)
  })
})
