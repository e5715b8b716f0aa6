import type { BasePayload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliver } from '@/jobs/deliver'
import type { Post } from '@/jobs/deliveries/post'
import { aQueuedDelivery, deliveryOf, emptyOutbox, leaveHalfSent } from './support/deliveries'
import { openEstate } from './support/estate'
import { type FakeTwilio, startFakeTwilio } from './support/fake-twilio'
import { postOver } from './support/post'

const NOW = new Date('2026-11-20T10:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

let payload: BasePayload
let twilio: FakeTwilio
let post: Post

beforeAll(async () => {
  payload = await openEstate()
  twilio = await startFakeTwilio()
})

beforeEach(async () => {
  post = postOver({ twilio: twilio.account })
  await emptyOutbox(payload)
  twilio.received.length = 0
  twilio.answerWith({ status: 201 })
})

afterAll(() => twilio.close())

describe('a text message', () => {
  it('is one line with the link, from the estate’s number to the person’s', async () => {
    const id = await aQueuedDelivery(payload, { channel: 'sms', urgency: 'urgent', phone: '98765 43210' })
    await deliver({ payload, now: NOW }, post)
    expect(twilio.received).toEqual([
      {
        to: '+919876543210',
        from: '+15005550006',
        body: 'MNT-2026-0001: work has started. "Leaking tap". https://estate.khaki.example/tickets/MNT-2026-0001',
        statusCallback: `https://estate.khaki.example/callbacks/twilio?delivery=${id}`,
      },
    ])
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'sent', provider_id: 'SM1' })
  })

  it.each([
    ['en', 'Water comes through the ceiling. ', 300],
    ['hi', 'छत से पानी टपक रहा है। ', 140],
  ] as const)('in %s is cut where it would make a fourth part', async (language, sentence, max) => {
    await aQueuedDelivery(payload, {
      channel: 'sms',
      urgency: 'urgent',
      language,
      body: sentence.repeat(20),
    })
    await deliver({ payload, now: NOW }, post)
    const link = ' https://estate.khaki.example/tickets/MNT-2026-0001'
    const text = twilio.received[0]?.body ?? ''
    expect(text.endsWith(link)).toBe(true)
    expect([...text.slice(0, -link.length)]).toHaveLength(max)
  })

  it.each([
    [{ status: 429, code: 20429 }, 'queued'],
    [{ status: 503, code: 20503 }, 'queued'],
    [{ status: 401, code: 20003 }, 'queued'],
    [{ status: 400, code: 21211 }, 'failed'],
  ] as const)('that is answered with %j is %s', async (answer, status) => {
    twilio.answerWith(answer)
    const id = await aQueuedDelivery(payload, { channel: 'sms', urgency: 'urgent' })
    await deliver({ payload, now: NOW }, post)
    const row = await deliveryOf(payload, id)
    expect(row).toMatchObject({ status, attempts: 1 })
    expect(row.error).toContain(String(answer.code))
  })

  it.each([
    ['urgent', 'unknown', 1],
    ['emergency', 'queued', 2],
  ] as const)('that is %s and gets no answer is %s', async (urgency, status, calls) => {
    twilio.answerWith('hang-up')
    const id = await aQueuedDelivery(payload, { channel: 'sms', urgency })
    await deliver({ payload, now: NOW }, post)
    await deliver({ payload, now: later(60) }, post)
    expect(await deliveryOf(payload, id)).toMatchObject({ status })
    expect(twilio.received).toHaveLength(calls)
  })

  it('fails without a call when the number is none', async () => {
    const id = await aQueuedDelivery(payload, { channel: 'sms', urgency: 'urgent', phone: 'ask at the gate' })
    await deliver({ payload, now: NOW }, post)
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'failed' })
    expect(twilio.received).toHaveLength(0)
  })

  it('that a crash left half sent waits for a person', async () => {
    const id = await aQueuedDelivery(payload, { channel: 'sms', urgency: 'urgent' })
    await leaveHalfSent(payload, id, NOW, 60)
    await deliver({ payload, now: NOW }, post)
    await deliver({ payload, now: later(3600) }, post)
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'unknown', attempts: 1 })
    expect(twilio.received).toHaveLength(0)
  })

  it('of an emergency that a crash left half sent goes again at once', async () => {
    const id = await aQueuedDelivery(payload, { channel: 'sms', urgency: 'emergency' })
    await leaveHalfSent(payload, id, NOW, 60)
    await deliver({ payload, now: NOW }, post)
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'sent', attempts: 2 })
    expect(twilio.received).toHaveLength(1)
  })
})
