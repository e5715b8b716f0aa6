import { beforeAll, describe, expect, test } from 'vitest'
import { rowOf } from '../support/booking-rows'
import { aBooking, aFacility, askFor, change, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'

const estate = useEstate()
const NO_SUCH_ID = '11111111-1111-4111-8111-111111111111'
let facility: string

beforeAll(async () => {
  facility = (await aFacility(estate, { name: 'The refusing room', maxGuests: 5 })).id
})

const countBookings = async () => (await stored('select 1 from bookings')).length
const fieldsOf = (answer: Answer) => answer.body.errors?.map(({ field }: { field: string }) => field)

describe('what is malformed is 400 on its field, and nothing is stored', () => {
  test.each<[string, unknown]>([
    ['facility', NO_SUCH_ID],
    ['facility', 'The hall'],
    ['facility', 7],
    ['facility', {}],
    ['facility', null],
    ['facility', [NO_SUCH_ID]],
    ['start', 'tomorrow'],
    ['start', '2027-02-30T10:00:00Z'],
    ['start', '2027-01-01T25:00:00Z'],
    ['start', '20270101'],
    ['start', 1_800_000_000_000],
    ['start', null],
    ['start', ''],
    ['start', {}],
    ['end', '9999-99-99'],
    ['end', 'Infinity'],
    ['end', undefined],
    ['guests', -1],
    ['guests', 1.5],
    ['guests', '2'],
    ['guests', '2; drop table bookings'],
    ['guests', 1e9],
    ['guests', [1]],
    ['guests', {}],
    ['purpose', 5],
    ['purpose', {}],
    ['purpose', 'x'.repeat(501)],
    ['purpose', 'a\nb'],
    ['resident', NO_SUCH_ID],
    ['resident', 'asha'],
    ['waitlist', 'yes'],
    ['waitlist', 1],
  ])('%s: %j', async (field, value) => {
    const before = await countBookings()
    const refused = await askFor(estate, { facility, fields: { [field]: value } })
    expect([refused.status, fieldsOf(refused)]).toEqual([400, [field]])
    expect(refused.body.errors[0].code).toBe('invalid')
    expect(await countBookings()).toBe(before)
  })

  test('a null byte, anywhere', async () => {
    for (const fields of [{ purpose: 'a\u0000b' }, { facility: '\u0000' }, { 'a\u0000': 1 }])
      expect((await askFor(estate, { facility, fields })).status).toBe(400)
  })

  test('several at once are several entries', async () => {
    const refused = await askFor(estate, { facility, fields: { start: 'x', guests: -1, purpose: 7 } })
    expect(fieldsOf(refused).sort()).toEqual(['guests', 'purpose', 'start'])
  })

  test('a body that is none', async () => {
    for (const raw of ['', '[]', '"x"', 'null', '{', '[{}]'])
      expect([
        raw,
        (
          await estate.call('POST', '/api/bookings', {
            as: 'asha',
            raw,
            headers: { 'content-type': 'application/json' },
          })
        ).status,
      ]).toEqual([raw, 400])
  })
})

test('the answer names the first rule that is broken', async () => {
  const closed = await aFacility(estate, {
    openingHours: [{ day: 'mon', opens: '10:00', closes: '12:00' }],
    minDurationMinutes: 60,
    isActive: false,
  })
  const codes = async (fields: Record<string, unknown>) =>
    (await askFor(estate, { facility: closed.id, fields })).body.errors[0].code
  expect(await codes({ start: inDays(-2).toISOString(), end: inDays(-3).toISOString() })).toBe(
    'end_before_start',
  )
  expect(await codes({ start: inDays(-2).toISOString(), end: inDays(-1).toISOString() })).toBe('in_the_past')
  expect(
    await codes({ start: inDays(3, 2).toISOString(), end: inDays(3, 3).toISOString(), guests: 900 }),
  ).toBe('outside_hours')
  const gone = await aFacility(estate, { isActive: false })
  expect(await askFor(estate, { facility: gone.id })).toMatchObject({
    status: 409,
    body: { errors: [{ code: 'facility_closed' }] },
  })
})

test('another’s booking is not there', async () => {
  const { id } = await aBooking(estate, { by: 'meera', facility, start: inDays(15) })
  const before = await rowOf(id)
  for (const body of [{ status: 'cancelled' }, { purpose: 'Mine' }, { checkedIn: true }, { guests: -5 }, {}])
    expect(await change(estate, id, 'asha', body)).toMatchObject({
      status: 404,
      body: { errors: [{ code: 'not_found' }] },
    })
  for (const other of [NO_SUCH_ID, 'nonsense'])
    expect([other, (await change(estate, other, 'asha', { status: 'cancelled' })).status]).toEqual([
      other,
      404,
    ])
  expect(await rowOf(id)).toEqual(before)
})

test('there is no way round: no bulk change, no deletion, no copy', async () => {
  const { id } = await aBooking(estate, { facility, start: inDays(16) })
  const doors: [string, string][] = [
    ['PATCH', '/api/bookings?where[status][equals]=confirmed'],
    ['DELETE', '/api/bookings?where[status][equals]=confirmed'],
    ['PATCH', '/api/facilities?where[name][exists]=true'],
    ['DELETE', '/api/facilities?where[name][exists]=true'],
    ['DELETE', '/api/closures?where[reason][exists]=true'],
    ['DELETE', `/api/bookings/${id}`],
    ['POST', `/api/bookings/${id}/duplicate`],
    ['POST', `/api/bookings/duplicate/${id}`],
  ]
  for (const [method, path] of doors) {
    const { status } = await estate.call(method, path, {
      as: 'admin',
      body: { status: 'cancelled', isActive: false },
    })
    expect([path, status >= 400 && status < 500]).toEqual([path, true])
  }
  expect(await rowOf(id)).toMatchObject({ status: 'confirmed' })
})
