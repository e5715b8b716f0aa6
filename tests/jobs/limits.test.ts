import type { BasePayload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliver } from '@/jobs/deliver'
import type { Post } from '@/jobs/deliveries/post'
import { stored } from '../support/database'
import { aQueuedDelivery, deliveryOf, emptyOutbox, queuedDeliveries } from './support/deliveries'
import { openEstate } from './support/estate'
import { type FakeTwilio, startFakeTwilio } from './support/fake-twilio'
import { postOver } from './support/post'
import { type SmtpSink, startSmtpSink } from './support/smtp-sink'

const NOW = new Date('2026-11-20T10:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const HOUR = 3600

let payload: BasePayload
let sink: SmtpSink
let twilio: FakeTwilio
let posts: Post[]

beforeAll(async () => {
  payload = await openEstate()
  sink = await startSmtpSink()
  twilio = await startFakeTwilio()
  posts = [1, 2, 3, 4].map(() => postOver({ smtpUrl: sink.url, twilio: twilio.account }))
})

beforeEach(async () => {
  await emptyOutbox(payload)
  sink.raw.length = 0
  twilio.received.length = 0
})

afterAll(async () => {
  for (const { mailer } of posts) mailer.close()
  await sink.close()
  await twilio.close()
})

type Limit = 'emailsPerHour' | 'smsPerHour' | 'emailsPerMinute' | 'smsPerMinute'

const NONE = { emailsPerHour: null, smsPerHour: null, emailsPerMinute: null, smsPerMinute: null }

const limit = (data: Partial<Record<Limit, number>>) =>
  payload.updateGlobal({ slug: 'settings', data: { ...NONE, ...data }, overrideAccess: true })

/** Four workers at once, at an instant; answers how many e-mails have gone out so far. */
async function sentBy(seconds: number): Promise<number> {
  await Promise.all(posts.map((post) => deliver({ payload, now: later(seconds) }, post)))
  return sink.raw.length
}

describe('a provider that takes so many a minute', () => {
  it('is given no more by all workers together, and the most urgent first', async () => {
    await limit({ emailsPerMinute: 5 })
    await queuedDeliveries(payload, 10, { title: 'normal' })
    await queuedDeliveries(payload, 2, { title: 'urgent', urgency: 'urgent' })
    expect(await sentBy(0)).toBe(5)
    expect((await sink.parsed()).filter((mail) => mail.subject === 'urgent')).toHaveLength(2)
    expect(await sentBy(59)).toBe(5)
    expect(await sentBy(60)).toBe(10)
    expect(await sentBy(120)).toBe(12)
  })

  it('is asked of each channel apart', async () => {
    await limit({ smsPerMinute: 3 })
    await queuedDeliveries(payload, 8, { channel: 'sms', urgency: 'urgent' })
    await queuedDeliveries(payload, 8)
    expect(await sentBy(0)).toBe(8)
    expect(twilio.received).toHaveLength(3)
  })

  it('counts what was refused: it was asked', async () => {
    await limit({ emailsPerMinute: 2 })
    sink.answerWith(() => ({ code: 550, message: 'no such mailbox' }))
    await queuedDeliveries(payload, 4)
    expect(await sentBy(0)).toBe(2)
    sink.answerWith(() => undefined)
    expect(await sentBy(60)).toBe(4)
  })
})

describe('a person who gets so many an hour', () => {
  it('gets the rest when the hour has room, and nobody else waits', async () => {
    await limit({ emailsPerHour: 2 })
    const ids = await queuedDeliveries(payload, 5)
    await queuedDeliveries(payload, 2)
    expect(await sentBy(0)).toBe(4)
    const waiting = await stored(
      `select status, attempts::int, next_attempt_at from deliveries where id = any($1) and status <> 'sent'`,
      [ids],
    )
    expect(waiting).toEqual(
      [1, 2, 3].map(() => ({ status: 'queued', attempts: 0, next_attempt_at: later(HOUR) })),
    )
    expect(await sentBy(HOUR - 1)).toBe(4)
    expect(await sentBy(HOUR)).toBe(6)
    expect(await sentBy(2 * HOUR)).toBe(7)
    expect(await stored(`select 1 from deliveries where status <> 'sent'`)).toEqual([])
  })

  it('gets emergencies and the mails of their own account all the same', async () => {
    await limit({ emailsPerHour: 1 })
    const ids = await queuedDeliveries(payload, 4)
    const messages = `select notification_id from deliveries where id = $1`
    await stored(`update notifications set urgency = 'emergency' where id = (${messages})`, [ids[2]])
    await stored(`update notifications set kind = 'account.password_reset' where id = (${messages})`, [
      ids[3],
    ])
    await sentBy(0)
    const states = await Promise.all(ids.map(async (id) => (await deliveryOf(payload, id)).status))
    expect(states.slice(2)).toEqual(['sent', 'sent'])
    expect(states.slice(0, 2).filter((status) => status === 'queued')).not.toHaveLength(0)
  })

  it('waits for no SMS because of e-mails', async () => {
    await limit({ emailsPerHour: 1 })
    await aQueuedDelivery(payload, { channel: 'sms', urgency: 'urgent' })
    await queuedDeliveries(payload, 3, { channel: 'sms', urgency: 'urgent' })
    await sentBy(0)
    expect(twilio.received).toHaveLength(4)
  })
})
