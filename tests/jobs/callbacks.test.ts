import type { BasePayload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { deliver } from '@/jobs/deliver'
import { POST } from '@/web/app/callbacks/twilio/route'
import { stored } from '../support/database'
import { aQueuedDelivery, deliveryOf, emptyOutbox } from './support/deliveries'
import { openEstate } from './support/estate'
import { type Callback, type FakeTwilio, type ReceivedSms, startFakeTwilio } from './support/fake-twilio'
import { ESTATE_URL, postOver } from './support/post'

const NOW = new Date('2026-11-20T10:00:00Z')

/** The account that this process is set up with, before anything reads its settings. */
vi.hoisted(() => {
  process.env.ESTATE_URL = 'https://estate.khaki.example'
  process.env.TWILIO_ACCOUNT_SID = 'ACtest'
  process.env.TWILIO_AUTH_TOKEN = 'token'
  process.env.TWILIO_FROM = '+15005550006'
})

let payload: BasePayload
let twilio: FakeTwilio

beforeAll(async () => {
  payload = await openEstate()
  twilio = await startFakeTwilio()
})

beforeEach(async () => {
  await emptyOutbox(payload)
  twilio.received.length = 0
})

afterAll(() => twilio.close())

const call = ({ url, headers, body }: Callback) => POST(new Request(url, { method: 'POST', headers, body }))

async function aSentSms(): Promise<{ id: string; sms: ReceivedSms }> {
  const id = await aQueuedDelivery(payload, { channel: 'sms', urgency: 'urgent' })
  await deliver({ payload, now: NOW }, postOver({ twilio: twilio.account }))
  return { id, sms: twilio.received[0] as ReceivedSms }
}

const stateOf = async (id: string) =>
  (
    await stored(
      `select status, error, provider_id, delivered_at is not null as has_arrived from deliveries where id = $1`,
      [id],
    )
  )[0]

describe('the provider’s word on a text message', () => {
  it('that it was delivered is believed, and not taken back by what comes late', async () => {
    const { id, sms } = await aSentSms()
    expect((await call(twilio.callbackOf(sms, 'sent'))).status).toBe(204)
    expect(await stateOf(id)).toMatchObject({ status: 'sent', has_arrived: false })
    expect((await call(twilio.callbackOf(sms, 'delivered'))).status).toBe(204)
    const arrived = { status: 'delivered', provider_id: 'SM1', error: null, has_arrived: true }
    expect(await stateOf(id)).toEqual(arrived)
    for (const late of ['queued', 'sent', 'delivered', 'undelivered', 'a new word']) {
      expect((await call(twilio.callbackOf(sms, late, '30008'))).status).toBe(204)
      expect(await stateOf(id)).toEqual(arrived)
    }
  })

  it.each(['failed', 'undelivered'])('that it was %s is kept with the reason', async (word) => {
    const { id, sms } = await aSentSms()
    await call(twilio.callbackOf(sms, word, '30003'))
    const row = await deliveryOf(payload, id)
    expect(row).toMatchObject({ status: 'failed', next_attempt_at: null })
    expect(row.error).toContain('30003')
    await call(twilio.callbackOf(sms, 'sent'))
    expect(await stateOf(id)).toMatchObject({ status: 'failed' })
  })

  it('that comes before the worker’s own mark is not lost', async () => {
    const id = await aQueuedDelivery(payload, { channel: 'sms', urgency: 'urgent' })
    const answers: number[] = []
    twilio.beforeAnswer(async (sms) => {
      expect(await stateOf(id)).toMatchObject({ status: 'sending', provider_id: null })
      answers.push((await call(twilio.callbackOf(sms, 'delivered'))).status)
    })
    await deliver({ payload, now: NOW }, postOver({ twilio: twilio.account }))
    twilio.beforeAnswer(async () => undefined)
    expect(answers).toEqual([204])
    expect(await stateOf(id)).toMatchObject({ status: 'delivered', provider_id: 'SM1', has_arrived: true })
  })

  it('settles what nobody knew after a crash', async () => {
    const { id, sms } = await aSentSms()
    await stored(`update deliveries set status = 'unknown', provider_id = null where id = $1`, [id])
    await call(twilio.callbackOf(sms, 'sent'))
    expect(await stateOf(id)).toMatchObject({ status: 'sent', provider_id: 'SM1' })
  })

  it('on one attempt does not fail the next', async () => {
    const { id, sms } = await aSentSms()
    await stored(`update deliveries set provider_id = 'SM-later' where id = $1`, [id])
    expect((await call(twilio.callbackOf(sms, 'failed', '30003'))).status).toBe(204)
    expect(await stateOf(id)).toMatchObject({ status: 'sent', provider_id: 'SM-later' })
  })

  it('on a message of somebody else is not found', async () => {
    const { id, sms } = await aSentSms()
    await emptyOutbox(payload)
    expect((await call(twilio.callbackOf(sms, 'delivered'))).status).toBe(404)
    await expect(deliveryOf(payload, id)).rejects.toThrow('There is no delivery')
  })

  it('finds its message by the provider’s name where the address names none', async () => {
    const { id, sms } = await aSentSms()
    const plain = { ...sms, statusCallback: `${ESTATE_URL}/callbacks/twilio` }
    twilio.received[0] = plain
    expect((await call(twilio.callbackOf(plain, 'delivered'))).status).toBe(204)
    expect(await stateOf(id)).toMatchObject({ status: 'delivered' })
  })
})

describe('a forged callback', () => {
  type Forging = (callback: Callback, other: string) => Callback
  const forgings: [string, Forging][] = [
    [
      'without a signature',
      ({ headers: { 'x-twilio-signature': _, ...headers }, ...rest }) => ({ ...rest, headers }),
    ],
    [
      'with another signature',
      (own) => ({ ...own, headers: { ...own.headers, 'x-twilio-signature': 'b64==' } }),
    ],
    ['with another status', (own) => ({ ...own, body: own.body.replace('sent', 'delivered') })],
    ['for another delivery', (own, other) => ({ ...own, url: own.url.replace(/[^=]+$/, other) })],
  ]

  it.each(forgings)('%s is refused and changes nothing', async (_, forge) => {
    const { id, sms } = await aSentSms()
    const other = await aQueuedDelivery(payload, { channel: 'sms', urgency: 'urgent' })
    const before = [await stateOf(id), await stateOf(other)]
    const answer = await call(forge(twilio.callbackOf(sms, 'sent'), other))
    expect(answer.status).toBe(403)
    expect((await answer.json()).errors[0].code).toBe('not_permitted')
    expect([await stateOf(id), await stateOf(other)]).toEqual(before)
  })
})
