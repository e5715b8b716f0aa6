import { beforeEach, describe, expect, test } from 'vitest'
import { PUSH_SUBSCRIPTIONS_MAX } from '@/hooks/notifications/push-subscribe'
import { SESSIONS_MAX } from '@/hooks/people/cap-sessions'
import { aBrowser } from '../jobs/support/push-service'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { PASSWORD, type PersonName } from '../support/people'
import { residentIdOf, staffIdOf, userIdOf } from '../support/register'
import { signInAt } from '../support/signed-in'

const PATH = '/api/push-subscriptions'
const FCM = 'https://fcm.googleapis.com/fcm/send'

const estate = useEstate()

beforeEach(async () => {
  await stored('delete from push_subscriptions')
})

const bodyFor = (endpoint: string) => {
  const { p256dh, auth } = aBrowser()
  return { endpoint, p256dh, auth }
}
const subscribe = (as: PersonName, endpoint: string) =>
  estate.call('POST', PATH, { as, body: bodyFor(endpoint) })
const signIn = (person: PersonName) => signInAt(estate.url, person)
const endpointsOf = async (person: PersonName): Promise<string[]> => {
  const rows = await stored<{ endpoint: string }>(
    'select endpoint from push_subscriptions where user_id = $1 order by created_at',
    [await userIdOf(person)],
  )
  return rows.map(({ endpoint }) => endpoint.replace(`${FCM}/`, ''))
}

/** One more sign-in of somebody, with a browser that listens by it. */
async function aListeningDevice(person: PersonName, name: string): Promise<string> {
  const token = await signIn(person)
  const answer = await estate.call('POST', PATH, { token, body: bodyFor(`${FCM}/${name}`) })
  expect(answer.status).toBe(201)
  return token
}

describe('a browser', () => {
  test('is kept as its holder’s own, and its keys are told to nobody', async () => {
    const body = bodyFor(`${FCM}/phone`)
    const made = await estate.call('POST', PATH, { as: 'asha', body })
    expect(made).toMatchObject({ status: 201, body: { doc: { endpoint: body.endpoint } } })
    const list = await estate.call('GET', PATH, { as: 'asha' })
    expect(list.body.docs).toHaveLength(1)
    for (const secret of [body.p256dh, body.auth])
      expect(JSON.stringify([made.body, list.body])).not.toContain(secret)
    const rows = await stored('select user_id, endpoint, p256dh, auth from push_subscriptions')
    expect(rows).toEqual([{ user_id: await userIdOf('asha'), ...body }])
    for (const field of ['p256dh', 'auth', 'sessionId'])
      expect((await estate.call('GET', `${PATH}?where[${field}][exists]=true`, { as: 'asha' })).status).toBe(
        400,
      )
  })

  test('belongs to who is signed in there, whatever the body says', async () => {
    const body = { ...bodyFor(`${FCM}/phone`), user: await userIdOf('meera'), sessionId: 'another' }
    expect((await estate.call('POST', PATH, { as: 'asha', body })).status).toBe(201)
    expect(await endpointsOf('asha')).toEqual(['phone'])
    expect(await stored(`select 1 from push_subscriptions where session_id = 'another'`)).toEqual([])
  })

  test('that is told again is one browser still, with its new keys and its new holder', async () => {
    const first = await subscribe('asha', `${FCM}/shared`)
    const again = await subscribe('asha', `${FCM}/shared`)
    expect([first.status, again.status]).toEqual([201, 201])
    const body = bodyFor(`${FCM}/shared`)
    expect((await estate.call('POST', PATH, { as: 'meera', body })).status).toBe(201)
    expect(await stored('select user_id, p256dh from push_subscriptions')).toEqual([
      { user_id: await userIdOf('meera'), p256dh: body.p256dh },
    ])
  })

  test('that asks twice at the same time is kept once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => subscribe('asha', `${FCM}/eager`)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(await endpointsOf('asha')).toEqual(['eager'])
  })

  test('that two accounts claim at the same time is kept once, for the last of them', async () => {
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(
        (['asha', 'meera', 'ravi'] as const).map((as) => subscribe(as, `${FCM}/shared-${round}`)),
      )
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    }
    expect(await stored('select 1 from push_subscriptions')).toHaveLength(5)
  })

  test('of another cannot be seen or taken away', async () => {
    const { body } = await subscribe('asha', `${FCM}/phone`)
    for (const as of ['meera', 'secretary', 'admin'] as const) {
      expect((await estate.call('GET', `${PATH}/${body.doc.id}`, { as })).status).toBe(404)
      expect((await estate.call('DELETE', `${PATH}/${body.doc.id}`, { as })).status).toBe(404)
    }
    expect(await endpointsOf('asha')).toEqual(['phone'])
  })

  test('is let go by its holder, once', async () => {
    const { body } = await subscribe('asha', `${FCM}/phone`)
    const remove = () => estate.call('DELETE', `${PATH}/${body.doc.id}`, { as: 'asha' })
    const answers = await Promise.all([remove(), remove()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
    expect(await endpointsOf('asha')).toEqual([])
  })

  test('too many takes the place of the one that came first', async () => {
    for (let count = 0; count <= PUSH_SUBSCRIPTIONS_MAX; count++) await subscribe('asha', `${FCM}/${count}`)
    const kept = await endpointsOf('asha')
    expect(kept).toHaveLength(PUSH_SUBSCRIPTIONS_MAX)
    expect(kept).not.toContain('0')
    expect(kept).toContain(String(PUSH_SUBSCRIPTIONS_MAX))
  })

  test.each([
    ['an address inside the house', { endpoint: 'https://169.254.169.254/latest' }, ['endpoint']],
    ['an address of anybody’s', { endpoint: 'https://push.evil.example/' }, ['endpoint']],
    ['plain http', { endpoint: 'http://fcm.googleapis.com/fcm/send/a' }, ['endpoint']],
    ['no address', { endpoint: 'phone' }, ['endpoint']],
    ['a line break', { endpoint: `${FCM}/a\r\nHost: evil` }, ['endpoint']],
    ['a very long address', { endpoint: `${FCM}/${'a'.repeat(1000)}` }, ['endpoint']],
    ['no key', { p256dh: undefined }, ['p256dh']],
    ['no text', { endpoint: 7, p256dh: {}, auth: [] }, ['endpoint', 'p256dh', 'auth']],
    ['keys of no browser', { p256dh: 'abc', auth: 'def' }, ['p256dh', 'auth']],
  ])('with %s is refused by field, and nothing is kept', async (_, fault, fields) => {
    const answer = await estate.call('POST', PATH, {
      as: 'asha',
      body: { ...bodyFor(`${FCM}/phone`), ...fault },
    })
    expect(answer.status).toBe(400)
    expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual(fields)
    expect(await stored('select 1 from push_subscriptions')).toEqual([])
  })

  test('subscribes with the estate’s own key', async () => {
    const answer = await estate.call('GET', `${PATH}/key`, { as: 'meera' })
    expect(answer.status).toBe(200)
    expect(answer.body.publicKey).toMatch(/^B[\w-]{86}$/)
    expect((await estate.call('GET', `${PATH}/key`, { as: 'asha' })).body).toEqual(answer.body)
  })
})

describe('a device is told nothing more', () => {
  test('once somebody has signed out there, and the others still are', async () => {
    const token = await aListeningDevice('asha', 'phone')
    await aListeningDevice('asha', 'laptop')
    expect((await estate.call('POST', '/api/users/logout', { token, body: {} })).status).toBe(200)
    expect(await endpointsOf('asha')).toEqual(['laptop'])
  })

  test('on any device once somebody has signed out everywhere', async () => {
    const token = await aListeningDevice('asha', 'phone')
    await aListeningDevice('asha', 'laptop')
    await aListeningDevice('meera', 'tablet')
    await estate.call('POST', '/api/users/logout?allSessions=true', { token, body: {} })
    expect(await endpointsOf('asha')).toEqual([])
    expect(await endpointsOf('meera')).toEqual(['tablet'])
  })

  test('once its sign-in made room for later ones', async () => {
    await aListeningDevice('omar', 'first')
    for (let count = 0; count < SESSIONS_MAX - 1; count++) await signIn('omar')
    expect(await endpointsOf('omar')).toEqual(['first'])
    await signIn('omar')
    expect(await endpointsOf('omar')).toEqual([])
  })

  test('once the password is another, but for the one it was changed on', async () => {
    const token = await aListeningDevice('meera', 'here')
    await aListeningDevice('meera', 'elsewhere')
    const body = { password: PASSWORD }
    const answer = await estate.call('PATCH', `/api/users/${await userIdOf('meera')}`, { token, body })
    expect(answer.status).toBe(200)
    expect(await endpointsOf('meera')).toEqual(['here'])
  })

  test('once its holder counts no more', async () => {
    await aListeningDevice('ravi', 'phone')
    await aListeningDevice('cleaner', 'phone-at-work')
    const off = [
      [`/api/residents/${await residentIdOf('ravi')}`, { verified: false }],
      [`/api/staff/${await staffIdOf('cleaner')}`, { isActive: false }],
    ] as const
    for (const [path, body] of off)
      expect((await estate.call('PATCH', path, { as: 'admin', body })).status).toBe(200)
    expect([await endpointsOf('ravi'), await endpointsOf('cleaner')]).toEqual([[], []])
  })

  test('but not because its sign-in has run out: its holder still waits to be told', async () => {
    await aListeningDevice('plumber', 'phone')
    await stored(`update users_sessions set expires_at = now() - interval '1 day' where _parent_id = $1`, [
      await userIdOf('plumber'),
    ])
    await signIn('plumber')
    expect(await endpointsOf('plumber')).toEqual(['phone'])
  })
})
