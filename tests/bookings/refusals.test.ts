import { beforeAll, describe, expect, test } from 'vitest'
import { rowOf } from '../support/booking-rows'
import { aBooking, aFacility, aHall, askFor, change, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { flatIdOf, residentIdOf, userIdOf } from '../support/register'

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

describe('for whom', () => {
  const sent = async (as: PersonName, resident?: string) =>
    askFor(estate, { by: as, facility, start: inDays(20), fields: { resident } })

  test('a resident books for nobody else, not even of their own flat', async () => {
    expect(await sent('asha', await residentIdOf('ravi'))).toMatchObject({
      status: 403,
      body: { errors: [{ code: 'not_permitted', field: 'resident' }] },
    })
    // Whom one may not see does not exist.
    expect(await sent('asha', await residentIdOf('meera'))).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'invalid', field: 'resident' }] },
    })
    expect(await stored('select 1 from bookings where start = $1', [inDays(20)])).toEqual([])
  })

  test('staff name somebody, who lives here', async () => {
    for (const as of ['manager', 'security', 'accountant', 'admin'] as const)
      expect(await sent(as)).toMatchObject({ status: 400, body: { errors: [{ field: 'resident' }] } })
    const asha = await residentIdOf('asha')
    await stored(`update residents set move_out_date = now() - interval '2 days' where id = $1`, [asha])
    const gone = await sent('manager', asha)
    await stored('update residents set move_out_date = null where id = $1', [asha])
    expect(gone).toMatchObject({ status: 400, body: { errors: [{ field: 'resident' }] } })
  })

  test('what staff and the committee book is the resident’s, and says who booked it', async () => {
    const asha = await residentIdOf('asha')
    for (const [days, by] of [
      [21, 'manager'],
      [22, 'secretary'],
      [23, 'supervisor'],
    ] as const) {
      const { id } = await aBooking(estate, { by, facility, start: inDays(days), fields: { resident: asha } })
      expect(await rowOf(id)).toMatchObject({
        resident_id: asha,
        flat_id: await flatIdOf('A-101'),
        booked_by_id: await userIdOf(by),
      })
      expect((await change(estate, id, 'asha', { status: 'cancelled' })).status).toBe(200)
    }
  })
})

test('derived fields of a body are ignored', async () => {
  const hall = await aHall(estate)
  const forged = {
    number: 'BKG-1',
    status: 'confirmed',
    flat: await flatIdOf('C-301'),
    bookedBy: await userIdOf('omar'),
    channel: 'admin',
    feePaise: 1,
    depositPaise: 1,
    feePaidPaise: 9e6,
    depositPaidPaise: 9e6,
    refundPaise: 5,
    refundedPaise: 5,
    blockedUntil: '2020-01-01',
    policy: { refundTiers: [] },
    isFreed: true,
    isExclusive: false,
    revision: 9,
    refundCapPercent: 100,
    checkedIn: true,
    checkedInAt: '2020-01-01',
    approveBy: '2030-01-01',
    payBy: '2030-01-01',
    decidedBy: await userIdOf('omar'),
    confirmedAt: '2020-01-01',
    id: NO_SUCH_ID,
    createdAt: '2020-01-01',
    updatedAt: '2020-01-01',
    houseRulesAcceptedAt: '2020-01-01',
    note: 'Hm',
  }
  const { id } = await aBooking(estate, { facility: hall.id, fields: forged })
  const row = await rowOf(id)
  expect(row).toMatchObject({
    status: 'pending',
    flat_id: await flatIdOf('A-101'),
    booked_by_id: await userIdOf('asha'),
    channel: 'web',
    fee_paise: '100000',
    deposit_paise: '200000',
    fee_paid_paise: '0',
    deposit_paid_paise: '0',
    refund_paise: '0',
    refunded_paise: '0',
    blocked_until: hoursAfter(inDays(3), 2),
    is_freed: false,
    is_exclusive: true,
    revision: '0',
    refund_cap_percent: null,
    checked_in_at: null,
    decided_by_id: null,
    confirmed_at: null,
    house_rules_accepted_at: null,
  })
  expect(id).not.toBe(NO_SUCH_ID)
  const { status: _, checkedIn: __, ...patched } = forged
  const answer = await change(estate, id, 'manager', {
    ...patched,
    facility,
    resident: await residentIdOf('omar'),
    waitlist: true,
    acceptsHouseRules: true,
  })
  expect(answer.status).toBe(200)
  expect({ ...(await rowOf(id)), updated_at: null }).toEqual({ ...row, updated_at: null })
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
