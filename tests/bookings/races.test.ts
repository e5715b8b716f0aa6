import { afterAll, expect, it } from 'vitest'
import { tally } from '../support/answers'
import { aBooking, aFacility, askFor, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'

const estate = useEstate()

const CLIENTS = 200
/** Slots that are fought for here; `npm run bench -- bookings` does twenty. */
const SLOTS = 3
const PEOPLE = ['asha', 'ravi', 'meera', 'omar', 'secretary'] as const

/** Everybody asks for the same at the same moment. */
const crowd = (facility: string, start: Date, fields = {}, clients = CLIENTS) =>
  Promise.all(
    Array.from({ length: clients }, (_, index) =>
      askFor(estate, { by: PEOPLE[index % PEOPLE.length], facility, start, hours: 1, fields }),
    ),
  )

const blockingAt = (facility: string, start: Date) =>
  stored<{ number: string; guests: string }>(
    `select number, guests from bookings where facility_id = $1 and start < $3 and blocked_until > $2
       and status in ('offered', 'pending', 'approved', 'confirmed')`,
    [facility, start, hoursAfter(start, 1)],
  )

afterAll(async () => {
  const open = `select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`
  expect(await stored(open)).toEqual([])
})

it('of two hundred who want one slot one has it, and the others hear that it is taken', async () => {
  const court = await aFacility(estate)
  for (let slot = 0; slot < SLOTS; slot += 1) {
    const start = inDays(3 + slot)
    expect(tally(await crowd(court.id, start))).toEqual({ 201: 1, '409 slot_taken': CLIENTS - 1 })
    expect(await blockingAt(court.id, start)).toHaveLength(1)
  }
})

it('of two hundred who want overlapping times no two that touch each other have them', async () => {
  const court = await aFacility(estate, { turnaroundMinutes: 60 })
  const starts = Array.from({ length: CLIENTS }, (_, index) => hoursAfter(inDays(3), index % 4))
  const answers = await Promise.all(
    starts.map((start, index) =>
      askFor(estate, { by: PEOPLE[index % PEOPLE.length], facility: court.id, start, hours: 1 }),
    ),
  )
  const { 201: taken, '409 slot_taken': refused } = tally(answers)
  expect([1, 2]).toContain(taken)
  expect((taken ?? 0) + (refused ?? 0)).toBe(CLIENTS)
  const overlapping = await stored(
    `select 1 from bookings one join bookings other on other.facility_id = one.facility_id and other.id > one.id
       and other.start < one.blocked_until and one.start < other.blocked_until where one.facility_id = $1`,
    [court.id],
  )
  expect(overlapping).toEqual([])
})

it('the last places of a pool go to as many as fit', async () => {
  const pool = await aFacility(estate, { mode: 'pool', places: 10 })
  const start = inDays(3)
  await aBooking(estate, { facility: pool.id, start, hours: 1, fields: { guests: 3 } })
  expect(tally(await crowd(pool.id, start, { guests: 1 }))).toEqual({
    201: 3,
    '409 capacity_full': CLIENTS - 3,
  })
  const people = (await blockingAt(pool.id, start)).map(({ guests }) => 1 + Number(guests))
  expect(people.reduce((sum, party) => sum + party, 0)).toBe(10)
})

it('of five who would rather wait, asking over and over, one has it and each of the others waits once', async () => {
  const court = await aFacility(estate)
  const start = inDays(3)
  const answers = await crowd(court.id, start, { waitlist: true }, 60)
  expect(tally(answers)).toEqual({ 201: 5, '409 already_booked': 11, '409 already_waiting': 44 })
  const stood = await stored<{ status: string; n: number }>(
    `select status, count(*)::int as n from bookings where facility_id = $1 group by 1 order by 2`,
    [court.id],
  )
  expect(stood).toEqual([
    { status: 'confirmed', n: 1 },
    { status: 'waitlisted', n: 4 },
  ])
})

it('control: without the constraint the same crowd has the slot many times over', async () => {
  const court = await aFacility(estate)
  const start = inDays(3)
  await stored('alter table bookings drop constraint bookings_no_overlap')
  const answers = tally(await crowd(court.id, start))
  expect(answers[201]).toBeGreaterThan(1)
  expect(await blockingAt(court.id, start)).toHaveLength(answers[201] ?? 0)
})
