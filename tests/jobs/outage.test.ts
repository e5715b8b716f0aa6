import type { BasePayload } from 'payload'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliver } from '@/jobs/deliver'
import type { Post } from '@/jobs/deliveries/post'
import { onPool, sql } from '@/server/database'
import { MAIL_CONNECTIONS } from '@/server/mailer'
import { stored } from '../support/database'
import { aQueuedDelivery, deliveryOf, emptyOutbox, queuedDeliveries } from './support/deliveries'
import { openEstate } from './support/estate'
import { type FakeTwilio, startFakeTwilio } from './support/fake-twilio'
import { postOver } from './support/post'
import { type SmtpSink, startSmtpSink } from './support/smtp-sink'

const NOW = new Date('2026-11-20T10:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const DOWN_SECONDS = 600

let payload: BasePayload
let sink: SmtpSink
let post: Post

beforeAll(async () => {
  payload = await openEstate()
})

beforeEach(async () => {
  await emptyOutbox(payload)
  sink = await startSmtpSink()
  post = postOver({ smtpUrl: sink.url })
})

afterEach(async () => {
  post.mailer.close()
  await sink.close()
})

const runAt = (seconds: number) => deliver({ payload, now: later(seconds) }, post)
const totals = async () =>
  (
    await stored<{ queued: number; sent: number; held: number; attempts: number }>(`
      select count(*) filter (where status = 'queued')::int as queued, count(*) filter (where status = 'sent')::int as sent,
        count(*) filter (where held_since is not null)::int as held, sum(attempts)::int as attempts from deliveries`)
  )[0]

/** The urgency of each message in the order in which the server got them, as its subject says. */
const order = async () => (await sink.parsed()).map((mail) => mail.subject)

describe('an SMTP server that is down for ten minutes', () => {
  const COUNTS = { normal: 60, urgent: 30, emergency: 5 } as const
  const ALL = 95

  /** Queued in the order that is not theirs. */
  async function queueAll(): Promise<void> {
    for (const urgency of ['normal', 'urgent', 'emergency'] as const)
      await queuedDeliveries(payload, COUNTS[urgency], { urgency, title: urgency })
  }

  it('gets everything afterwards, the most urgent first, and nothing has failed meanwhile', async () => {
    const port = Number(new URL(sink.url).port)
    await sink.close()
    await queueAll()
    for (let seconds = 0; seconds < DOWN_SECONDS; seconds += 10) await runAt(seconds)
    const down = await totals()
    expect(down).toMatchObject({ queued: ALL, sent: 0 })
    // All places at first, and then one question a minute.
    expect(down?.attempts).toBe(MAIL_CONNECTIONS + DOWN_SECONDS / 60 - 1)
    sink = await startSmtpSink({ port })
    await runAt(DOWN_SECONDS)
    expect(await totals()).toMatchObject({ queued: 0, sent: ALL, held: 0 })
    const seen = await order()
    expect(seen).toHaveLength(ALL)
    const lastOf = (urgency: string) => seen.lastIndexOf(urgency)
    // Those that are on their way at once may overtake each other.
    expect(lastOf('emergency')).toBeLessThan(COUNTS.emergency + MAIL_CONNECTIONS)
    expect(lastOf('urgent')).toBeLessThan(COUNTS.emergency + COUNTS.urgent + MAIL_CONNECTIONS)
    expect(seen[0]).toBe('emergency')
  })

  it('is asked with the most urgent, though its time has not come', async () => {
    const nowhere = postOver({ smtpUrl: 'smtp://127.0.0.1:1' })
    const id = await aQueuedDelivery(payload)
    await deliver({ payload, now: NOW }, nowhere)
    await deliver({ payload, now: later(60) }, nowhere)
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'queued', attempts: 2 })
    const alarm = await aQueuedDelivery(payload, { urgency: 'emergency' })
    await deliver({ payload, now: later(119) }, nowhere)
    expect(await deliveryOf(payload, alarm)).toMatchObject({ attempts: 0 })
    await deliver({ payload, now: later(120) }, nowhere)
    expect(await deliveryOf(payload, alarm)).toMatchObject({ attempts: 1 })
    expect(await deliveryOf(payload, id)).toMatchObject({ attempts: 2 })
  })

  it('fails what it could not be given for a day, with the reason', async () => {
    const nowhere = postOver({ smtpUrl: 'smtp://127.0.0.1:1' })
    const id = await aQueuedDelivery(payload)
    await deliver({ payload, now: NOW }, nowhere)
    await deliver({ payload, now: later(24 * 3600 - 1) }, nowhere)
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'queued' })
    await deliver({ payload, now: later(24 * 3600 + 300) }, nowhere)
    const row = await deliveryOf(payload, id)
    expect(row).toMatchObject({ status: 'failed', next_attempt_at: null })
    expect(row.error).toContain('ECONNREFUSED')
  })

  it.each([
    ['a host that has no address', 'smtp://no-such-host.invalid:25'],
    ['a port where nobody listens', 'smtp://127.0.0.1:1'],
  ])('may be %s', async (_, smtpUrl) => {
    const id = await aQueuedDelivery(payload)
    await deliver({ payload, now: NOW }, postOver({ smtpUrl }))
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'queued' })
    expect(await totals()).toMatchObject({ held: 1 })
  })

  it('may be one that closes down, and says so with a 421', async () => {
    sink.answerWith(() => ({ code: 421, message: 'closing down' }))
    await aQueuedDelivery(payload)
    await runAt(0)
    expect(await totals()).toMatchObject({ held: 1, queued: 1 })
  })

  it('is not one that is busy with this message', async () => {
    sink.answerWith(() => ({ code: 451, message: 'try again later' }))
    await aQueuedDelivery(payload)
    await runAt(0)
    expect(await totals()).toMatchObject({ held: 0, queued: 1 })
  })
})

describe('an SMS provider that is down', () => {
  let twilio: FakeTwilio

  it.each([
    { status: 503, code: 20503 },
    { status: 401, code: 20003 },
    { status: 429, code: 20429 },
  ])('with %j is asked once a minute and keeps no e-mail waiting', async (answer) => {
    twilio = await startFakeTwilio()
    twilio.answerWith(answer)
    const both = postOver({ smtpUrl: sink.url, twilio: twilio.account })
    const ids = await queuedDeliveries(payload, 30, { channel: 'sms', urgency: 'urgent' })
    await queuedDeliveries(payload, 5)
    await deliver({ payload, now: NOW }, both)
    const asked = twilio.received.length
    expect(asked).toBeLessThan(ids.length)
    expect(await totals()).toMatchObject({ queued: 30, sent: 5, held: asked })
    await deliver({ payload, now: later(60) }, both)
    expect(twilio.received).toHaveLength(asked + 1)
    twilio.answerWith({ status: 201 })
    await deliver({ payload, now: later(120) }, both)
    expect(await totals()).toMatchObject({ queued: 0, sent: 35, held: 0 })
    both.mailer.close()
    await twilio.close()
  })
})

describe('an emergency', () => {
  it('that comes while an announcement goes out is claimed next', async () => {
    await queuedDeliveries(payload, 300, { title: 'normal' })
    let isQueued = false
    sink.answerWith(async () => {
      if (!isQueued && sink.raw.length >= 60) {
        isQueued = true
        await aQueuedDelivery(payload, { urgency: 'emergency', title: 'emergency' })
      }
      return undefined
    })
    await runAt(0)
    const place = (await order()).indexOf('emergency')
    expect(place).toBeGreaterThan(59)
    expect(place).toBeLessThan(60 + 3 * MAIL_CONNECTIONS)
  })
})

describe('draining', () => {
  it('ends after what is on its way when it is told to, and claims no more', async () => {
    await queuedDeliveries(payload, 100)
    const ending = new AbortController()
    sink.answerWith(() => {
      ending.abort()
      return undefined
    })
    await deliver({ payload, now: NOW, signal: ending.signal }, post)
    const [left] = await onPool(payload).rows<{ sending: number; sent: number }>(sql`
      select count(*) filter (where status = 'sending')::int as sending,
        count(*) filter (where status = 'sent')::int as sent from deliveries`)
    expect(left?.sending).toBe(0)
    expect(left?.sent).toBeGreaterThan(0)
    expect(left?.sent).toBeLessThan(100)
  })
})
