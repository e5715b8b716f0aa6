import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { runJob } from '@/jobs/run'
import { aBooking, aHall, askFor, change, changed, enter, hoursAfter, inDays } from '../support/bookings'
import { addressOf, entryOf, read } from '../support/calendars'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'

const estate = useEstate()

/** What somebody was told of a booking, in the order in which it was. */
const toldOf = async (person: PersonName, number: string) =>
  (
    await stored<{ kind: string }>(
      'select kind from notifications where recipient_id = $1 and url = $2 order by created_at, id',
      [await userIdOf(person), `/bookings/${number}`],
    )
  ).map(({ kind }) => kind)

const seenBy = async (person: PersonName, id: string) =>
  (await estate.call('GET', `/api/bookings/${id}`, { as: person })).body

/** A booking's entry in somebody's calendar, and what it says of its standing. */
async function inCalendarOf(person: PersonName, id: string, path?: string): Promise<string[]> {
  const { text } = await read(await addressOf(estate, person, path))
  const { STATUS = '', DESCRIPTION = '' } = entryOf(text, id)
  return [STATUS, DESCRIPTION.split('Status: ')[1] ?? '']
}

/** The fee and the deposit of one of the two: four hours of the hall. */
const MONEY = { feePaise: 200_000, depositPaise: 200_000 }

async function payAll(id: string): Promise<void> {
  for (const kind of ['payment', 'deposit']) expect((await enter(estate, id, kind, 200_000)).status).toBe(201)
}

it('two neighbours want the hall on Diwali: one gets it, the other waits and is offered it, and all agree', async () => {
  const hall = await aHall(estate)
  const start = inDays(10)
  const wanted = { facility: hall.id as string, start, hours: 4 }
  const ofHall = `/api/facilities/${hall.id}/calendar`

  const first = await aBooking(estate, { ...wanted, by: 'asha' })
  expect(first).toMatchObject({ status: 'pending', ...MONEY })
  expect(first.number).toMatch(/^BKG-\d{4}-\d{4,}$/)
  const refused = await askFor(estate, { ...wanted, by: 'meera' })
  expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'slot_taken' }] } })
  const second = await aBooking(estate, { ...wanted, by: 'meera', fields: { waitlist: true } })
  expect(second.status).toBe('waitlisted')
  expect((await change(estate, second.id, 'meera', { status: 'confirmed' })).status).toBe(409)

  expect((await changed(estate, first.id, 'omar', { status: 'confirmed' })).status).toBe('approved')
  await payAll(first.id)
  expect(await seenBy('asha', first.id)).toMatchObject({
    status: 'confirmed',
    feePaidPaise: 200_000,
    depositPaidPaise: 200_000,
  })
  expect(await inCalendarOf('asha', first.id)).toEqual(['CONFIRMED', 'Confirmed'])

  const cancelled = await changed(estate, first.id, 'asha', { status: 'cancelled' })
  expect(cancelled).toMatchObject({ status: 'cancelled', refundPaise: 400_000 })
  expect((await change(estate, first.id, 'asha', { status: 'cancelled' })).status).toBe(409)
  expect(await seenBy('meera', second.id)).toMatchObject({ status: 'offered' })
  expect(await askFor(estate, { ...wanted, by: 'ravi' })).toMatchObject({ status: 409 })

  expect((await change(estate, second.id, 'omar', { status: 'confirmed' })).status).toBe(403)
  expect((await changed(estate, second.id, 'meera', { status: 'confirmed' })).status).toBe('pending')
  expect(await inCalendarOf('omar', second.id, ofHall)).toEqual(['TENTATIVE', 'Waiting for approval'])
  expect((await changed(estate, second.id, 'omar', { status: 'confirmed' })).status).toBe('approved')
  await payAll(second.id)
  expect(await seenBy('meera', second.id)).toMatchObject({ status: 'confirmed', ...MONEY })

  expect((await enter(estate, first.id, 'refund', 400_001)).body.errors[0].code).toBe(
    'refund_exceeds_payment',
  )
  expect((await enter(estate, first.id, 'refund', 400_000)).status).toBe(201)
  expect(await seenBy('asha', first.id)).toMatchObject({ refundPaise: 400_000, refundedPaise: 400_000 })

  for (const hoursBefore of [24, 24, 2, 1]) {
    const { failed } = await runJob(estate.payload, 'remind-bookings', hoursAfter(start, -hoursBefore))
    expect(failed).toBe(0)
  }
  expect(await inCalendarOf('asha', first.id)).toEqual(['CANCELLED', 'Cancelled'])
  expect(await inCalendarOf('meera', second.id)).toEqual(['CONFIRMED', 'Confirmed'])
  for (const { id, standing } of [
    { id: first.id, standing: ['CANCELLED', 'Cancelled'] },
    { id: second.id, standing: ['CONFIRMED', 'Confirmed'] },
  ])
    expect(await inCalendarOf('omar', id, ofHall)).toEqual(standing)

  expect(await toldOf('asha', first.number)).toEqual([
    'booking.payment_due',
    'booking.payment_received',
    'booking.confirmed',
  ])
  expect(await toldOf('meera', second.number)).toEqual([
    'booking.offered',
    'booking.payment_due',
    'booking.payment_received',
    'booking.confirmed',
    'booking.reminder',
    'booking.reminder',
  ])
  expect(await toldOf('omar', first.number)).toEqual(['booking.requested', 'booking.cancelled'])
  expect(await toldOf('omar', second.number)).toEqual(['booking.requested'])
  expect(await toldOf('accountant', first.number)).toEqual(['booking.refund_due'])
  expect(await toldOf('accountant', second.number)).toEqual([])

  const ledger = await stored<{ booking_id: string; kind: string; amount_paise: string }>(
    `select booking_id, kind, amount_paise from ledger_entries where booking_id in ($1, $2) order by created_at, id`,
    [first.id, second.id],
  )
  expect(ledger.map(({ booking_id: id, kind, amount_paise: paise }) => [id, kind, Number(paise)])).toEqual([
    [first.id, 'payment', 200_000],
    [first.id, 'deposit', 200_000],
    [second.id, 'payment', 200_000],
    [second.id, 'deposit', 200_000],
    [first.id, 'refund', 400_000],
  ])
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
