import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deliver } from '@/jobs/deliver'
import type { Post } from '@/jobs/deliveries/post'
import { recordOutcomes } from '@/jobs/deliveries/record'
import { sendDigests } from '@/jobs/send-digests'
import { onPool } from '@/server/database'
import { emptyOutbox } from '../jobs/support/deliveries'
import { postOver } from '../jobs/support/post'
import { type SmtpSink, startSmtpSink } from '../jobs/support/smtp-sink'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { overtaken } from '../support/overtaking'
import { userIdOf } from '../support/register'
import { aPublishedAnnouncement } from './support/factories'

const estate = useEstate()
const BUSY = { code: 451, message: 'try again later' }
let sink: SmtpSink
let post: Post

beforeAll(async () => {
  sink = await startSmtpSink()
  post = postOver({ smtpUrl: sink.url })
})

beforeEach(async () => {
  await emptyOutbox(estate.payload)
  sink.raw.length = 0
  sink.answerWith(() => undefined)
})

afterAll(async () => {
  post.mailer.close()
  await sink.close()
})

const withdraw = async (id: string) => {
  const body = { status: 'withdrawn' }
  const answer = await estate.call('PATCH', `/api/announcements/${id}`, { as: 'secretary', body })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
}
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000)
const work = (seconds: number) => deliver({ payload: estate.payload, now: inSeconds(seconds) }, post)
const gather = (seconds: number) => sendDigests({ payload: estate.payload, now: inSeconds(seconds) })
const rowOf = async (id: string) => (await stored<any>('select * from deliveries where id = $1', [id]))[0]

/** An announcement to Asha alone, and the one e-mail that tells her. */
async function anEmail(): Promise<{ id: string; email: string }> {
  const audience = { blocks: ['A'], residentTypes: ['owner'] }
  const { id } = await aPublishedAnnouncement(estate, { fields: { audience } })
  const [email] = await stored<{ id: string }>('select id from deliveries order by created_at desc limit 1')
  return { id, email: email?.id ?? '' }
}

/** Another message to Asha, which waits for the digest that is due. */
async function anotherMessage(): Promise<string> {
  const [row] = await stored<{ id: string }>(
    `with told as (
       insert into notifications (happening, recipient_id, kind, category, title, body, url, urgency)
       values (gen_random_uuid()::text, $1, 'ticket.started', 'tickets', 'Started', '', '/tickets/MNT-2026-0001', 'normal')
       returning id, recipient_id)
     insert into deliveries (notification_id, recipient_id, channel, digest_due_at)
     select id, recipient_id, 'email', now() from told returning id`,
    [await userIdOf('asha')],
  )
  return row?.id ?? ''
}

const carriedBy = (carrier: string, carried: string) =>
  stored('update deliveries set carried_by_id = $1, digest_due_at = null where id = $2', [carrier, carried])

describe('what is being sent at the moment of the withdrawal', () => {
  test('is not tried again when the provider refuses it for now', async () => {
    const { id, email } = await anEmail()
    sink.answerWith(async () => {
      await withdraw(id)
      return BUSY
    })
    await work(16)
    expect(await rowOf(email)).toMatchObject({
      ...{ status: 'suppressed', error: 'The announcement was withdrawn.', next_attempt_at: null },
    })
    sink.answerWith(() => undefined)
    await work(3600)
    expect(sink.raw).toHaveLength(1)
  })

  test('has been sent when the provider takes it', async () => {
    const { id, email } = await anEmail()
    sink.answerWith(async () => {
      await withdraw(id)
      return undefined
    })
    await work(16)
    expect(await rowOf(email)).toMatchObject({ status: 'sent', error: null })
  })

  test('is not sent again when its worker stopped', async () => {
    const { id, email } = await anEmail()
    await stored(`update deliveries set status = 'sending', attempts = 1, sending_at = now() where id = $1`, [
      email,
    ])
    await withdraw(id)
    expect((await rowOf(email)).status).toBe('sending')
    await work(120)
    expect(await rowOf(email)).toMatchObject({ status: 'suppressed' })
    expect(sink.raw).toEqual([])
  })

  test('is stopped also where the outcome waits for the withdrawal to end', async () => {
    const { email } = await anEmail()
    const claimedAt = new Date()
    await stored(`update deliveries set status = 'sending', attempts = 1, sending_at = $2 where id = $1`, [
      email,
      claimedAt,
    ])
    const settlement = {
      ...({ status: 'queued', error: 'busy', nextAttemptAt: inSeconds(60) } as const),
      ...{ sentAt: null, providerId: null, attempts: 1, heldSince: null },
    }
    await overtaken('update deliveries set stopped_at = now() where id = $1', [email], () =>
      recordOutcomes(onPool(estate.payload), [{ id: email, attempts: 1, claimedAt, settlement }], claimedAt),
    )
    expect(await rowOf(email)).toMatchObject({ status: 'suppressed', next_attempt_at: null })
  })

  test('leaves what it was to carry to the next digest', async () => {
    const { id, email } = await anEmail()
    const carried = await anotherMessage()
    await carriedBy(email, carried)
    sink.answerWith(async () => {
      await withdraw(id)
      return BUSY
    })
    await work(16)
    expect(await rowOf(carried)).toMatchObject({ status: 'queued', carried_by_id: null })
    sink.answerWith(() => undefined)
    await gather(60)
    await work(60)
    expect(await rowOf(carried)).toMatchObject({ status: 'sent' })
    expect(await rowOf(email)).toMatchObject({ status: 'suppressed' })
  })
})

describe('a digest put together at the moment of the withdrawal', () => {
  test('is let go: what it was to carry goes with the next', async () => {
    const { id, email } = await anEmail()
    const carried = await anotherMessage()
    await overtaken(
      `update deliveries set digest_due_at = null, next_attempt_at = null, carried_by_id = nullif($1::uuid, id)
       where id in ($1, $2)`,
      [email, carried],
      () => withdraw(id),
    )
    expect((await rowOf(email)).status).toBe('suppressed')
    expect(await rowOf(carried)).toMatchObject({ status: 'queued', carried_by_id: null })
    await gather(60)
    await work(60)
    expect(await rowOf(carried)).toMatchObject({ status: 'sent' })
  })

  test('whose e-mail was stopped leaves nothing waiting for ever', async () => {
    const { id, email } = await anEmail()
    await withdraw(id)
    const carried = await anotherMessage()
    await carriedBy(email, carried)
    await gather(60)
    await work(60)
    expect(await rowOf(carried)).toMatchObject({ status: 'sent', carried_by_id: null })
  })
})

describe('what had failed before the withdrawal', () => {
  const resend = (email: string) =>
    estate.call('PATCH', `/api/deliveries/${email}`, { as: 'secretary', body: { status: 'queued' } })

  test.each(['failed', 'unknown'])('and is %s is not sent again by a person either', async (status) => {
    const { id, email } = await anEmail()
    await stored('update deliveries set status = $2::enum_deliveries_status where id = $1', [email, status])
    await withdraw(id)
    const before = await rowOf(email)
    const answer = await resend(email)
    expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'not_resendable' }] } })
    expect(await rowOf(email)).toEqual(before)
  })

  test('but was sent again before it is stopped like the others', async () => {
    const { id, email } = await anEmail()
    await stored(`update deliveries set status = 'failed' where id = $1`, [email])
    expect((await resend(email)).status).toBe(200)
    await withdraw(id)
    expect((await rowOf(email)).status).toBe('suppressed')
  })
})
