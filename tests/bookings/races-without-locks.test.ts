import { beforeAll, expect, it } from 'vitest'
import { tally } from '../support/answers'
import {
  aBooking,
  aFacility,
  aHall,
  askFor,
  change,
  changed,
  enter,
  hoursAfter,
  inDays,
  statusOf,
} from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { meetBefore, takeLocksAway } from '../support/without-locks'

/*
 * The controls of the races: the same calls over HTTP, but every lock is taken out of what is sent to Postgres, and both have
 * read before either writes.
 */
takeLocksAway()
const estate = useEstate()

/** The first booking of a year makes that year's sequence of numbers, and another one would wait for that. */
beforeAll(async () => {
  await aBooking(estate, { facility: (await aFacility(estate)).id })
})

/** Rounds in which the race of two who give up shows itself at least once. */
const ROUNDS_MAX = 10
const NEW_BOOKING = /^insert into "bookings"/
const CHANGED_BOOKING = /^update "bookings"/
const NEW_ENTRY = /^insert into "ledger_entries"/
const CLOSURE_OR_BOOKING = /^insert into "(closures|bookings)"/

it('control: a pool’s last place goes to two', async () => {
  const pool = await aFacility(estate, { mode: 'pool', places: 1 })
  meetBefore(NEW_BOOKING, 2)
  const answers = await Promise.all([
    askFor(estate, { by: 'asha', facility: pool.id }),
    askFor(estate, { by: 'meera', facility: pool.id }),
  ])
  expect(tally(answers)).toEqual({ 201: 2 })
})

it('control: a flat books twice where it may once', async () => {
  const quota = { count: 1, per: 'month', group: 'courts' }
  const [one, two] = [await aFacility(estate, { quota }), await aFacility(estate, { quota })]
  meetBefore(NEW_BOOKING, 2)
  const answers = await Promise.all([
    askFor(estate, { by: 'asha', facility: one.id, start: inDays(3, 8) }),
    askFor(estate, { by: 'ravi', facility: two.id, start: inDays(3, 12) }),
  ])
  expect(tally(answers)).toEqual({ 201: 2 })
})

it('control: two places that are given up are offered to one person', async () => {
  const outcomes: (string | undefined)[][] = []
  // Both have given up their place before either looks who waits; which of them stores first is up to the machine.
  for (let round = 0; round < ROUNDS_MAX && !outcomes.some(isOneForgotten); round += 1)
    outcomes.push(await givingUpTwoPlaces())
  expect(outcomes.some(isOneForgotten)).toBe(true)
})

const isOneForgotten = ([first, second]: (string | undefined)[]) =>
  first === 'offered' && second === 'waitlisted'

async function givingUpTwoPlaces(): Promise<(string | undefined)[]> {
  const pool = await aFacility(estate, { mode: 'pool', places: 2 })
  const waiting = { facility: pool.id, fields: { waitlist: true } }
  const one = await aBooking(estate, { by: 'asha', facility: pool.id })
  const two = await aBooking(estate, { by: 'ravi', facility: pool.id })
  const queue = [await aBooking(estate, { by: 'meera', ...waiting })]
  queue.push(await aBooking(estate, { by: 'omar', ...waiting }))
  meetBefore(/^\s*select id, start, "end", blocked_until, guests, flat_id, policy from bookings/, 2)
  await Promise.all([
    change(estate, one.id, 'asha', { status: 'cancelled' }),
    change(estate, two.id, 'ravi', { status: 'cancelled' }),
  ])
  return Promise.all(queue.map(({ id }) => statusOf(id)))
}

it('control: a yes and a no at once are both said', async () => {
  const hall = await aHall(estate)
  const { id } = await aBooking(estate, { facility: hall.id })
  meetBefore(CHANGED_BOOKING, 2)
  const answers = await Promise.all([
    change(estate, id, 'omar', { status: 'confirmed' }),
    change(estate, id, 'manager', { status: 'rejected', note: 'It is let.' }),
  ])
  expect(tally(answers)).toEqual({ 200: 2 })
})

it('control: a booking that is cancelled comes back when it is approved', async () => {
  const hall = await aHall(estate)
  const { id } = await aBooking(estate, { facility: hall.id })
  meetBefore(CHANGED_BOOKING, 2)
  const answers = await Promise.all([
    change(estate, id, 'asha', { status: 'cancelled' }),
    change(estate, id, 'omar', { status: 'confirmed' }),
  ])
  expect(tally(answers)).toEqual({ 200: 2 })
})

it('control: an offer is taken twice', async () => {
  const hall = await aHall(estate)
  const held = await aBooking(estate, { facility: hall.id })
  const { id } = await aBooking(estate, { by: 'meera', facility: hall.id, fields: { waitlist: true } })
  await changed(estate, held.id, 'asha', { status: 'cancelled' })
  meetBefore(CHANGED_BOOKING, 2)
  const take = () => change(estate, id, 'meera', { status: 'confirmed' })
  expect(tally(await Promise.all([take(), take()]))).toEqual({ 200: 2 })
})

it('control: money goes back twice', async () => {
  const hall = await aHall(estate, { approver: null, depositPaise: 0 })
  const { id } = await aBooking(estate, { facility: hall.id })
  await enter(estate, id, 'payment', 100_000)
  meetBefore(NEW_ENTRY, 2)
  await Promise.all([enter(estate, id, 'refund', 100_000), enter(estate, id, 'refund', 100_000)])
  const given = `select sum(amount_paise)::int as given from ledger_entries where booking_id = $1 and kind = 'refund'`
  expect(await stored(given, [id])).toEqual([{ given: 200_000 }])
})

it('control: of two payments at once one is not counted', async () => {
  const hall = await aHall(estate, { approver: null, depositPaise: 0 })
  const { id } = await aBooking(estate, { facility: hall.id })
  meetBefore(CHANGED_BOOKING, 2)
  await Promise.all([enter(estate, id, 'payment', 50_000), enter(estate, id, 'payment', 50_000)])
  const [row] = await stored('select status, fee_paid_paise::int as paid from bookings where id = $1', [id])
  expect(row).toEqual({ status: 'approved', paid: 50_000 })
})

it('control: a closure does not see the booking that is made under it', async () => {
  const court = await aFacility(estate)
  const start = inDays(3)
  const body = { facility: court.id, start, end: hoursAfter(start, 2), reason: 'Rain' }
  meetBefore(CLOSURE_OR_BOOKING, 2)
  const answers = await Promise.all([
    estate.call('POST', '/api/closures', { as: 'manager', body }),
    askFor(estate, { facility: court.id, start }),
  ])
  expect(tally(answers)).toEqual({ 201: 2 })
})
