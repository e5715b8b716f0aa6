import { beforeAll, describe, expect, test } from 'vitest'
import { rowOf } from '../support/booking-rows'
import { aBooking, aFacility, aHall, askFor, change, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { flatIdOf, residentIdOf, userIdOf } from '../support/register'

const estate = useEstate()
const NO_SUCH_ID = '11111111-1111-4111-8111-111111111111'
let facility: string

beforeAll(async () => {
  facility = (await aFacility(estate)).id
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

test('staff who do not see the register book for residents all the same, and read nothing of them', async () => {
  const room = await aFacility(estate)
  const resident = await residentIdOf('meera')
  for (const [index, by] of (['electrician', 'plumber', 'cleaner', 'gardener'] as const).entries()) {
    const fields = { resident }
    const start = inDays(10 + index)
    expect((await askFor(estate, { by, facility: room.id, start, fields })).status).toBe(201)
    expect((await estate.call('GET', `/api/residents/${resident}`, { as: by })).status).toBe(404)
  }
  const fields = { resident: crypto.randomUUID() }
  const nobody = await askFor(estate, { by: 'plumber', facility: room.id, start: inDays(15), fields })
  expect(nobody).toMatchObject({ status: 400, body: { errors: [{ field: 'resident' }] } })
})
