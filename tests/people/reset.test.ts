import { describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'
import { emailOf, PASSWORD } from '../support/people'
import { userIdOf } from '../support/register'
import { linkSentTo, tokenIn } from './support'

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
