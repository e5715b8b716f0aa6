import { describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { flatIdOf, residentIdOf, userIdOf } from '../support/register'

const estate = useEstate()
const post = (path: string, body: object, as?: PersonName): Promise<Answer> =>
  estate.call('POST', `/api/${path}`, { body, ...(as ? { as } : {}) })
const change = (as: PersonName, path: string, body: object): Promise<Answer> =>
  estate.call('PATCH', `/api/${path}`, { as, body })
const signIn = (email: string, password: string): Promise<Answer> => post('users/login', { email, password })

describe('the administrator makes', () => {
  test('a flat, an account, an entry in the register and a member of staff', async () => {
    const flat = await post('flats', { block: 'A', number: 'A-110', floor: 1 }, 'admin')
    expect(flat.status).toBe(201)
    const account = { name: 'Nina New', email: 'Nina@Khaki.Example', password: 'a long password' }
    const user = await post('users', account, 'admin')
    expect(user.body.doc).toMatchObject({ name: 'Nina New', email: 'nina@khaki.example', language: 'en' })
    expect(JSON.stringify(user.body)).not.toContain('a long password')
    const resident = await post(
      'residents',
      {
        name: 'Nina New',
        user: user.body.doc.id,
        flat: flat.body.doc.id,
        residentType: 'tenant',
        verified: true,
      },
      'admin',
    )
    expect(resident.status).toBe(201)
    expect((await signIn('nina@khaki.example', 'a long password')).status).toBe(200)
    const staff = await post(
      'staff',
      { user: user.body.doc.id, employeeId: 'PL009', staffRole: 'plumber' },
      'admin',
    )
    expect(staff.body.doc).toMatchObject({ name: 'Nina New', canCloseTickets: true })
  })

  test('nothing twice', async () => {
    const refused = [
      await post('flats', { block: 'A', number: 'A-101' }, 'admin'),
      await post('users', { name: 'X', email: 'ASHA@khaki.example', password: 'a long password' }, 'admin'),
      await post(
        'staff',
        { user: await userIdOf('asha'), employeeId: 'el001', staffRole: 'plumber' },
        'admin',
      ),
      await post(
        'residents',
        { name: 'X', user: await userIdOf('asha'), flat: await flatIdOf('A-101') },
        'admin',
      ),
    ]
    expect(refused.map(({ status }) => [400, 409].includes(status))).toEqual([true, true, true, true])
  })

  test.each([
    ['flats', { block: 'ABCDEFGHIJK', number: 'Z-1' }, 'block'],
    ['flats', { block: 'A', number: 5 }, 'number'],
    ['flats', { block: 'A', number: 'Z-1', floor: 'first' }, 'floor'],
    ['flats', { block: 'A', number: 'Z-1', status: 'burnt' }, 'status'],
    ['users', { name: 'X', email: 'nowhere', password: 'a long password' }, 'email'],
    ['users', { name: 'X', email: 'x@khaki.example', password: 'short' }, 'password'],
    ['users', { name: 'X', email: 'x@khaki.example', password: '' }, 'password'],
    ['users', { name: 'X', email: 'x@khaki.example', password: 'x'.repeat(201) }, 'password'],
    ['users', { name: '', email: 'x@khaki.example', password: 'a long password' }, 'name'],
    [
      'users',
      { name: 'X', email: 'x@khaki.example', password: 'a long password', language: 'fr' },
      'language',
    ],
    ['residents', { name: 'X', flat: 'A-101' }, 'flat'],
    ['residents', { name: 'X', flat: null, residentType: 'ghost' }, 'residentType'],
    ['staff', { employeeId: 'X', staffRole: 'king' }, 'staffRole'],
    ['staff', { employeeId: 'X', staffRole: 'plumber', user: 'nobody' }, 'user'],
    ['residents', { name: 'X', emergencyContact: 'Mother' }, 'emergencyContact'],
    ['flats', { block: 'A', number: 'Z-1', floor: '1' }, 'floor'],
  ])('no %s from %j', async (path, body, field) => {
    const answer = await post(path, body, 'admin')
    expect(answer.status).toBe(400)
    expect(answer.body.errors.map((problem: { field: string }) => problem.field)).toContain(field)
  })

  test('nothing disappear that history names', async () => {
    expect(
      (await estate.call('DELETE', `/api/flats/${await flatIdOf('A-101')}`, { as: 'admin' })).status,
    ).toBe(409)
  })
})

describe('a resident', () => {
  test('keeps their own contact data up to date, and nothing else of the register', async () => {
    const path = `residents/${await residentIdOf('asha')}`
    const contact = { phone: '+919811111111', emergencyContact: { name: 'Ravi', phone: '+919822222222' } }
    expect((await change('asha', path, contact)).body.doc).toMatchObject(contact)
    for (const body of [
      { name: 'Queen' },
      { verified: false },
      { moveOutDate: '2030-01-01' },
      { residentType: 'tenant' },
    ]) {
      expect([body, (await change('asha', path, body)).status]).toEqual([body, 403])
    }
    expect((await change('meera', path, { phone: '1' })).status).toBe(404)
    expect((await change('manager', path, { phone: '1' })).status).toBe(403)
  })

  test('changes their own account, but not its address', async () => {
    const path = `users/${await userIdOf('meera')}`
    expect((await change('meera', path, { language: 'hi' })).body.doc.language).toBe('hi')
    expect((await change('meera', path, { email: 'other@khaki.example' })).status).toBe(403)
    expect((await change('meera', path, { email: 'meera@khaki.example' })).status).toBe(200)
    expect((await change('asha', path, { name: 'x' })).status).toBe(404)
  })

  test('cannot write what signing in keeps about them', async () => {
    const id = await userIdOf('meera')
    const kept = 'select hash, salt, reset_password_token from users where id = $1'
    const before = await stored(kept, [id])
    const forged = { hash: 'x', salt: 'y', resetPasswordToken: 'z', sessions: 'none', loginAttempts: 99 }
    expect((await change('meera', `users/${id}`, forged)).status).toBe(200)
    expect(await stored(kept, [id])).toEqual(before)
  })
})

describe('a password', () => {
  const rules = async (password: unknown) =>
    (await change('ravi', `users/${await userIdOf('ravi')}`, { password })).status

  test('has eight to two hundred characters', async () => {
    for (const password of ['7 chars', 'x'.repeat(201), '        ', 5, ['a long password']]) {
      expect([password, await rules(password)]).toEqual([password, 400])
    }
    expect((await signIn(emailOf('ravi'), PASSWORD)).status).toBe(200)
    expect(await rules('x'.repeat(8))).toBe(200)
    expect((await signIn(emailOf('ravi'), PASSWORD)).status).toBe(401)
    expect((await signIn(emailOf('ravi'), 'x'.repeat(8))).status).toBe(200)
  })

  test('forgotten answers everyone alike, and writes only to who is here', async () => {
    await stored('delete from deliveries')
    await stored('delete from notifications')
    const known = await post('users/forgot-password', { email: 'omar@khaki.example' })
    const unknown = await post('users/forgot-password', { email: 'nobody@khaki.example' })
    expect([known.status, unknown.status]).toEqual([200, 200])
    expect(unknown.body).toEqual(known.body)
    const written = await stored(`select n.kind, u.email, d.channel from deliveries d
      join notifications n on n.id = d.notification_id join users u on u.id = n.recipient_id`)
    expect(written).toEqual([
      { kind: 'account.password_reset', email: 'omar@khaki.example', channel: 'email' },
    ])
  })

  test('is set anew with the token of the link, once', async () => {
    await post('users/forgot-password', { email: 'omar@khaki.example' })
    const [row] = await stored<{ token: string }>(
      `select reset_password_token as token from users where email = 'omar@khaki.example'`,
    )
    const { token } = (await signIn('omar@khaki.example', PASSWORD)).body
    const reset = (password: string) => post('users/reset-password', { token: row?.token, password })
    expect((await reset('short')).status).toBe(400)
    expect((await reset('a brand new password')).status).toBe(200)
    expect((await estate.call('GET', '/api/tickets', { token })).status).toBe(401)
    expect((await signIn('omar@khaki.example', 'a brand new password')).status).toBe(200)
    expect((await reset('another password here')).status).toBeGreaterThanOrEqual(400)
    expect(
      (await post('users/reset-password', { token: 'forged', password: 'a long password' })).status,
    ).toBeLessThan(500)
  })

  test.each([{}, { email: 5 }, { email: 'nowhere' }, { email: { like: 'a' } }])(
    'forgotten with %j is 400',
    async (body) => {
      expect((await post('users/forgot-password', body)).status).toBe(400)
    },
  )
})
