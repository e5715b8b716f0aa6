import { beforeEach, describe, expect, test } from 'vitest'
import type { KnownBy } from '@/domain/people/join'
import { knownBy } from '@/domain/people/join'
import { join } from '@/hooks/people/join'
import { env } from '@/server/env'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { residentIdOf } from '../support/register'
import { anAddress, aRegisterEntry, linkSentTo } from './support'

const estate = useEstate()
const PASSWORD = 'three words here'
let entry: string
let email: string

beforeEach(async () => {
  await stored(`update residents set phone = null where name = 'Lata Lakhani'`)
  entry = await aRegisterEntry()
  email = anAddress()
  const known = knownBy('98200 12345') as KnownBy
  await join(estate.payload, { flatNumber: 'A-102', known, email, password: PASSWORD, language: 'en' })
})

const change = (as: PersonName, body: object, id = entry): Promise<Answer> =>
  estate.call('PATCH', `/api/residents/${id}`, { as, body })
const accounts = async () => (await stored('select id from users where email = $1', [email])).length
const row = async () =>
  (
    await stored(`select user_id is not null as "hasAccount", verified from residents where id = $1`, [entry])
  )[0]
const joinings = () => stored('select known_by, was_verified from joinings where resident_id = $1', [entry])
const signIn = async () =>
  (await estate.call('POST', '/api/users/login', { body: { email, password: PASSWORD } })).status

describe('who has joined', () => {
  test('signs in once the committee has verified them, and is told so', async () => {
    expect(await signIn()).toBe(401)
    expect((await change('secretary', { verified: true })).status).toBe(200)
    expect(await signIn()).toBe(200)
    expect(await linkSentTo(email, 'account.verified')).toBe('/')
  })

  test('is refused by the committee: the account goes, and the row is free again', async () => {
    expect((await change('secretary', { user: null })).status).toBe(200)
    expect(await accounts()).toBe(0)
    expect(await row()).toMatchObject({ hasAccount: false })
    expect(await signIn()).toBe(401)
    const known = knownBy('98200 12345') as KnownBy
    await join(estate.payload, { flatNumber: 'A-102', known, email, password: PASSWORD, language: 'en' })
    expect(await accounts()).toBe(1)
  })

  test.each([true, false])('and refused, the entry is as verified as before: %s', async (verified) => {
    await change('secretary', { user: null })
    await stored('update residents set verified = $2 where id = $1', [entry, verified])
    const known = knownBy('98200 12345') as KnownBy
    await join(estate.payload, { flatNumber: 'A-102', known, email, password: PASSWORD, language: 'en' })
    expect(await row()).toEqual({ hasAccount: true, verified: false })
    expect((await change('secretary', { user: null })).status).toBe(200)
    expect(await row()).toEqual({ hasAccount: false, verified })
    expect(await joinings()).toEqual([])
  })

  test('hears that they have left from their last day on, wherever in the day it is written down', async () => {
    const body = { email, password: PASSWORD }
    const leaves = (days: number) =>
      stored(
        `update residents set verified = true, move_out_date =
           ((now() at time zone $2)::date + $3::int + time '23:59:59') at time zone $2 where id = $1`,
        [entry, env.timeZone, days],
      )
    await leaves(1)
    expect((await estate.call('POST', '/api/users/login', { body })).status).toBe(200)
    await leaves(0)
    expect((await estate.call('POST', '/api/users/login', { body })).body.errors[0]).toMatchObject({
      code: 'account_inactive',
      details: { reason: 'left' },
    })
  })

  test('is answered like a stranger before, even after the entry has moved out', async () => {
    const stranger = await estate.call('POST', '/api/users/login', {
      body: { email: 'nobody@example.org', password: PASSWORD },
    })
    const body = { email, password: PASSWORD }
    expect((await estate.call('POST', '/api/users/login', { body })).body).toEqual(stranger.body)
    await stored(`update residents set move_out_date = now() - interval '3 days' where id = $1`, [entry])
    expect((await estate.call('POST', '/api/users/login', { body })).body).toEqual(stranger.body)
  })

  test('is known to the committee by what they gave, until it is decided', async () => {
    expect(await joinings()).toEqual([{ known_by: 'phone', was_verified: true }])
    await change('secretary', { verified: true })
    expect(await joinings()).toEqual([])
  })

  test('is reached by the register’s number once verified, and not before', async () => {
    const phone = async () => (await stored('select phone from users where email = $1', [email]))[0]
    expect(await phone()).toEqual({ phone: null })
    await change('secretary', { verified: true })
    expect(await phone()).toEqual({ phone: '98200 12345' })
  })

  test('leaves an audit of the account that went, and by whom', async () => {
    const [account] = await stored<{ id: string }>('select id from users where email = $1', [email])
    await change('secretary', { user: null })
    const [event] = await stored<{ changes: Record<string, { from: unknown }>; actor: string }>(
      `select e.changes, u.email as actor from audit_events e join users u on u.id = e.actor_id
       where e.subject = 'users' and e.action = 'delete' and e.subject_id = $1`,
      [account?.id],
    )
    expect(event?.actor).toBe('secretary@khaki.example')
    expect(event?.changes.email?.from).toBe(email)
    expect(JSON.stringify(event?.changes)).not.toMatch(/hash|salt|token/i)
  })

  test('is not refused any more once verified, but by the administrator, and then keeps the account', async () => {
    await change('secretary', { verified: true })
    expect((await change('secretary', { user: null })).status).toBe(403)
    expect(await row()).toEqual({ hasAccount: true, verified: true })
    expect((await change('admin', { user: null })).status).toBe(200)
    expect(await accounts()).toBe(1)
  })

  test('keeps the account that works here too', async () => {
    const [account] = await stored<{ id: string }>('select id from users where email = $1', [email])
    await stored(
      `insert into staff (user_id, employee_id, staff_role, is_active) values ($1, $2, 'cleaner', true)`,
      [account?.id, `CL-${email.slice(0, 8)}`],
    )
    expect((await change('secretary', { user: null })).status).toBe(200)
    expect(await accounts()).toBe(1)
    expect(await row()).toMatchObject({ hasAccount: false })
  })

  test('is neither verified nor refused by anybody else, nor given another’s account', async () => {
    for (const as of ['asha', 'manager', 'supervisor'] as const) {
      expect((await change(as, { verified: true })).status).toBeGreaterThanOrEqual(403)
      expect((await change(as, { user: null })).status).toBeGreaterThanOrEqual(403)
    }
    const [other] = await stored<{ id: string }>(`select id from users where email = 'admin@khaki.example'`)
    expect((await change('secretary', { user: other?.id })).status).toBe(403)
    expect((await change('asha', { user: null }, await residentIdOf('asha'))).status).toBe(403)
    expect(await row()).toEqual({ hasAccount: true, verified: false })
  })
})

test('verified and refused at once, it is one of the two and nothing between', async () => {
  const answers = await Promise.all([
    change('secretary', { verified: true }),
    change('secretary', { user: null }),
  ])
  const [verified, refused] = answers.map(({ status }) => status)
  expect(verified).toBe(200)
  if (refused === 200) expect([await accounts(), (await row())?.hasAccount]).toEqual([0, false])
  else
    expect([refused, await accounts(), await row()]).toEqual([403, 1, { hasAccount: true, verified: true }])
})
