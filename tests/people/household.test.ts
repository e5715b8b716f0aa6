import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MEMBERS_MAX } from '@/domain/people/household'
import { acceptInvitation } from '@/hooks/people/accept-invitation'
import { accountOfLink } from '@/hooks/people/links'
import { onPool } from '@/server/database'
import { env } from '@/server/env'
import { leavingOf } from '@/web/data/household-leaving'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { flatIdOf, residentIdOf, userIdOf } from '../support/register'
import { anAddress, aRegisterEntry, linkSentTo, tokenIn } from './support'

const estate = useEstate()
const PASSWORD = 'three words here'
let email: string
beforeEach(async () => {
  email = anAddress()
  await stored('delete from sign_in_failures')
})

const add = (as: PersonName, fields: object = {}) =>
  estate.call('POST', '/api/residents/household', {
    as,
    body: { name: 'Tara Tenant', email, phone: '98200 54321', residentType: 'tenant', ...fields },
  })
const change = (id: string, as: PersonName, body: object) =>
  estate.call('PATCH', `/api/residents/${id}`, { as, body })
const withdraw = (id: string, as: PersonName) =>
  estate.call('DELETE', `/api/residents/household/${id}`, { as })
const rowOf = async (id: string) => (await stored<any>('select * from residents where id = $1', [id]))[0]
const accounts = () => stored('select id from users where email = $1', [email])
const signIn = async () =>
  (await estate.call('POST', '/api/users/login', { body: { email, password: PASSWORD } })).status
/** What somebody was told of their own moving out, the first first. */
const titlesFor = async (name: PersonName) =>
  (
    await stored<{ title: string }>(
      `select title from notifications where kind = 'account.moving_out' and recipient_id = $1
       order by created_at, id`,
      [await userIdOf(name)],
    )
  ).map(({ title }) => title)
/** So many days from the estate's today. */
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA', { timeZone: env.timeZone })

describe('an owner', () => {
  test('adds a tenant, who chooses a password and comes in once the committee has verified them', async () => {
    const answer = await add('asha', { moveInDate: '2026-12-01' })
    expect(answer.status).toBe(201)
    const { id } = answer.body.doc
    expect(answer.body.doc).toMatchObject({ phone: null, email: null, verified: false })
    expect(await rowOf(id)).toMatchObject({
      flat_id: await flatIdOf('A-101'),
      resident_type: 'tenant',
      phone: '+919820054321',
      invited_by_id: await residentIdOf('asha'),
      verified: false,
    })
    const joined = await stored(
      `select 1 from notifications n join users u on u.id = n.recipient_id
       where n.kind = 'account.joined' and n.url like $1 and u.email like 'secretary@%'`,
      [`%/residents/${id}`],
    )
    expect(joined).toHaveLength(1)
    const [mail] = await stored<{ body: string }>(
      `select n.body from notifications n join users u on u.id = n.recipient_id
       where u.email = $1 and n.kind = 'account.invited'`,
      [email],
    )
    expect(mail?.body).toMatch(/^Asha .* has entered you for flat A-101\./)
    const token = tokenIn(await linkSentTo(email, 'account.invited'))
    expect(await accountOfLink(onPool(estate.payload), token)).toMatchObject({ waits: true })
    await acceptInvitation(estate.payload, { token, password: PASSWORD, phone: '', language: 'hi' })
    expect(await signIn()).toBe(401)
    expect((await change(id, 'secretary', { verified: true })).status).toBe(200)
    expect(await signIn()).toBe(200)
    expect((await change(id, 'secretary', { verified: false })).status).toBe(200)
    expect((await withdraw(id, 'asha')).body.errors[0].code).toBe('already_verified')
    expect(await rowOf(id)).toMatchObject({ verified: false })
  })

  test('has invited who is told, with the right password alone, that the committee still checks', async () => {
    const { id } = (await add('asha')).body.doc
    const token = tokenIn(await linkSentTo(email, 'account.invited'))
    await acceptInvitation(estate.payload, { token, password: PASSWORD, phone: '', language: 'en' })
    const told = async (body: object) => (await estate.call('POST', '/api/users/login', { body })).body
    expect((await told({ email, password: PASSWORD })).errors[0]).toMatchObject({
      code: 'account_inactive',
      details: { reason: 'committee' },
    })
    const stranger = await told({ email: anAddress(), password: PASSWORD })
    expect(await told({ email, password: 'not the right one' })).toEqual(stranger)
    // Whoever has joined by what the register says, and was invited once, may be somebody who guessed.
    await stored(`insert into joinings (resident_id, known_by, was_verified) values ($1, 'phone', false)`, [
      id,
    ])
    expect(await told({ email, password: PASSWORD })).toEqual(stranger)
    expect(await rowOf(id)).toMatchObject({ verified: false })
    await stored('delete from joinings where resident_id = $1', [id])
  })

  test('sees whom they added and nobody else does, and takes them back without a trace', async () => {
    const { id } = (await add('asha')).body.doc
    const seen = async (as: PersonName) => (await estate.call('GET', `/api/residents/${id}`, { as })).status
    expect([await seen('asha'), await seen('ravi'), await seen('meera')]).toEqual([200, 404, 404])
    const home = await flatIdOf('A-101')
    await stored('update residents set flat_id = $2 where id = $1', [id, await flatIdOf('C-301')])
    expect(await seen('asha')).toBe(404)
    await stored('update residents set flat_id = $2 where id = $1', [id, home])
    expect((await withdraw(id, 'omar')).status).toBe(404)
    expect((await withdraw(id, 'asha')).status).toBe(200)
    expect([await rowOf(id), await accounts()]).toEqual([undefined, []])
    expect(
      await stored(`select 1 from occupancies where resident_name = 'Tara Tenant' and resident_id is null`),
    ).toEqual([])
  })

  test('is refused what is malformed, a taken address and a full flat, and nothing is kept', async () => {
    const wrong = { name: ' ', email: 'nobody', phone: '12', residentType: 'owner', moveInDate: 'soon' }
    const malformed = await add('asha', wrong)
    expect(malformed.status).toBe(400)
    for (const moveInDate of ['0026-12-01', inDays(400)])
      expect((await add('asha', { moveInDate })).body.errors).toMatchObject([{ field: 'moveInDate' }])
    expect(malformed.body.errors.map(({ field }: { field: string }) => field)).toEqual(Object.keys(wrong))
    const taken = await add('asha', { email: 'MEERA@khaki.example' })
    expect([taken.status, taken.body.errors[0].code]).toEqual([409, 'email_in_use'])
    const name = 'Crowd'
    await Promise.all(Array.from({ length: MEMBERS_MAX }, () => aRegisterEntry({ name, flat: 'C-301' })))
    const full = await add('omar')
    await stored('delete from residents where name = $1', [name])
    expect([full.status, full.body.errors[0].code]).toEqual([409, 'household_full'])
    expect(await accounts()).toEqual([])
  })

  test('alone adds people: tenants, family and staff do not', async () => {
    for (const as of ['ravi', 'meera', 'plumber', 'manager', 'admin'] as const)
      expect([as, (await add(as)).status]).toEqual([as, 403])
    expect(await accounts()).toEqual([])
  })

  test('does not try addresses one after the other', async () => {
    const tries = Array.from({ length: 11 }, () => ({ email: 'meera@khaki.example' }))
    const statuses: number[] = []
    for (const one of tries) statuses.push((await add('asha', one)).status)
    expect(statuses).toEqual([...Array(10).fill(409), 429])
  })
})

describe('the day of moving out', () => {
  afterEach(() => stored('update residents set move_out_date = null where flat_id = $1', [flat]))
  let flat: string
  beforeEach(async () => {
    flat = await flatIdOf('A-101')
  })

  test('is said by an owner of the family and tenants of the flat, and by nobody of themselves', async () => {
    const ravi = await residentIdOf('ravi')
    expect((await change(ravi, 'asha', { moveOutDate: inDays(5) })).status).toBe(200)
    expect((await change(ravi, 'asha', { moveOutDate: null })).status).toBe(200)
    expect((await titlesFor('ravi')).map((title) => title.slice(0, 8))).toEqual(['You are ', 'You stay'])
    expect(await titlesFor('asha')).toEqual([])
    const asha = await residentIdOf('asha')
    expect((await change(ravi, 'ravi', { moveOutDate: inDays(9) })).status).toBe(403)
    expect((await change(asha, 'asha', { moveOutDate: inDays(9) })).status).toBe(403)
    expect([(await rowOf(ravi)).move_out_date, (await rowOf(asha)).move_out_date]).toEqual([null, null])
  })

  test('is not said of another owner, of another flat, of a day that is over, nor with anything else', async () => {
    const [ravi, asha, meera] = await Promise.all([
      residentIdOf('ravi'),
      residentIdOf('asha'),
      residentIdOf('meera'),
    ])
    const day = { moveOutDate: inDays(5) }
    const answers = [
      await change(asha, 'ravi', day),
      await change(meera, 'asha', day),
      await change(ravi, 'asha', { ...day, name: 'Raj' }),
      await change(ravi, 'asha', { moveOutDate: inDays(-1) }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 404, 403, 400])
    const rows = await Promise.all([ravi, asha, meera].map(rowOf))
    expect(rows.map((row) => row.move_out_date)).toEqual([null, null, null])
  })
})

test('a page that asks who leaves when takes somebody who may be named, and a day to come or one to take back', () => {
  const one = {
    name: 'Tara',
    residentType: 'tenant',
    isOwn: false,
    isWaiting: false,
    moveInDate: null,
  } as const
  const stays = { ...one, id: 'stays', isLeavable: true, moveOutDate: null }
  const leaves = { ...one, id: 'leaves', isLeavable: true, moveOutDate: '2026-12-01T18:30:00.000Z' }
  const owner = { ...one, id: 'owner', isLeavable: false, moveOutDate: null }
  const ask = (member: string, day: string) =>
    leavingOf([stays, leaves, owner], { member, day }, '2026-11-27')
  expect(ask('stays', '2026-11-27')).toMatchObject({ member: stays, day: '2026-11-27' })
  expect(ask('leaves', '')).toEqual({ member: leaves, day: '', start: null })
  expect([ask('', '2026-12-02'), ask('owner', '2026-12-02')]).toEqual(['member', 'member'])
  const wrong = [ask('stays', ''), ask('stays', '2026-11-26'), ask('stays', '2026-02-30')]
  expect(wrong).toEqual(Array(3).fill('moveOutDate'))
})
