import { describe, expect, test } from 'vitest'
import { admit } from '@/hooks/people/attempts'
import { LINKS_PER_ACCOUNT, RESETS_PER_ADDRESS } from '@/hooks/people/reset-link'
import { onPool } from '@/server/database'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'
import { emailOf, PASSWORD } from '../support/people'
import { userIdOf } from '../support/register'
import { anAddress, linkSentTo, tokenIn } from './support'

const estate = useEstate()
const post = (path: string, body: object, headers?: Record<string, string>): Promise<Answer> =>
  estate.call('POST', `/api/users/${path}`, { body, ...(headers ? { headers } : {}) })
const signIn = (password = PASSWORD, headers?: Record<string, string>) =>
  post('login', { email: emailOf('meera'), password }, headers)

async function aResetLink(): Promise<string> {
  expect((await post('forgot-password', { email: emailOf('meera') })).status).toBe(200)
  return linkSentTo(emailOf('meera'), 'account.password_reset')
}

describe('the link to a new password', () => {
  test('leads to the residents’ page, and works for an hour', async () => {
    expect(await aResetLink()).toMatch(/^\/reset-password\/[0-9a-f]{40}$/)
    const [row] = await stored<{ minutes: string }>(
      `select extract(epoch from reset_password_expiration - now()) / 60 as minutes from users where email = $1`,
      [emailOf('meera')],
    )
    expect(Number(row?.minutes)).toBeCloseTo(60, 0)
  })

  test('signs in, ends every other sign-in, and is told in the audit without the password', async () => {
    const token = tokenIn(await aResetLink())
    const others = [(await signIn()).body.token, (await signIn()).body.token]
    const reset = await post('reset-password', { token, password: 'a brand new password' })
    expect(reset.status).toBe(200)
    for (const other of others)
      expect((await estate.call('GET', '/api/tickets', { token: other })).status).toBe(401)
    expect((await estate.call('GET', '/api/tickets', { token: reset.body.token })).status).toBe(200)
    const [event] = await stored(
      `select changes from audit_events where subject = 'users' and subject_id = $1 order by created_at desc limit 1`,
      [await userIdOf('meera')],
    )
    expect(event).toEqual({ changes: { password: { from: 'the old one', to: 'a new one' } } })
    expect((await signIn('a brand new password')).status).toBe(200)
  })

  test('used by two at once is used by one', async () => {
    const token = tokenIn(await aResetLink())
    const both = await Promise.all(
      ['the first password', 'the other password'].map((password) =>
        post('reset-password', { token, password }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
  })

  test('that has expired changes nothing', async () => {
    const token = tokenIn(await aResetLink())
    await stored(
      `update users set reset_password_expiration = now() - interval '1 second' where email = $1`,
      [emailOf('meera')],
    )
    const before = await stored('select hash from users where email = $1', [emailOf('meera')])
    expect((await post('reset-password', { token, password: 'a late password' })).status).toBe(403)
    expect(await stored('select hash from users where email = $1', [emailOf('meera')])).toEqual(before)
  })
})

describe('who asks again', () => {
  const ask = (email: string, peer = '192.0.2.60') =>
    post('forgot-password', { email }, { 'x-estate-peer': peer })
  const links = async (email: string) =>
    (
      await stored<{ url: string }>(
        `select n.url from notifications n join users u on u.id = n.recipient_id
         where u.email = $1 and n.kind in ('account.invited', 'account.password_reset') order by n.created_at`,
        [email],
      )
    ).map(({ url }) => url)
  const minutesLater = (minutes: number) =>
    stored(`update notifications set created_at = created_at - make_interval(mins => $1)`, [minutes])

  test('gets no second link while the first is on its way, and the first still works', async () => {
    const both = await Promise.all([ask(emailOf('omar')), ask(emailOf('omar'))])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(await links(emailOf('omar'))).toHaveLength(1)
    await minutesLater(2)
    await ask(emailOf('omar'))
    const [first, second] = await links(emailOf('omar'))
    expect(first).not.toBe(second)
    const body = { token: tokenIn(second ?? ''), password: 'a brand new password' }
    expect((await post('reset-password', body)).status).toBe(200)
  })

  test('fills nobody’s inbox: an account is sent a few, and the answer stays the same', async () => {
    for (let count = 0; count < LINKS_PER_ACCOUNT + 2; count += 1) {
      expect((await ask(emailOf('ravi'), `192.0.2.${70 + count}`)).status).toBe(200)
      await minutesLater(2)
    }
    expect(await links(emailOf('ravi'))).toHaveLength(LINKS_PER_ACCOUNT)
    await minutesLater(15)
    await ask(emailOf('ravi'))
    expect(await links(emailOf('ravi'))).toHaveLength(LINKS_PER_ACCOUNT + 1)
  })

  test('from one address too often is told to wait, whoever it is about', async () => {
    const peer = '192.0.2.90'
    for (let count = 0; count < RESETS_PER_ADDRESS; count += 1)
      await admit(onPool(estate.payload), { account: '(reset)', address: peer }, RESETS_PER_ADDRESS)
    const refused = {
      status: 429,
      body: { errors: [{ code: 'too_many_requests', details: { minutes: 15 } }] },
    }
    expect(await ask(emailOf('secretary'), peer)).toMatchObject(refused)
    expect(await ask('nobody@example.org', peer)).toMatchObject(refused)
    expect(await links(emailOf('secretary'))).toEqual([])
    expect((await ask(emailOf('secretary'))).status).toBe(200)
    expect(await links(emailOf('secretary'))).toHaveLength(1)
  })

  test('while an invitation works gets that one again, for as long as it had', async () => {
    const email = anAddress()
    await estate.call('POST', '/api/users', { as: 'admin', body: { name: 'Nina New', email } })
    const kept = 'select reset_password_token, reset_password_expiration from users where email = $1'
    const before = await stored(kept, [email])
    await minutesLater(2)
    expect((await ask(email)).status).toBe(200)
    const [invitation, again] = await links(email)
    expect(again).toBe(invitation)
    expect(again).toMatch(/^\/invitation\//)
    expect(await stored(kept, [email])).toEqual(before)
  })
})

describe('each sign-in', () => {
  test('is remembered with its device, until it has ended', async () => {
    const email = emailOf('asha')
    const from = (userAgent: string) =>
      post('login', { email, password: PASSWORD }, { 'user-agent': userAgent })
    const devices = () =>
      stored<{ user_agent: string }>(
        `select d.user_agent from session_devices d join users u on u.id = d.user_id
         where u.email = $1 order by d.user_agent`,
        [email],
      )
    const { token } = (await from('A phone')).body
    await from('B laptop')
    await from(`C ${'x'.repeat(2000)}`)
    expect((await devices()).map((row) => row.user_agent.slice(0, 8))).toEqual([
      'A phone',
      'B laptop',
      'C xxxxxx',
    ])
    expect((await devices())[2]?.user_agent.length).toBe(300)
    expect((await estate.call('POST', '/api/users/logout', { token, body: {} })).status).toBe(200)
    await from('D tablet')
    expect((await devices()).map((row) => row.user_agent[0])).toEqual(['B', 'C', 'D'])
  })
})
