import { beforeAll, expect, test } from 'vitest'
import { begins, byItself, changeAt, rowOf } from '../support/booking-rows'
import { aBooking, aFacility, change, hoursAfter, inDays } from '../support/bookings'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { residentIdOf } from '../support/register'

const estate = useEstate()
const MINUTE_MS = 60_000
let court: string
let hour = 0

beforeAll(async () => {
  court = (await aFacility(estate)).id
})

async function aConfirmedBooking(): Promise<{ id: string; start: Date }> {
  hour += 1
  const start = hoursAfter(inDays(5, 0), hour)
  const { id, status } = await aBooking(estate, { facility: court, start, hours: 1 })
  expect(status).toBe('confirmed')
  return { id, start }
}

const refusedWith = (code: string) =>
  expect.objectContaining({ problems: [expect.objectContaining({ code })] })

test('its resident, security and the management say that somebody has come; others may not', async () => {
  const expected: [PersonName, number][] = [
    ['asha', 200],
    ['security', 200],
    ['manager', 200],
    ['secretary', 200],
    ['admin', 200],
    ['accountant', 403],
    ['supervisor', 403],
    ['ravi', 404],
    ['omar', 404],
    ['cleaner', 404],
  ]
  for (const [as, status] of expected) {
    const { id } = await aConfirmedBooking()
    await begins(id, new Date(Date.now() + 5 * MINUTE_MS))
    const answer = await change(estate, id, as, { checkedIn: true })
    expect([as, answer.status]).toEqual([as, status])
    const row = await rowOf(id)
    expect(row.checked_in_at === null).toBe(status !== 200)
    // Its time is past, so that the next one's is free.
    await begins(id, new Date(Date.now() - hour * 10 * 60 * MINUTE_MS))
  }
})

test('check-in opens 15 minutes before the start and closes 15 minutes after it, both edges included', async () => {
  const { id, start } = await aConfirmedBooking()
  const at = (minutes: number, milliseconds = 0) =>
    new Date(start.getTime() + minutes * MINUTE_MS + milliseconds)
  const checkIn = (now: Date) => changeAt(estate, id, 'asha', { checkedIn: true }, now)
  await expect(checkIn(at(-15, -1))).rejects.toEqual(refusedWith('check_in_not_open'))
  await expect(checkIn(at(15, 1))).rejects.toEqual(refusedWith('check_in_closed'))
  expect((await rowOf(id)).checked_in_at).toBeNull()
  await checkIn(at(15))
  expect((await rowOf(id)).checked_in_at).toEqual(at(15))

  const early = await aConfirmedBooking()
  await changeAt(
    estate,
    early.id,
    'security',
    { checkedIn: true },
    new Date(early.start.getTime() - 15 * MINUTE_MS),
  )
  await expect(changeAt(estate, early.id, 'asha', { checkedIn: true }, early.start)).rejects.toEqual(
    refusedWith('already_checked_in'),
  )
})

test('who is not expected is not checked in', async () => {
  const { id, start } = await aConfirmedBooking()
  const early = await change(estate, id, 'asha', { checkedIn: true })
  expect(early).toMatchObject({ status: 409, body: { errors: [{ code: 'check_in_not_open' }] } })
  await byItself(estate, id, { status: 'no_show' }, new Date(start.getTime() + 16 * MINUTE_MS))
  const late = await change(estate, id, 'asha', { checkedIn: true })
  expect(late).toMatchObject({ status: 409, body: { errors: [{ code: 'check_in_closed' }] } })
  for (const checkedIn of ['true', 1, {}])
    expect((await change(estate, id, 'asha', { checkedIn })).status).toBe(400)
  expect(await rowOf(id)).toMatchObject({ status: 'no_show', checked_in_at: null })
})

test('who never came leaves the rest of the time to whoever waits for a later part of it', async () => {
  const room = (await aFacility(estate)).id
  const start = inDays(6)
  const held = await aBooking(estate, { facility: room, start, hours: 3 })
  const waiting = await aBooking(estate, {
    by: 'meera',
    facility: room,
    start: hoursAfter(start, 1),
    hours: 1,
    fields: { waitlist: true },
  })
  expect(waiting.status).toBe('waitlisted')
  await byItself(estate, held.id, { status: 'no_show' }, new Date(start.getTime() + 16 * MINUTE_MS))
  expect(await rowOf(waiting.id)).toMatchObject({ status: 'offered', offer_expires_at: hoursAfter(start, 1) })
})

test('staff book for a resident, who checks in', async () => {
  const { start } = await aConfirmedBooking()
  const { id } = await aBooking(estate, {
    by: 'security',
    facility: court,
    start: hoursAfter(start, 48),
    hours: 1,
    fields: { resident: await residentIdOf('asha') },
  })
  await changeAt(estate, id, 'asha', { checkedIn: true }, hoursAfter(start, 48))
  expect((await rowOf(id)).checked_in_at).toEqual(hoursAfter(start, 48))
})
