import { describe, expect, test } from 'vitest'
import { roleDefaults, STAFF_FLAGS, type StaffFlag, type StaffRole } from '@/domain/staff'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { residentIdOf, staffIdOf, userIdOf } from '../support/register'

const estate = useEstate()
const change = (as: PersonName, path: string, body: object): Promise<Answer> =>
  estate.call('PATCH', `/api/${path}`, { as, body })
const powersOf = async (token: string): Promise<string[]> =>
  (await estate.call('GET', '/api/users/me', { token })).body.user?.powers.sort() ?? []
const freshToken = async (person: PersonName): Promise<string> => {
  const body = { email: emailOf(person), password: PASSWORD }
  return (await estate.call('POST', '/api/users/login', { body })).body.token
}

/** Design, "People and powers": the flags each role starts with. */
const DEFAULTS: Record<StaffRole, StaffFlag[]> = {
  facility_manager: ['canAccessAllTickets', 'canAssignTickets', 'canCloseTickets', 'canSendAnnouncements'],
  accountant: ['canManageFinances', 'canSendAnnouncements'],
  maintenance_supervisor: ['canAccessAllTickets', 'canAssignTickets', 'canCloseTickets'],
  electrician: ['canCloseTickets'],
  plumber: ['canCloseTickets'],
  security_head: ['canSendAnnouncements'],
  cleaner: [],
  gardener: [],
}

describe('a role', () => {
  test.each(Object.entries(DEFAULTS) as [StaffRole, StaffFlag[]][])(
    '%s starts with its flags',
    (role, flags) => {
      expect(STAFF_FLAGS.filter((flag) => roleDefaults(role)[flag])).toEqual(flags)
    },
  )

  test('gives its flags to a new member of staff, unless the administrator says otherwise', async () => {
    const body = {
      user: await userIdOf('ravi'),
      employeeId: 'MS009',
      staffRole: 'maintenance_supervisor',
      canCloseTickets: false,
    }
    const made = await estate.call('POST', '/api/staff', { as: 'admin', body })
    expect(made.body.doc).toMatchObject({
      name: 'Ravi Rao',
      canAccessAllTickets: true,
      canAssignTickets: true,
      canCloseTickets: false,
      canManageFinances: false,
      isActive: true,
    })
  })

  test('that changes brings its own flags along', async () => {
    const path = `staff/${await staffIdOf('gardener')}`
    expect((await change('admin', path, { staffRole: 'plumber' })).body.doc.canCloseTickets).toBe(true)
    expect((await change('admin', path, { staffRole: 'gardener' })).body.doc.canCloseTickets).toBe(false)
  })
})

describe('powers', () => {
  test('follow the flags, and reset-powers restores those of the role', async () => {
    const path = `staff/${await staffIdOf('plumber')}`
    await change('admin', path, { canAssignTickets: true, canAccessAllTickets: true, canCloseTickets: false })
    expect(await powersOf(await freshToken('plumber'))).toEqual([
      'panel',
      'tickets.all',
      'tickets.assign',
      'tickets.handle',
    ])
    const reset = await estate.call('POST', `/api/${path}/reset-powers`, { as: 'admin', body: {} })
    expect(reset.body.doc).toMatchObject({
      canAssignTickets: false,
      canAccessAllTickets: false,
      canCloseTickets: true,
    })
    expect(await powersOf(await freshToken('plumber'))).toEqual(['tickets.close', 'tickets.handle'])
  })

  test('are nobody’s own to choose', async () => {
    const own = `staff/${await staffIdOf('supervisor')}`
    for (const body of [
      { canManageFinances: true },
      { staffRole: 'facility_manager' },
      { reportingTo: null },
    ]) {
      expect([body, (await change('supervisor', own, body)).status]).toEqual([body, 403])
    }
    expect(
      (await change('plumber', `staff/${await staffIdOf('plumber')}`, { canAssignTickets: true })).status,
    ).toBe(403)
    const me = `residents/${await residentIdOf('asha')}`
    for (const body of [
      { committeeRole: 'chairperson' },
      { verified: false },
      { flat: null },
      { name: 'Queen' },
    ]) {
      const { status } = await change('asha', me, body)
      expect([body, status]).toEqual([body, 'flat' in body ? 400 : 403])
    }
    expect((await estate.call('POST', '/api/administrators', { as: 'manager', body: {} })).status).toBe(403)
    expect(await powersOf(await estate.tokenOf('asha'))).toEqual([])
  })

  test('of the committee do not include the administrator’s', async () => {
    expect(await powersOf(await estate.tokenOf('secretary'))).toEqual([
      'announce',
      'committee',
      'finance.read',
      'panel',
      'tickets.all',
      'tickets.assign',
      'tickets.close',
    ])
    const path = `residents/${await residentIdOf('asha')}`
    expect((await change('secretary', path, { committeeRole: 'member' })).status).toBe(403)
    expect((await change('secretary', path, { verified: true })).status).toBe(200)
  })

  test('of the accountant are finances and announcements', async () => {
    expect(await powersOf(await estate.tokenOf('accountant'))).toEqual([
      'announce',
      'finance.read',
      'finance.write',
      'panel',
    ])
  })
})

describe('the hierarchy', () => {
  test('has no circle, however long', async () => {
    const refused = await change('admin', `staff/${await staffIdOf('manager')}`, {
      reportingTo: await staffIdOf('electrician'),
    })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'reportingTo' }] } })
    const own = await staffIdOf('manager')
    expect((await change('admin', `staff/${own}`, { reportingTo: own })).status).toBe(422)
    expect(await stored('select reporting_to_id from staff where id = $1', [own])).toEqual([
      { reporting_to_id: null },
    ])
  })
})

describe('whoever stops counting', () => {
  test('is signed out at once when deactivated, and stays so when they return', async () => {
    const token = await freshToken('cleaner')
    const path = `staff/${await staffIdOf('cleaner')}`
    expect((await estate.call('GET', '/api/tickets', { token })).status).toBe(200)
    expect((await change('supervisor', path, { isActive: false })).status).toBe(200)
    expect((await estate.call('GET', '/api/tickets', { token })).status).toBe(401)
    expect((await estate.call('GET', '/api/users/me', { token })).body).toMatchObject({ user: null })
    await change('supervisor', path, { isActive: true })
    expect((await estate.call('GET', '/api/tickets', { token })).status).toBe(401)
    expect(await powersOf(await freshToken('cleaner'))).toEqual(['tickets.handle'])
  })

  test.each([
    ['moved out', { moveOutDate: '2020-01-01' }, { moveOutDate: null }],
    ['unverified', { verified: false }, { verified: true }],
  ])('is signed out at once when %s', async (_, gone, back) => {
    const token = await freshToken('omar')
    const path = `residents/${await residentIdOf('omar')}`
    expect((await change('secretary', path, gone)).status).toBe(200)
    expect((await estate.call('GET', '/api/tickets', { token })).status).toBe(401)
    const body = { email: emailOf('omar'), password: PASSWORD }
    expect((await estate.call('POST', '/api/users/login', { body })).status).toBe(401)
    await change('secretary', path, back)
    expect((await estate.call('POST', '/api/users/login', { body })).status).toBe(200)
  })

  test('stays while another profile of theirs is live', async () => {
    const token = await freshToken('ravi')
    const path = `staff/${(await stored<{ id: string }>(`select id from staff where employee_id = 'MS009'`))[0]?.id}`
    await change('admin', path, { isActive: false })
    expect((await estate.call('GET', '/api/tickets', { token })).status).toBe(200)
    expect(await powersOf(token)).toEqual([])
  })
})

test.each([['x'], [5], [{ days: 'mon' }], [[null]], [[{ days: ['mon'], from: 9, to: 18 }]]])(
  'no work schedule reads %j',
  async (workSchedule) => {
    const path = `staff/${await staffIdOf('gardener')}`
    expect((await change('admin', path, { workSchedule })).body.errors[0]).toMatchObject({
      field: 'workSchedule',
    })
  },
)

test('the last administrator is kept', async () => {
  const [seat] = await stored<{ id: string; user_id: string }>('select id, user_id from administrators')
  const refused = await estate.call('DELETE', `/api/administrators/${seat?.id}`, { as: 'admin' })
  expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'last_administrator' }] } })
  expect((await estate.call('DELETE', `/api/users/${seat?.user_id}`, { as: 'admin' })).status).toBe(409)
  expect(await stored('select 1 from administrators')).toHaveLength(1)
})
