import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { aBooking, aHall, askFor, change, changed, enter, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { userIdOf } from '../support/register'

const estate = useEstate()

const toldOf = async (person: 'asha' | 'meera' | 'omar' | 'accountant', number: string) =>
  (
    await stored<{ kind: string }>(
      'select kind from notifications where recipient_id = $1 and url = $2 order by created_at, id',
      [await userIdOf(person), `/bookings/${number}`],
    )
  )
    .map(({ kind }) => kind)
    .sort()

it('two neighbours want the hall on Diwali: one gets it, the other waits and is offered it', async () => {
  const hall = await aHall(estate)
  const start = inDays(10)
  const first = await aBooking(estate, { by: 'asha', facility: hall.id, start, hours: 4 })
  expect(first).toMatchObject({ status: 'pending', feePaise: 200_000, depositPaise: 200_000 })
  expect(first.number).toMatch(/^BKG-\d{4}-\d{4,}$/)

  const refused = await askFor(estate, { by: 'meera', facility: hall.id, start, hours: 4 })
  expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'slot_taken' }] } })
  const second = await aBooking(estate, {
    by: 'meera',
    facility: hall.id,
    start,
    hours: 4,
    fields: { waitlist: true },
  })
  expect(second.status).toBe('waitlisted')

  expect((await changed(estate, first.id, 'omar', { status: 'confirmed' })).status).toBe('approved')
  expect((await enter(estate, first.id, 'payment', 200_000)).status).toBe(201)
  expect((await enter(estate, first.id, 'deposit', 200_000)).status).toBe(201)
  const paid = await estate.call('GET', `/api/bookings/${first.id}`, { as: 'asha' })
  expect(paid.body).toMatchObject({ status: 'confirmed', feePaidPaise: 200_000, depositPaidPaise: 200_000 })

  const cancelled = await changed(estate, first.id, 'asha', { status: 'cancelled' })
  expect(cancelled).toMatchObject({ status: 'cancelled', refundPaise: 400_000 })
  const offered = await estate.call('GET', `/api/bookings/${second.id}`, { as: 'meera' })
  expect(offered.body.status).toBe('offered')
  expect((await change(estate, first.id, 'asha', { status: 'cancelled' })).status).toBe(409)

  expect((await changed(estate, second.id, 'meera', { status: 'confirmed' })).status).toBe('pending')
  expect((await enter(estate, first.id, 'refund', 400_001)).body.errors[0].code).toBe(
    'refund_exceeds_payment',
  )
  expect((await enter(estate, first.id, 'refund', 400_000)).status).toBe(201)

  expect(await toldOf('asha', first.number)).toEqual([
    'booking.confirmed',
    'booking.payment_due',
    'booking.payment_received',
  ])
  expect(await toldOf('meera', second.number)).toEqual(['booking.offered'])
  expect(await toldOf('omar', first.number)).toContain('booking.requested')
  expect(await toldOf('accountant', first.number)).toEqual(['booking.refund_due'])
})

it('what is shown free can be had, and what is taken says so', async () => {
  const hall = await aHall(estate)
  const start = inDays(4)
  await aBooking(estate, { facility: hall.id, start, hours: 2 })
  const day = DateTime.fromJSDate(start, { zone: 'Asia/Kolkata' }).toISODate()
  const path = `/api/facilities/${hall.id}/availability?from=${day}&days=1`
  const answer = await estate.call('GET', path, { as: 'meera' })
  expect(answer.status).toBe(200)
  expect(answer.body.slots).toHaveLength(24)
  const taken = answer.body.slots.filter((slot: { free: boolean }) => !slot.free)
  expect(taken.map((slot: { start: string }) => slot.start)).toEqual([
    start.toISOString(),
    hoursAfter(start, 1).toISOString(),
  ])
  expect(taken[0]).toMatchObject({ reason: 'slot_taken', places: 0, feePaise: 50_000 })
})
