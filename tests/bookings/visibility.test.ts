import { beforeAll, describe, expect, test } from 'vitest'
import { aBooking, aFacility, aHall, changed, enter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { emailOf, type PersonName } from '../support/people'
import { residentIdOf, userIdOf } from '../support/register'

const estate = useEstate()
let ashas: any
let meeras: any
let entry: string
let hall: any

beforeAll(async () => {
  hall = await aHall(estate)
  const room = await aFacility(estate)
  ashas = await aBooking(estate, { facility: hall.id })
  await changed(estate, ashas.id, 'omar', { status: 'confirmed' })
  entry = (await enter(estate, ashas.id, 'payment', 100_000)).body.doc.id
  meeras = await aBooking(estate, {
    by: 'manager',
    facility: room.id,
    start: inDays(6),
    fields: { resident: await residentIdOf('meera') },
  })
})

const get = (as: PersonName, path: string) => estate.call('GET', `/api/${path}`, { as })
const idsOf = (answer: { body: any }): string[] => answer.body.docs.map(({ id }: { id: string }) => id).sort()

describe('a list of bookings', () => {
  test('holds one’s own, what one decides on, what one booked for others, or all', async () => {
    const both = [ashas.id, meeras.id].sort()
    const expected: [PersonName, string[]][] = [
      ['asha', [ashas.id]],
      ['ravi', []],
      ['meera', [meeras.id]],
      ['omar', [ashas.id]],
      ['cleaner', []],
      ['manager', both],
      ['secretary', both],
      ['admin', both],
      ['security', both],
      ['accountant', both],
      ['supervisor', both],
    ]
    for (const [as, ids] of expected) expect([as, idsOf(await get(as, 'bookings'))]).toEqual([as, ids])
  })

  test('is filtered, ordered and paged', async () => {
    expect(idsOf(await get('manager', 'bookings?where[status][equals]=approved'))).toEqual([ashas.id])
    expect(idsOf(await get('manager', `bookings?where[facility][equals]=${hall.id}`))).toEqual([ashas.id])
    const page = await get('manager', 'bookings?limit=1&page=2&sort=start')
    expect(page.body).toMatchObject({ totalDocs: 2, totalPages: 2, page: 2, docs: [{ id: meeras.id }] })
    expect(
      idsOf(await get('asha', `bookings?where[resident][equals]=${await residentIdOf('meera')}`)),
    ).toEqual([])
    expect(idsOf(await get('asha', `bookings?where[or][0][status][exists]=true`))).toEqual([ashas.id])
  })

  test.each([
    'where[resident.phone][like]=98',
    'where[resident.phone][exists]=true',
    'where[resident__phone][like]=98',
    'where[facility.approver][exists]=true',
    'where[facility.approver.phone][like]=9',
    'where[bookedBy.email][like]=a',
    'where[or][0][flat.number][equals]=A-101',
    'where[policy.houseRules][like]=a',
    'where[policy][like]=a',
    'where[status][equals]=nonsense',
    'where[start][greater_than]=soon',
    'where[guests][equals]=many',
    'where[facility][equals]=5',
    'where[nothing][equals]=5',
    'sort=resident.phone',
    'sort=facility.name',
    'sort=nothing',
  ])('tells nothing more by %s', async (query) => {
    const answer = await get('asha', `bookings?${query}`)
    expect([query, answer.status]).toEqual([query, 400])
  })
})

test('a deep answer shows a resident nothing of others that they may not see', async () => {
  for (const path of [
    `bookings/${ashas.id}?depth=2`,
    'bookings?depth=2',
    `facilities/${hall.id}?depth=2`,
    `ledger-entries/${entry}?depth=2`,
  ]) {
    for (const as of ['asha', 'ravi'] as const) {
      if (as === 'ravi' && !path.startsWith('facilities')) continue
      const answer = await get(as, path)
      expect([path, answer.status]).toEqual([path, 200])
      const text = JSON.stringify(answer.body)
      for (const other of ['omar', 'manager', 'accountant'] as const) {
        const [user] = await stored<{ phone: string }>('select phone from users where email = $1', [
          emailOf(other),
        ])
        expect(text).not.toContain(emailOf(other))
        expect(text).not.toContain(user?.phone)
      }
    }
  }
})

test('the one whose booking it is sees its terms; what passes with a request is not kept', async () => {
  const { body } = await get('asha', `bookings/${ashas.id}`)
  expect(body.policy).toMatchObject({ isApprovalNeeded: true, refundTiers: [{ hoursBefore: 48 }, {}] })
  for (const field of ['note', 'waitlist', 'checkedIn', 'acceptsHouseRules'])
    expect(body[field]).toBeUndefined()
})

test('amounts are seen by whose booking it is and by finance', async () => {
  const expected: [PersonName, number][] = [
    ['asha', 200],
    ['ravi', 404],
    ['meera', 404],
    ['omar', 404],
    ['cleaner', 404],
    ['security', 404],
    ['accountant', 200],
    ['secretary', 200],
    ['admin', 200],
  ]
  for (const [as, status] of expected)
    expect([as, (await get(as, `ledger-entries/${entry}`)).status]).toEqual([as, status])
  expect((await get('asha', 'ledger-entries?where[booking.resident][exists]=true')).status).toBe(400)
  expect(await residentIdOf('asha')).toBe(ashas.resident)
})

test('how a booking came is known by the page or the program that sent it', async () => {
  const room = await aFacility(estate)
  const book = async (days: number, headers: Record<string, string>) => {
    const body = { facility: room.id, start: inDays(days), end: inDays(days, 11), channel: 'cli', guests: 0 }
    return (await estate.call('POST', '/api/bookings', { as: 'asha', body, headers })).body.doc.channel
  }
  expect(await book(3, {})).toBe('web')
  expect(await book(4, { 'x-estate-channel': 'cli' })).toBe('cli')
})

test('a request that is sent again with its key books once and is answered the same', async () => {
  const room = await aFacility(estate)
  const headers = { 'idempotency-key': 'a-birthday' }
  const body = { facility: room.id, start: inDays(3), end: inDays(3, 11), guests: 0 }
  const send = (fields: object = {}) =>
    estate.call('POST', '/api/bookings', { as: 'asha', body: { ...body, ...fields }, headers })
  const first = await send()
  const again = await send()
  expect([first.status, again.status]).toEqual([201, 201])
  expect(again.body).toEqual(first.body)
  expect((await send({ guests: 1 })).body.errors[0].code).toBe('idempotency_key_reused')
  expect(await stored('select 1 from bookings where facility_id = $1', [room.id])).toHaveLength(1)
  const refused = await estate.call('POST', '/api/bookings', { as: 'meera', body, headers })
  expect(refused.body.errors[0].code).toBe('slot_taken')
  expect(await userIdOf('asha')).toBe(first.body.doc.bookedBy)
})

test('whoever only sees a booking does not touch it', async () => {
  const room = await aFacility(estate)
  const { id, updatedAt } = await aBooking(estate, { facility: room.id, start: inDays(9) })
  for (const as of ['accountant', 'security', 'supervisor'] as const)
    for (const body of [{}, { note: 'I was here' }])
      expect((await estate.call('PATCH', `/api/bookings/${id}`, { as, body })).status).toBe(403)
  const [row] = await stored<{ updated_at: Date }>('select updated_at from bookings where id = $1', [id])
  expect(row?.updated_at.toISOString()).toBe(updatedAt)
})

test('a booking has a number of guests, whatever is sent', async () => {
  const room = await aFacility(estate)
  const { id } = await aBooking(estate, { facility: room.id, start: inDays(9) })
  for (const guests of [null, '']) {
    const refused = await estate.call('PATCH', `/api/bookings/${id}`, { as: 'asha', body: { guests } })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'guests' }] } })
  }
})
