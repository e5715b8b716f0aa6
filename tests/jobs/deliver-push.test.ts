import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { decodeJwt, importJWK, jwtVerify } from 'jose'
import type { BasePayload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliver } from '@/jobs/deliver'
import type { Post } from '@/jobs/deliveries/post'
import { onPool, sql } from '@/server/database'
import { createPusher } from '@/server/push'
import { vapidDetails } from '@/server/vapid'
import { aQueuedDelivery, deliveryOf, emptyOutbox } from './support/deliveries'
import { openEstate } from './support/estate'
import { postOver } from './support/post'
import { aBrowser, type FakeBrowser, type PushService, startPushService } from './support/push-service'

const NOW = new Date('2026-11-20T10:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const SETTINGS = {
  estateUrl: 'http://localhost:3000',
  mailFrom: 'Khaki Estate <estate@khaki.example>',
  dataDir: mkdtempSync(path.join(tmpdir(), 'estate-push-')),
}

let payload: BasePayload
let service: PushService
let post: Post

beforeAll(async () => {
  payload = await openEstate()
  service = await startPushService()
  post = postOver({ pusher: createPusher(SETTINGS) })
})

beforeEach(async () => {
  await emptyOutbox(payload)
  await onPool(payload).rows(sql`delete from push_subscriptions`)
  service.calls.length = 0
})

afterAll(async () => {
  post.mailer.close()
  await service.close()
  rmSync(SETTINGS.dataDir, { recursive: true })
})

/** Has the recipient of a delivery listen in a browser, at an endpoint of the local service unless said otherwise. */
async function listens(delivery: string, endpoint: string, browser: FakeBrowser = aBrowser()): Promise<void> {
  const address = endpoint.startsWith('/') ? service.origin + endpoint : endpoint
  await onPool(payload).rows(sql`
    insert into push_subscriptions (id, user_id, endpoint, p256dh, auth, session_id)
    select ${randomUUID()}::uuid, recipient_id, ${address}, ${browser.p256dh}, ${browser.auth}, 'session'
    from deliveries where id = ${delivery}::uuid`)
}

const aPush = (wanted = {}) => aQueuedDelivery(payload, { channel: 'push', ...wanted })
const browsersLeft = async () =>
  (await onPool(payload).rows<{ endpoint: string }>(sql`select endpoint from push_subscriptions`)).map(
    ({ endpoint }) => new URL(endpoint).pathname,
  )

describe('a message to a browser', () => {
  it('can be read by that browser alone, and says what happened and where', async () => {
    const browser = aBrowser()
    const id = await aPush({ title: 'टोंटी ठीक हो गई', body: '“Leaking tap”. '.repeat(40) })
    await listens(id, '/one', browser)
    await deliver({ payload, now: NOW }, post)
    const [call] = service.calls
    expect(call?.body.toString('latin1')).not.toContain('Leaking')
    const { body, ...rest } = browser.read(call?.body ?? Buffer.alloc(0))
    expect(rest).toEqual({
      title: 'टोंटी ठीक हो गई',
      url: 'https://estate.khaki.example/tickets/MNT-2026-0001',
      urgency: 'normal',
    })
    expect(String(body)).toMatch(/^“Leaking tap”\. .*…$/)
    expect(() => aBrowser().read(call?.body ?? Buffer.alloc(0))).toThrow()
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'sent', attempts: 1, error: null })
  })

  it('is sealed and signed as the standards ask', async () => {
    const id = await aPush()
    await listens(id, '/one')
    await deliver({ payload, now: NOW }, post)
    const headers = service.calls[0]?.headers ?? {}
    expect(headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      ttl: '86400',
      urgency: 'normal',
      topic: id.replaceAll('-', ''),
    })
    const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(headers.authorization ?? '') ?? []
    expect(key).toBe(vapidDetails(SETTINGS).publicKey)
    const point = Buffer.from(key, 'base64url')
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
    await jwtVerify(token, await importJWK({ kty: 'EC', crv: 'P-256', x, y }, 'ES256'))
    expect(decodeJwt(token)).toMatchObject({ aud: service.origin, sub: 'mailto:estate@khaki.example' })
  })

  it.each([
    ['normal', 'normal', 86_400],
    ['urgent', 'high', 259_200],
    ['emergency', 'high', 259_200],
  ])('that is %s wakes the phone as %s, and waits for it %i seconds', async (urgency, waking, ttl) => {
    const id = await aPush({ urgency })
    await listens(id, '/one')
    await deliver({ payload, now: NOW }, post)
    expect(service.calls[0]?.headers).toMatchObject({ urgency: waking, ttl: String(ttl) })
  })

  it('of the longest words in Hindi fits into what push services take', async () => {
    const id = await aPush({ title: 'क'.repeat(500), body: 'ख'.repeat(5000) })
    await listens(id, '/one')
    await deliver({ payload, now: NOW }, post)
    expect(service.calls[0]?.body.length).toBeLessThan(4096)
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'sent' })
  })

  it('goes to every browser of its recipient and to nobody else’s', async () => {
    const [id, others] = [await aPush(), await aPush()]
    await deliver({ payload, now: NOW }, post)
    const again = await aQueuedDelivery(payload, { channel: 'push' })
    await listens(id, '/of-another')
    await listens(others, '/of-another-too')
    await listens(again, '/phone')
    await listens(again, '/laptop')
    await deliver({ payload, now: NOW }, post)
    expect(service.calls.map((call) => call.path).sort()).toEqual(['/laptop', '/phone'])
  })
})

describe('a push service that answers', () => {
  const answering = (path: string, status: number) =>
    service.answerAt(path, (response) => response.writeHead(status).end())

  it.each([404, 410])(
    '%i has the browser forgotten, and the delivery fails when it was the last',
    async (status) => {
      answering('/gone', status)
      const id = await aPush()
      await listens(id, '/gone')
      await deliver({ payload, now: NOW }, post)
      expect(await browsersLeft()).toEqual([])
      const failed = await deliveryOf(payload, id)
      expect(failed).toMatchObject({ status: 'failed', attempts: 1 })
      expect(failed.error).toContain('no browser')
    },
  )

  it('410 for one browser and takes it for another has it sent, and the one forgotten', async () => {
    answering('/gone', 410)
    const id = await aPush()
    await listens(id, '/gone')
    await listens(id, '/here')
    await deliver({ payload, now: NOW }, post)
    expect(await browsersLeft()).toEqual(['/here'])
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'sent' })
  })

  it.each([429, 500, 503])('%i is asked again after a minute', async (status) => {
    answering('/busy', status)
    const id = await aPush()
    await listens(id, '/busy')
    await deliver({ payload, now: NOW }, post)
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'queued', attempts: 1 })
    answering('/busy', 201)
    await deliver({ payload, now: later(59) }, post)
    expect(service.calls).toHaveLength(1)
    await deliver({ payload, now: later(60) }, post)
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'sent', attempts: 2 })
    expect(await browsersLeft()).toEqual(['/busy'])
  })

  it.each([400, 403, 413])('%i is not asked again', async (status) => {
    answering('/refusing', status)
    const id = await aPush()
    await listens(id, '/refusing')
    await deliver({ payload, now: NOW }, post)
    const failed = await deliveryOf(payload, id)
    expect(failed).toMatchObject({ status: 'failed', attempts: 1 })
    expect(failed.error).toContain(String(status))
  })

  it('with a redirect is not followed', async () => {
    service.answerAt('/elsewhere', (response) =>
      response.writeHead(307, { location: `${service.origin}/secret` }).end(),
    )
    const id = await aPush()
    await listens(id, '/elsewhere')
    await deliver({ payload, now: NOW }, post)
    expect(service.calls.map((call) => call.path)).toEqual(['/elsewhere'])
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'failed' })
  })

  it('nothing at all is tried again', async () => {
    const id = await aPush()
    await listens(id, 'http://127.0.0.1:1/nobody')
    await deliver({ payload, now: NOW }, post)
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'queued', attempts: 1 })
  })
})

describe('what is no browser', () => {
  it('such as an address inside the house is not called, though it stands in the table', async () => {
    const id = await aPush()
    await listens(id, '/one')
    const onTheNet = postOver({ pusher: createPusher({ ...SETTINGS, estateUrl: 'https://estate.example' }) })
    await deliver({ payload, now: NOW }, onTheNet)
    expect(service.calls).toEqual([])
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'failed' })
  })

  it('such as a key that lies on no curve fails and hurts nobody else', async () => {
    const id = await aPush()
    await listens(id, '/odd', { ...aBrowser(), p256dh: `B${'a'.repeat(86)}` })
    await listens(id, '/sound')
    await deliver({ payload, now: NOW }, post)
    expect(service.calls.map((call) => call.path)).toEqual(['/sound'])
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'sent' })
  })
})

it('the estate’s keys are made once, and only their owner may read them', () => {
  const first = vapidDetails(SETTINGS)
  expect(vapidDetails(SETTINGS)).toEqual(first)
  expect(statSync(path.join(SETTINGS.dataDir, 'vapid-keys')).mode & 0o777).toBe(0o600)
})
