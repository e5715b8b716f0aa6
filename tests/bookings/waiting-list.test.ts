import { expect, test } from 'vitest'
import { WAITS_MAX } from '@/domain/bookings/words'
import { tally } from '../support/answers'
import { begins, byItself, changeAt, rowOf, runsOut } from '../support/booking-rows'
import { aBooking, aFacility, aHall, askFor, change, changed, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { residentIdOf, userIdOf } from '../support/register'

const estate = useEstate()
const HOUR_MS = 3_600_000
const waitlist = true

/** Asha has the room; Meera waits for it, then Omar. */
async function aQueue(fields: Record<string, unknown> = {}, days = 5) {
  const room = await aFacility(estate, fields)
  const wanted = { facility: room.id, start: inDays(days), hours: 2 }
  const held = await aBooking(estate, wanted)
  const first = await aBooking(estate, { ...wanted, by: 'meera', fields: { waitlist } })
  const second = await aBooking(estate, { ...wanted, by: 'omar', fields: { waitlist } })
  expect([first.status, second.status]).toEqual(['waitlisted', 'waitlisted'])
  return { room: room.id as string, held, first, second, wanted }
}

const statusesOf = async (...bookings: { id: string }[]) =>
  Promise.all(bookings.map(async ({ id }) => (await rowOf(id)).status))

test('a cancellation offers the time to whoever waited longest, for twelve hours, and to nobody else', async () => {
  const { held, first, second, wanted } = await aQueue()
  await changed(estate, held.id, 'asha', { status: 'cancelled' })
  expect(await statusesOf(first, second)).toEqual(['offered', 'waitlisted'])
  const row = await rowOf(first.id)
  const cancelled = await rowOf(held.id)
  expect(Number(row.offer_expires_at) - Number(cancelled.cancelled_at)).toBe(12 * HOUR_MS)
  expect(await askFor(estate, { ...wanted, by: 'secretary' })).toMatchObject({
    status: 409,
    body: { errors: [{ code: 'slot_taken' }] },
  })
  const [audit] = await stored(
    `select job, actor_id from audit_events where subject_id = $1 and action = 'update'`,
    [first.id],
  )
  expect(audit).toEqual({ job: 'promotion', actor_id: null })
})

test('what was offered is taken, once, by whom it was offered to', async () => {
  const { held, first } = await aQueue()
  await changed(estate, held.id, 'asha', { status: 'cancelled' })
  expect((await change(estate, first.id, 'omar', { status: 'confirmed' })).status).toBe(404)
  expect(await changed(estate, first.id, 'meera', { status: 'confirmed' })).toMatchObject({
    status: 'confirmed',
    offerExpiresAt: null,
  })
  expect((await change(estate, first.id, 'meera', { status: 'confirmed' })).status).toBe(409)
})

test('who decides does not take what was offered to another; who asked for them does', async () => {
  const hall = await aHall(estate)
  const wanted = { facility: hall.id, start: inDays(6) }
  const held = await aBooking(estate, wanted)
  const resident = await residentIdOf('meera')
  const waiting = await aBooking(estate, { ...wanted, by: 'supervisor', fields: { waitlist, resident } })
  await changed(estate, held.id, 'asha', { status: 'cancelled' })
  for (const as of ['omar', 'manager', 'secretary', 'admin'] as const)
    expect([as, (await change(estate, waiting.id, as, { status: 'confirmed' })).status]).toEqual([as, 403])
  expect(await statusesOf(waiting)).toEqual(['offered'])
  expect((await changed(estate, waiting.id, 'supervisor', { status: 'confirmed' })).status).toBe('pending')
})

test('what was declined is offered to the next', async () => {
  const { held, first, second } = await aQueue()
  await changed(estate, held.id, 'asha', { status: 'cancelled' })
  await changed(estate, first.id, 'meera', { status: 'cancelled' })
  expect(await statusesOf(first, second)).toEqual(['cancelled', 'offered'])
})

test('an offer that has run out is not taken and not declined, before and after the job has seen it', async () => {
  const { held, first, second } = await aQueue()
  await changed(estate, held.id, 'asha', { status: 'cancelled' })
  const late = { status: 409, body: { errors: [{ code: 'offer_expired' }] } }
  await stored(`update bookings set offer_expires_at = now() - interval '1 second' where id = $1`, [first.id])
  for (const status of ['confirmed', 'cancelled'])
    expect(await change(estate, first.id, 'meera', { status })).toMatchObject(late)
  expect(await statusesOf(first, second)).toEqual(['offered', 'waitlisted'])
  await byItself(estate, first.id, { status: 'expired' })
  expect(await statusesOf(first, second)).toEqual(['expired', 'offered'])
  for (const status of ['confirmed', 'cancelled'])
    expect(await change(estate, first.id, 'meera', { status })).toMatchObject(late)
  expect(await statusesOf(first, second)).toEqual(['expired', 'offered'])
})

test('an offer holds to its last instant', async () => {
  const { held, first } = await aQueue()
  await changed(estate, held.id, 'asha', { status: 'cancelled' })
  const until = (await rowOf(first.id)).offer_expires_at as Date
  await changeAt(estate, first.id, 'meera', { status: 'confirmed' }, until)
  expect(await statusesOf(first)).toEqual(['confirmed'])
})

test('an offer ends when the facility no longer takes bookings, and nothing is offered after that', async () => {
  const { held, first, second } = await aQueue({ minNoticeMinutes: 120 })
  const start = new Date(Date.now() + 5 * HOUR_MS)
  await begins(held.id, start)
  await begins(first.id, start)
  await begins(second.id, start)
  await changed(estate, held.id, 'asha', { status: 'cancelled' })
  expect((await rowOf(first.id)).offer_expires_at).toEqual(new Date(start.getTime() - 2 * HOUR_MS))

  const near = await aQueue({ minNoticeMinutes: 120 })
  for (const { id } of [near.held, near.first, near.second]) await begins(id, new Date(Date.now() + HOUR_MS))
  await changed(estate, near.held.id, 'asha', { status: 'cancelled' })
  expect(await statusesOf(near.first, near.second)).toEqual(['waitlisted', 'waitlisted'])
})

test('rejecting, moving and expiry free the time for whoever waits', async () => {
  const ways: [string, (id: string) => Promise<unknown>][] = [
    ['rejected', (id) => changed(estate, id, 'omar', { status: 'rejected', note: 'No.' })],
    ['pending', (id) => changed(estate, id, 'asha', { start: inDays(9), end: inDays(9, 12) })],
    ['expired', (id) => runsOut(estate, id)],
  ]
  for (const [status, free] of ways) {
    const hall = await aHall(estate)
    const held = await aBooking(estate, { facility: hall.id })
    const waiting = await aBooking(estate, { facility: hall.id, by: 'meera', fields: { waitlist } })
    await free(held.id)
    expect(await statusesOf(held, waiting)).toEqual([status, 'offered'])
  }
})

test('who would wait gets the time where it is free', async () => {
  const room = await aFacility(estate)
  expect(await aBooking(estate, { facility: room.id, fields: { waitlist } })).toMatchObject({
    status: 'confirmed',
  })
})

test('waiting forgives that a time is taken, and nothing else', async () => {
  const { room, wanted } = await aQueue()
  const refused = await askFor(estate, {
    ...wanted,
    by: 'secretary',
    start: hoursAfter(wanted.start, 0.5),
    fields: { waitlist },
  })
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'off_grid' }] } })
  expect(await askFor(estate, { ...wanted, by: 'meera', fields: { waitlist } })).toMatchObject({
    status: 409,
    body: { errors: [{ code: 'already_waiting' }] },
  })
  expect(await stored('select 1 from bookings where facility_id = $1', [room])).toHaveLength(3)
})

test('nobody waits for a time that they have themselves', async () => {
  const room = await aFacility(estate)
  const { number } = await aBooking(estate, { facility: room.id, hours: 2 })
  const again = { facility: room.id, start: hoursAfter(inDays(3), 1), fields: { waitlist } }
  expect(await askFor(estate, again)).toMatchObject({
    status: 409,
    body: { errors: [{ code: 'already_booked', details: { number } }] },
  })
  expect((await askFor(estate, { ...again, by: 'meera' })).status).toBe(201)
  expect(await stored('select 1 from bookings where facility_id = $1', [room.id])).toHaveLength(2)
})

test('one person waits for ten times at most, wherever and however many are asked for at once', async () => {
  const rooms = [await aFacility(estate), await aFacility(estate)]
  const hours = Array.from({ length: WAITS_MAX }, (_, hour) => inDays(8, hour + 8))
  for (const { id } of rooms)
    await aBooking(estate, { facility: id, by: 'meera', start: inDays(8, 8), hours: WAITS_MAX })
  const ask = (facility: string, start: Date) =>
    askFor(estate, { by: 'ravi', facility, start, hours: 1, fields: { waitlist } })
  const answers = await Promise.all(rooms.flatMap(({ id }) => hours.map((start) => ask(id, start))))
  expect(tally(answers)).toEqual({ 201: WAITS_MAX, '409 waits_full': WAITS_MAX })
  const waits = await stored<{ id: string }>(
    `select id from bookings where resident_id = $1 and status = 'waitlisted'`,
    [await residentIdOf('ravi')],
  )
  expect(waits).toHaveLength(WAITS_MAX)
  const [given] = waits
  await changed(estate, given?.id ?? '', 'ravi', { status: 'cancelled' })
  const later = await aFacility(estate)
  await aBooking(estate, { facility: later.id, by: 'meera' })
  expect((await ask(later.id, inDays(3))).status).toBe(201)
  for (const { id } of waits.slice(1)) await changed(estate, id, 'ravi', { status: 'cancelled' })
})

test('of many who would wait for one time at once, one has it and all others wait', async () => {
  const room = await aFacility(estate)
  const people = ['asha', 'ravi', 'meera', 'omar', 'secretary'] as const
  const answers = await Promise.all(
    people.map((by) => askFor(estate, { by, facility: room.id, fields: { waitlist } })),
  )
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
  expect(answers.map(({ body }) => body.doc.status).sort()).toEqual([
    'confirmed',
    'waitlisted',
    'waitlisted',
    'waitlisted',
    'waitlisted',
  ])
})

test('each is told once of what concerns them', async () => {
  const { held, first, second } = await aQueue()
  await changed(estate, held.id, 'asha', { status: 'cancelled' })
  const told = async (person: 'meera' | 'omar', number: string) =>
    (
      await stored<{ kind: string }>(
        'select kind from notifications where recipient_id = $1 and url = $2 order by kind',
        [await userIdOf(person), `/bookings/${number}`],
      )
    ).map(({ kind }) => kind)
  expect(await told('meera', first.number)).toEqual(['booking.offered'])
  expect(await told('omar', second.number)).toEqual([])
  await changed(estate, first.id, 'meera', { status: 'cancelled' })
  expect(await told('omar', second.number)).toEqual(['booking.offered'])
})
