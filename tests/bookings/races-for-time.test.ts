import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { saying, tally } from '../support/answers'
import { aBooking, aFacility, askFor, change, hoursAfter, inDays, statusOf } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { oneAfterTheOther, overtaken } from '../support/overtaking'

const estate = useEstate()

const aNoon = () => inDays(4, 12)

it('who waits longest is offered what is cancelled, and nobody gets in between', async () => {
  const court = await aFacility(estate)
  const start = aNoon()
  const held = await aBooking(estate, { facility: court.id, start })
  const waiting = await aBooking(estate, {
    by: 'meera',
    facility: court.id,
    start,
    fields: { waitlist: true },
  })
  const cancel = () => change(estate, held.id, 'asha', { status: 'cancelled' })
  const book = () => askFor(estate, { by: 'omar', facility: court.id, start })
  expect(await oneAfterTheOther(court.id, cancel, book)).toEqual(['200', '409 slot_taken'])
  expect(await statusOf(waiting.id)).toBe('offered')
})

it('whoever asks for a taken slot just before it is cancelled is refused, and the waiter is offered it', async () => {
  const court = await aFacility(estate)
  const start = aNoon()
  const held = await aBooking(estate, { facility: court.id, start })
  const waiting = await aBooking(estate, {
    by: 'meera',
    facility: court.id,
    start,
    fields: { waitlist: true },
  })
  const cancel = () => change(estate, held.id, 'asha', { status: 'cancelled' })
  const book = () => askFor(estate, { by: 'omar', facility: court.id, start })
  expect(await oneAfterTheOther(court.id, book, cancel)).toEqual(['409 slot_taken', '200'])
  expect(await statusOf(waiting.id)).toBe('offered')
})

it('two places that are given up at once go to the two who wait longest', async () => {
  const pool = await aFacility(estate, { mode: 'pool', places: 2 })
  const start = aNoon()
  const waiting = { facility: pool.id, start, fields: { waitlist: true } }
  const one = await aBooking(estate, { by: 'asha', facility: pool.id, start })
  const two = await aBooking(estate, { by: 'ravi', facility: pool.id, start })
  const queue = [
    await aBooking(estate, { by: 'meera', ...waiting }),
    await aBooking(estate, { by: 'omar', ...waiting }),
    await aBooking(estate, { by: 'secretary', ...waiting }),
  ]
  const answers = await Promise.all([
    change(estate, one.id, 'asha', { status: 'cancelled' }),
    change(estate, two.id, 'ravi', { status: 'cancelled' }),
  ])
  expect(tally(answers)).toEqual({ 200: 2 })
  const statuses = await Promise.all(queue.map(({ id }) => statusOf(id)))
  expect(statuses).toEqual(['offered', 'offered', 'waitlisted'])
})

it('a flat’s last booking of the week goes to one of two facilities that count together', async () => {
  for (let round = 0; round < 4; round += 1) {
    const quota = { count: 2, per: 'week', group: `courts ${round}` }
    const [one, two] = [await aFacility(estate, { quota }), await aFacility(estate, { quota })]
    const monday = DateTime.fromJSDate(inDays(0), { zone: 'Asia/Kolkata' }).plus({ weeks: 1 + round })
    const day = (days: number) => monday.startOf('week').plus({ days, hours: 10 }).toJSDate()
    await aBooking(estate, { facility: one.id, start: day(0) })
    const answers = await Promise.all([
      askFor(estate, { by: 'asha', facility: one.id, start: day(1) }),
      askFor(estate, { by: 'ravi', facility: two.id, start: day(2) }),
      askFor(estate, { by: 'asha', facility: two.id, start: day(3) }),
    ])
    expect(tally(answers)).toEqual({ 201: 1, '409 quota_reached': 2 })
    const counted = `select 1 from bookings where facility_id in ($1, $2)`
    expect(await stored(counted, [one.id, two.id])).toHaveLength(2)
  }
})

it('a closure and a booking at once: the one sees the other', async () => {
  const court = await aFacility(estate)
  for (let round = 0; round < 4; round += 1) {
    const start = inDays(3 + round)
    const body = { facility: court.id, start, end: hoursAfter(start, 2), reason: 'Rain' }
    const [closing, booking] = await Promise.all([
      estate.call('POST', '/api/closures', { as: 'manager', body }),
      askFor(estate, { facility: court.id, start }),
    ])
    expect([saying(closing), saying(booking)].sort()).toEqual(
      closing.status === 201 ? ['201', '409 facility_closed'] : ['201', '409 bookings_affected'],
    )
  }
  const both = await stored(
    `select 1 from bookings b join closures c on c.facility_id = b.facility_id and c.start < b."end" and b.start < c."end"
     where b.facility_id = $1`,
    [court.id],
  )
  expect(both).toEqual([])
})

it('a booking that is moved and a new one for the same time: one has it', async () => {
  const court = await aFacility(estate)
  for (let round = 0; round < 4; round += 1) {
    const [from, to] = [inDays(3 + round, 8), inDays(3 + round, 16)]
    const { id } = await aBooking(estate, { facility: court.id, start: from })
    const [moved, booked] = await Promise.all([
      change(estate, id, 'asha', { start: to, end: hoursAfter(to, 2) }),
      askFor(estate, { by: 'omar', facility: court.id, start: to }),
    ])
    expect([saying(moved), saying(booked)].filter((one) => one === '409 slot_taken')).toHaveLength(1)
    const [row] = await stored<{ start: Date }>('select start from bookings where id = $1', [id])
    expect(row?.start).toEqual(moved.status === 200 ? to : from)
  }
})

it('two bookings that are moved to each other’s time at once both stay', async () => {
  const court = await aFacility(estate)
  const [early, late] = [inDays(3, 8), inDays(3, 16)]
  const one = await aBooking(estate, { facility: court.id, start: early })
  const two = await aBooking(estate, { by: 'omar', facility: court.id, start: late })
  const answers = await Promise.all([
    change(estate, one.id, 'asha', { start: late, end: hoursAfter(late, 2) }),
    change(estate, two.id, 'omar', { start: early, end: hoursAfter(early, 2) }),
  ])
  expect(tally(answers)).toEqual({ '409 slot_taken': 2 })
})

it('no two of all these ever waited for each other', async () => {
  const deadlocks = 'select deadlocks::int from pg_stat_database where datname = current_database()'
  expect(await stored(deadlocks)).toEqual([{ deadlocks: 0 }])
})

it('who books what becomes a pool meanwhile is asked to send it again, and then counts as in a pool', async () => {
  const place = await aFacility(estate)
  const becomePool = `update facilities set mode = 'pool', places = 1 where id = $1`
  const ask = () => askFor(estate, { facility: place.id })
  expect(await overtaken(becomePool, [place.id], ask)).toMatchObject({
    status: 409,
    body: { errors: [{ code: 'stale_write' }] },
  })
  expect(await stored('select 1 from bookings where facility_id = $1', [place.id])).toEqual([])
  expect((await ask()).status).toBe(201)
})

it('control: who books what only gets another name meanwhile is taken', async () => {
  const place = await aFacility(estate)
  const rename = `update facilities set name = name || ' new' where id = $1`
  const ask = () => askFor(estate, { facility: place.id })
  expect((await overtaken(rename, [place.id], ask)).status).toBe(201)
})
