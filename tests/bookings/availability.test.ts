import { beforeAll, expect, test } from 'vitest'
import { aFacility, askFor, inDays } from '../support/bookings'
import { type Answer, useEstate } from '../support/estate'
import type { PersonName } from '../support/people'

const estate = useEstate()
let pool: any

beforeAll(async () => {
  pool = await aFacility(estate, { mode: 'pool', places: 3, minDurationMinutes: 90, minNoticeMinutes: 60 })
})

const day = (days: number): string => new Date(inDays(days, 12)).toISOString().slice(0, 10)
const ask = (query: string, as: PersonName = 'asha', id = pool.id): Promise<Answer> =>
  estate.call('GET', `/api/facilities/${id}/availability?${query}`, { as })

test('every slot of the days, as long as the shortest booking in whole slots, with the places that are left', async () => {
  const start = inDays(3)
  await askFor(estate, { by: 'meera', facility: pool.id, start, hours: 2, fields: { guests: 1 } })
  const { body } = await ask(`from=${day(3)}&days=1&guests=1`)
  const slots = new Map(body.slots.map((slot: { start: string }) => [slot.start, slot]))
  expect(body.slots).toHaveLength(24)
  expect(slots.get(start.toISOString())).toMatchObject({
    end: inDays(3, 12).toISOString(),
    free: false,
    places: 1,
    reason: 'capacity_full',
    feePaise: 0,
  })
  expect(slots.get(inDays(3, 12).toISOString())).toEqual({
    start: inDays(3, 12).toISOString(),
    end: inDays(3, 14).toISOString(),
    free: true,
    places: 3,
    feePaise: 0,
  })
  const past = (await ask(`from=${day(-1)}&days=1`)).body.slots
  expect(past).toHaveLength(24)
  expect(past[0]).toMatchObject({ free: false, reason: 'in_the_past' })
})

test('a quota is the caller’s', async () => {
  const { id } = await aFacility(estate, { quota: { count: 1, per: 'week' } })
  await askFor(estate, { facility: id, start: inDays(3) })
  const reasons = async (as: PersonName) =>
    new Set(
      (await ask(`from=${day(3)}&days=1`, as, id)).body.slots.map((slot: { reason?: string }) => slot.reason),
    )
  expect(await reasons('ravi')).toEqual(new Set(['quota_reached']))
  expect(await reasons('meera')).toEqual(new Set([undefined, 'slot_taken']))
})

test.each([
  ['from', 'from=tomorrow'],
  ['from', 'from=2027-02-30'],
  ['from', 'from='],
  ['from', 'from=2027-01-01T00:00:00Z'],
  ['days', 'days=0'],
  ['days', 'days=32'],
  ['days', 'days=-1'],
  ['days', 'days=1.5'],
  ['days', 'days=all'],
  ['days', 'days=1&days=2'],
  ['guests', 'guests=-1'],
  ['guests', 'guests=1e3'],
  ['guests', 'guests=2000'],
])('a malformed %s is 400: %s', async (field, query) => {
  const refused = await ask(query)
  expect([refused.status, refused.body.errors?.[0].field]).toEqual([400, field])
})

test('31 days and no days at all are answered; a facility that there is none of is 404', async () => {
  expect((await ask('days=31')).status).toBe(200)
  expect((await ask('')).body.slots).toHaveLength(7 * 24)
  expect((await ask('', 'asha', '11111111-1111-4111-8111-111111111111')).status).toBe(404)
  expect((await ask('', 'asha', 'nonsense')).status).toBe(404)
  expect((await estate.call('GET', `/api/facilities/${pool.id}/availability`)).status).toBe(401)
})

test('one day is asked for, and no list of them', async () => {
  const room = await aFacility(estate)
  const refused = await estate.call('GET', `/api/facilities/${room.id}/availability?from[]=2026-11-20`, {
    as: 'asha',
  })
  expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'from' }] } })
})
