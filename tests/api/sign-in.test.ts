import { beforeEach, describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'
import { passwordWork } from '../support/password-work'
import { PASSWORD } from '../support/people'
import { residentIdOf } from '../support/register'

const estate = useEstate()
const signIn = (email: unknown, password: unknown, address = '192.0.2.1'): Promise<Answer> =>
  estate.call('POST', '/api/users/login', {
    body: { email, password },
    headers: { 'x-estate-peer': address },
  })
beforeEach(async () => {
  await stored('delete from sign_in_failures')
})

describe('signing in', () => {
  test('answers a token, the account and when it ends, and sets the cookie', async () => {
    const answer = await signIn('asha@khaki.example', PASSWORD)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      token: expect.stringContaining('.'),
      user: { email: 'asha@khaki.example' },
      exp: expect.any(Number),
    })
    expect(answer.headers.get('set-cookie')).toMatch(/payload-token=.*HttpOnly/i)
  })

  test('takes the address in any case', async () => {
    expect((await signIn('ASHA@Khaki.Example', PASSWORD)).status).toBe(200)
  })

  test.each<Record<string, string>>([
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ])('is not done for a page of another site: %j', async (headers) => {
    for (const path of ['login', 'forgot-password', 'reset-password']) {
      const answer = await estate.call('POST', `/api/users/${path}`, {
        body: { email: 'meera@khaki.example', password: PASSWORD, token: 'x' },
        headers,
      })
      expect([path, answer.status]).toEqual([path, 403])
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
  })

  test('answers alike to a wrong password and an unknown account', async () => {
    const wrong = await signIn('asha@khaki.example', 'not-the-password')
    const unknown = await signIn('nobody@khaki.example', 'not-the-password')
    expect(wrong.status).toBe(401)
    expect(unknown.status).toBe(401)
    expect(unknown.body).toEqual(wrong.body)
  })

  test('spends as much work on an unknown account', async () => {
    const spent = (email: string) => passwordWork(() => signIn(email, 'not-the-password'))
    const known = await spent('asha@khaki.example')
    expect(known).toHaveLength(1)
    expect(await spent('nobody@khaki.example')).toEqual(known)
  })

  test.each([
    [{ email: 5, password: 'x' }],
    [{ email: 'asha@khaki.example' }],
    [{ password: PASSWORD }],
    [{ email: { like: 'asha' }, password: PASSWORD }],
    [{ email: ['asha@khaki.example'], password: [PASSWORD] }],
    [{ email: 'asha@khaki.example', password: 12 }],
    [{ email: 'asha@khaki.example\u0000', password: PASSWORD }],
    [{}],
  ])('refuses %j with a 4xx', async (body) => {
    const answer = await estate.call('POST', '/api/users/login', { body })
    expect([400, 401]).toContain(answer.status)
    expect(answer.body.errors[0].code).toMatch(/^[a-z_]+$/)
  })

  test('is refused to a moved-out resident and to one who waits for verification', async () => {
    const id = await residentIdOf('omar')
    await stored(`update residents set move_out_date = now() - interval '2 days' where id = $1`, [id])
    expect((await signIn('omar@khaki.example', PASSWORD)).status).toBe(401)
    await stored('update residents set move_out_date = null, verified = false where id = $1', [id])
    expect((await signIn('omar@khaki.example', PASSWORD)).status).toBe(401)
    await stored('update residents set verified = true where id = $1', [id])
    expect((await signIn('omar@khaki.example', PASSWORD)).status).toBe(200)
  })
})

/** Failures of the past, as the throttle writes them down. */
const failed = (count: number, account = 'asha@khaki.example') =>
  stored(
    `insert into sign_in_failures (account, address, failed_at)
     select $1, '192.0.2.1', now() - n * interval '1 second' from generate_series(1, $2) n`,
    [account, count],
  )

describe('the throttle', () => {
  test('refuses the eleventh try of an account at an address, and says how long', async () => {
    await failed(9)
    expect((await signIn('asha@khaki.example', 'wrong-wrong-wrong')).status).toBe(401)
    const refused = await signIn('asha@khaki.example', PASSWORD)
    expect(refused).toMatchObject({ status: 429, body: { errors: [{ code: 'too_many_requests' }] } })
    const wait = Number(refused.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(14 * 60)
    expect(wait).toBeLessThanOrEqual(15 * 60)
  })

  test('lets the owner in from another address, and others in from this one', async () => {
    await failed(10)
    expect((await signIn('asha@khaki.example', PASSWORD, '192.0.2.2')).status).toBe(200)
    expect((await signIn('meera@khaki.example', PASSWORD)).status).toBe(200)
  })

  test('ends when the window has passed', async () => {
    await failed(10)
    await stored(`update sign_in_failures set failed_at = failed_at - interval '16 minutes'`)
    expect((await signIn('asha@khaki.example', PASSWORD)).status).toBe(200)
  })

  test('counts failures only', async () => {
    await failed(9)
    expect((await signIn('asha@khaki.example', PASSWORD)).status).toBe(200)
    expect((await signIn('asha@khaki.example', PASSWORD)).status).toBe(200)
    expect(await stored('select * from sign_in_failures')).toHaveLength(9)
  })

  test('refuses an address after a hundred failures, whatever the account', async () => {
    await stored(
      `insert into sign_in_failures (account, address, failed_at)
       select 'somebody-' || n || '@example.org', '192.0.2.1', now() from generate_series(1, 100) n`,
    )
    expect((await signIn('meera@khaki.example', PASSWORD)).status).toBe(429)
    expect((await signIn('meera@khaki.example', PASSWORD, '192.0.2.9')).status).toBe(200)
  })

  test('counts many tries at once', async () => {
    const tries = Array.from({ length: 16 }, () =>
      signIn('ravi@khaki.example', 'wrong-wrong-wrong', '192.0.2.7'),
    )
    const answers = (await Promise.all(tries)).map((answer) => answer.status)
    expect(answers.filter((status) => status === 401).length).toBeLessThanOrEqual(10)
  })
})

describe('a token', () => {
  test.each(['garbage', 'a.b.c', ''])('that is %j is 401 everywhere', async (token) => {
    for (const [method, path] of [
      ['GET', 'tickets'],
      ['GET', 'access'],
      ['GET', 'globals/settings'],
      ['POST', 'tickets'],
      ['POST', 'users/refresh-token'],
      ['POST', 'users/logout'],
      ['POST', 'tickets/bulk'],
      ['GET', 'notifications'],
      ['GET', 'nothing-here'],
    ] as const) {
      const headers = { authorization: `JWT ${token}` }
      const answer = await estate.call(method, `/api/${path}`, {
        headers,
        ...(method === 'POST' ? { body: {} } : {}),
      })
      if (path === 'nothing-here') expect([401, 404]).toContain(answer.status)
      else expect([path, answer.status]).toEqual([path, 401])
    }
    const me = await estate.call('GET', '/api/users/me', { headers: { authorization: `JWT ${token}` } })
    expect(me).toMatchObject({ status: 200, body: { user: null } })
  })

  test('is taken from the cookie, unless another site sends it', async () => {
    const { token } = (await signIn('meera@khaki.example', PASSWORD)).body
    const withCookie = async (headers: Record<string, string>): Promise<number> =>
      (
        await estate.call('GET', '/api/tickets', {
          headers: { cookie: `payload-token=${token}`, ...headers },
        })
      ).status
    expect(await withCookie({})).toBe(200)
    expect(await withCookie({ referer: `${estate.url}/tickets` })).toBe(200)
    expect(await withCookie({ origin: 'http://evil.example' })).toBe(401)
    expect(await withCookie({ referer: 'http://evil.example/' })).toBe(401)
    expect(await withCookie({ 'sec-fetch-site': 'cross-site' })).toBe(401)
  })

  test('dies with signing out', async () => {
    const { token } = (await signIn('meera@khaki.example', PASSWORD)).body
    expect((await estate.call('GET', '/api/tickets', { token })).status).toBe(200)
    expect((await estate.call('POST', '/api/users/logout', { token, body: {} })).status).toBe(200)
    expect((await estate.call('GET', '/api/tickets', { token })).status).toBe(401)
  })

  test('tells who somebody is and what they may do', async () => {
    const { body } = await estate.call('GET', '/api/users/me', { as: 'supervisor' })
    expect(body.user).toMatchObject({
      email: 'supervisor@khaki.example',
      resident: null,
      staff: expect.any(String),
    })
    expect([...body.user.powers].sort()).toEqual([
      'panel',
      'tickets.all',
      'tickets.assign',
      'tickets.close',
      'tickets.handle',
    ])
  })
})
