import { describe, expect, test } from 'vitest'
import { endOwnSession, endSessions } from '@/hooks/people/end-account-sessions'
import { onPool } from '@/server/database'
import { deviceOf } from '@/web/ui/profile/device'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { staffIdOf, userIdOf } from '../support/register'
import { linkSentTo, tokenIn } from './support'

const estate = useEstate()

/** Signs in once more; answers the token and the id of that sign-in. */
async function signIn(person: PersonName): Promise<{ token: string; id: string }> {
  const body = { email: emailOf(person), password: PASSWORD }
  const { token } = (await estate.call('POST', '/api/users/login', { body })).body
  const payload = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString())
  return { token, id: payload.sid }
}

const isIn = async (token: string): Promise<boolean> =>
  (await estate.call('GET', '/api/tickets', { token })).status === 200
const everySession = () => stored('select * from users_sessions order by id')
const deviceFor = async (person: PersonName, session: string) =>
  stored('insert into session_devices values ($1, $2, $3) on conflict do nothing', [
    session,
    await userIdOf(person),
    'Browser/1',
  ])

/** An account that is nobody's. */
async function anAccount(): Promise<string> {
  const [user] = await stored<{ id: string }>(
    `insert into users (name, email) values ('Nobody Yet', 'nobody.yet@khaki.example') returning id`,
  )
  return user?.id ?? ''
}

describe('a sign-in', () => {
  test('is ended by its account alone, and what is known of its device goes with it', async () => {
    const [first, second] = [await signIn('asha'), await signIn('asha')]
    await deviceFor('asha', first.id)
    expect(await endOwnSession(onPool(estate.payload), await userIdOf('asha'), first.id)).toBe(true)
    expect([await isIn(first.token), await isIn(second.token)]).toEqual([false, true])
    expect(await stored('select * from session_devices where session_id = $1', [first.id])).toEqual([])
  })

  test('of somebody else is none: nothing ends', async () => {
    const meeras = await signIn('meera')
    await deviceFor('meera', meeras.id)
    const before = await everySession()
    for (const id of [meeras.id, 'no such sign-in', '']) {
      expect(await endOwnSession(onPool(estate.payload), await userIdOf('asha'), id)).toBe(false)
    }
    expect(await everySession()).toEqual(before)
    expect(await stored('select * from session_devices where session_id = $1', [meeras.id])).toHaveLength(1)
    expect(await isIn(meeras.token)).toBe(true)
  })

  test('ends with its device when its account no longer counts, or chooses a new password by a link', async () => {
    const ids = [(await signIn('gardener')).id, (await signIn('cleaner')).id]
    const devices = () => stored('select 1 from session_devices where session_id = any($1)', [ids])
    expect(await devices()).toHaveLength(2)
    const gone = { as: 'admin', body: { isActive: false } } as const
    expect((await estate.call('PATCH', `/api/staff/${await staffIdOf('gardener')}`, gone)).status).toBe(200)
    const body = { email: emailOf('cleaner') }
    await estate.call('POST', '/api/users/forgot-password', { body })
    const token = tokenIn(await linkSentTo(emailOf('cleaner'), 'account.password_reset'))
    const reset = { token, password: 'three words here' }
    expect((await estate.call('POST', '/api/users/reset-password', { body: reset })).status).toBe(200)
    expect(await devices()).toEqual([])
  })

  test.each([
    ['security', 'staff', 'DELETE', {}],
    ['meera', 'residents', 'DELETE', {}],
    ['plumber', 'staff', 'PATCH', { user: 'another' }],
  ] as const)(
    'of %s ends when their row of %s goes (%s %j), and stays so if they return',
    async (person, profiles, method, change) => {
      const { token } = await signIn(person)
      expect(await isIn(token)).toBe(true)
      const user = await userIdOf(person)
      const [profile] = await stored<{ id: string }>(`select id from ${profiles} where user_id = $1`, [user])
      const body = 'user' in change ? { user: await anAccount() } : undefined
      const gone = await estate.call(method, `/api/${profiles}/${profile?.id}`, {
        as: 'admin',
        ...(body ? { body } : {}),
      })
      expect(gone.status, JSON.stringify(gone.body)).toBe(200)
      expect((await estate.call('GET', '/api/tickets', { token })).status).toBe(401)
      await stored('insert into administrators (user_id) values ($1)', [user])
      expect((await estate.call('GET', '/api/tickets', { token })).status).toBe(401)
      await stored('delete from administrators where user_id = $1', [user])
    },
  )

  test('is the only one left when all others are ended', async () => {
    const [kept, other, omars] = [await signIn('ravi'), await signIn('ravi'), await signIn('omar')]
    await endSessions(onPool(estate.payload), await userIdOf('ravi'), kept.id)
    expect([await isIn(kept.token), await isIn(other.token), await isIn(omars.token)]).toEqual([
      true,
      false,
      true,
    ])
  })
})

describe('a device', () => {
  const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)'
  const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'
  const IPHONE =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
  const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'

  test.each([
    [`${ANDROID} Chrome/142.0.0.0 Mobile Safari/537.36`, 'Chrome', 'Android'],
    [`${ANDROID} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`, 'Samsung Internet', 'Android'],
    [`${WINDOWS} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`, 'Edge', 'Windows'],
    [`${WINDOWS} Chrome/142.0.0.0 Safari/537.36 OPR/124.0.0.0`, 'Opera', 'Windows'],
    [`${MAC} Version/18.1 Safari/605.1.15`, 'Safari', 'Mac'],
    [`${IPHONE} Version/18.1 Mobile/15E148 Safari/604.1`, 'Safari', 'iPhone'],
    [`${IPHONE} CriOS/142.0.0.0 Mobile/15E148 Safari/604.1`, 'Chrome', 'iPhone'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox', 'Linux'],
    ['node', 'estate CLI', null],
    ['curl/8.5.0', null, null],
    ['', null, null],
  ])('%j is named as its holder knows it', (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system })
  })
})
