import { randomUUID } from 'node:crypto'
import { createLocalReq } from 'payload'
import type { Email } from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Occurrence } from '@/domain/notifications'
import { tell } from '@/hooks/notifications/tell'
import { deliver } from '@/jobs/deliver'
import type { Post } from '@/jobs/deliveries/post'
import { runJob } from '@/jobs/run'
import { sendDigests } from '@/jobs/send-digests'
import { onPool, withTransaction } from '@/server/database'
import { waysOf } from '@/web/data/deliveries-person'
import { aPublishedAnnouncement } from '../announcements/support/factories'
import { emptyOutbox } from '../jobs/support/deliveries'
import { postOver } from '../jobs/support/post'
import { type SmtpSink, startSmtpSink } from '../jobs/support/smtp-sink'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { categoryIdOf, residentIdOf, userIdOf } from '../support/register'

const ME = '/api/notification-preferences/me'
/** Far from the present, so that the workers of no other test take these for due. */
const DAY = new Date('2036-11-20T06:30:00Z')
const EIGHT = new Date('2036-11-21T08:00:00+05:30')
const at = (instant: Date, seconds: number) => new Date(instant.getTime() + seconds * 1000)

const estate = useEstate()
let sink: SmtpSink
let post: Post

beforeAll(async () => {
  sink = await startSmtpSink()
  post = postOver({ smtpUrl: sink.url })
})

beforeEach(async () => {
  await emptyOutbox(estate.payload)
  await stored('delete from notification_preferences')
  sink.raw.length = 0
  sink.answerWith(() => undefined)
})

afterAll(async () => {
  post.mailer.close()
  await sink.close()
})

async function choose(as: PersonName, body: object): Promise<void> {
  const answer = await estate.call('PATCH', ME, { as, body })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
}

/** Tells Asha of a ticket of hers; answers the happening. The database dates messages itself: `minute` sets their order. */
async function tellAsha(
  minute: number,
  number = 'MNT-2036-0001',
  kind: Occurrence['kind'] = 'ticket.started',
) {
  const key = randomUUID()
  const ticket = {
    id: randomUUID(),
    number,
    title: `Tap of ${number}`,
    categoryId: await categoryIdOf('Plumbing'),
    location: null,
    priority: 'high' as const,
    residentId: await residentIdOf('asha'),
    assignedToId: null,
    scope: 'personal' as const,
  }
  const req = await createLocalReq({ context: { now: DAY } }, estate.payload)
  await withTransaction(estate.payload, req, (inner) =>
    tell(inner, [{ key, kind, actorUserId: null, ticket }]),
  )
  const created = at(DAY, minute * 60).toISOString()
  await stored('update notifications set created_at = $1 where happening = $2', [created, key])
  await stored(
    `update deliveries set created_at = $1
     where notification_id in (select id from notifications where happening = $2)`,
    [created, key],
  )
  return key
}

interface Waiting extends Record<string, unknown> {
  status: string
  due: Date | null
  carried_by: string | null
}

const deliveriesOf = async (...keys: string[]): Promise<Waiting[]> =>
  stored<Waiting>(
    `select d.id, d.status, d.channel, d.digest_due_at as due, d.next_attempt_at as next, d.carried_by_id as carried_by,
       d.sent_at, d.error
     from deliveries d join notifications n on n.id = d.notification_id
     where n.happening = any($1) and n.recipient_id = $2 order by d.created_at, d.channel`,
    [keys, await userIdOf('asha')],
  )

const gather = (now = EIGHT) => sendDigests({ payload: estate.payload, now })
const send = (now = EIGHT) => deliver({ payload: estate.payload, now }, post)
const mails = (): Promise<Email[]> => sink.parsed()

describe('somebody who wants a digest', () => {
  beforeEach(() => choose('asha', { digest: 'daily' }))

  test('finds a message in the site at once, and its e-mail waits for eight', async () => {
    const key = await tellAsha(0)
    expect(await deliveriesOf(key)).toMatchObject([
      { channel: 'email', status: 'queued', due: EIGHT, next: EIGHT, carried_by: null },
    ])
    const jobs = await stored(
      `select 1 from pgboss.job j join deliveries d on d.created_at = j.created_on::timestamptz(3)
       join notifications n on n.id = d.notification_id where n.happening = $1 and n.recipient_id = $2`,
      [key, await userIdOf('asha')],
    )
    expect(jobs).toEqual([])
    const inApp = await stored('select 1 from notifications where happening = $1 and recipient_id = $2', [
      key,
      await userIdOf('asha'),
    ])
    expect(inApp).toHaveLength(1)
  })

  test('gets one e-mail for the day, by subject and thread, the newest first', async () => {
    const keys = [
      await tellAsha(1, 'MNT-2036-0001', 'ticket.acknowledged'),
      await tellAsha(2, 'MNT-2036-0002', 'ticket.started'),
      await tellAsha(3, 'MNT-2036-0001', 'ticket.resolved'),
    ]
    expect(await gather(at(EIGHT, -1))).toEqual({ changed: 0, failed: 0 })
    expect(await gather()).toEqual({ changed: 1, failed: 0 })
    await send()
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail?.subject).toBe('Your day at The Khaki Estate: 3 messages')
    expect(mail?.to?.[0]?.address).toBe('asha@khaki.example')
    const [carrier, ...carried] = await deliveriesOf(...keys)
    expect(mail?.messageId).toBe(`<${carrier?.id}@estate.khaki.example>`)
    expect(carried.map(({ carried_by }) => carried_by)).toEqual([carrier?.id, carrier?.id])
    const messages = await stored<{ id: string }>(
      'select id from notifications where happening = any($1) and recipient_id = $2',
      [keys, await userIdOf('asha')],
    )
    const ways = await waysOf(
      onPool(estate.payload),
      messages.map(({ id }) => id),
    )
    const shown = [...ways.values()].flat().map(({ channel, isDigest }) => ({ channel, isDigest }))
    expect(shown).toEqual(Array(3).fill({ channel: 'email', isDigest: true }))
    for (const part of [mail?.text ?? '', mail?.html ?? '']) {
      const places = ['Tickets', 'resolved', 'acknowledged', 'started'].map((word) => part.search(word))
      expect(places).not.toContain(-1)
      expect(part).toContain('https://estate.khaki.example/tickets/MNT-2036-0002')
      expect(part).toContain('https://estate.khaki.example/notifications/preferences')
    }
    const threads = [...(mail?.text ?? '').matchAll(/tickets\/(MNT-2036-\d+)/g)].map(([, number]) => number)
    expect(threads).toEqual(['MNT-2036-0001', 'MNT-2036-0002'])
    expect(mail?.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toContain('/unsubscribe/')
  })

  test('sees every message of it sent, and no second one however often it runs', async () => {
    const keys = [await tellAsha(1), await tellAsha(2)]
    await gather()
    await send()
    expect(await gather()).toEqual({ changed: 0, failed: 0 })
    await send()
    expect(sink.raw).toHaveLength(1)
    expect(await deliveriesOf(...keys)).toMatchObject(
      keys.map(() => ({ status: 'sent', due: null, next: null, sent_at: EIGHT, error: null })),
    )
  })

  test('gets a single message as itself', async () => {
    const key = await tellAsha(1)
    await gather()
    await send()
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'MNT-2036-0001: work on your ticket has started',
    ])
    expect(await deliveriesOf(key)).toMatchObject([{ status: 'sent', carried_by: null }])
  })

  test('gets what waits, also after turning the digest off', async () => {
    await tellAsha(1)
    await tellAsha(2)
    await choose('asha', { digest: 'off' })
    await gather()
    await send()
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'Your day at The Khaki Estate: 2 messages',
    ])
  })

  test('is not sent one by one meanwhile, whoever looks for what is due', async () => {
    const keys = [await tellAsha(1), await tellAsha(2)]
    await send(at(EIGHT, 3600))
    expect(sink.raw).toEqual([])
    expect((await deliveriesOf(...keys)).map(({ status }) => status)).toEqual(['queued', 'queued'])
  })

  test('reads it in their own language', async () => {
    const [id, language] = [await userIdOf('asha'), 'update users set language = $1 where id = $2']
    await stored(language, ['hi', id])
    await tellAsha(1)
    await tellAsha(2)
    await gather()
    await send()
    await stored(language, ['en', id])
    const [mail] = await mails()
    expect(mail?.subject).toBe('The Khaki Estate में आपका दिन: 2 सूचनाएँ')
    expect(mail?.html).toContain('lang="hi"')
    for (const part of [mail?.text, mail?.html]) expect(part).toContain('शिकायतें')
  })

  test('is told what presses at once', async () => {
    const key = await tellAsha(1, 'MNT-2036-0001', 'ticket.emergency')
    const asked = await stored<{ channel: string; due: Date | null }>(
      `select d.channel, d.digest_due_at as due from deliveries d join notifications n on n.id = d.notification_id
       where n.happening = $1`,
      [key],
    )
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.every(({ due }) => due === null)).toBe(true)
  })

  test('gets words of others as words', async () => {
    const keys = [await tellAsha(1), await tellAsha(2)]
    await stored('update notifications set title = $1, body = $2 where happening = any($3)', [
      'Tap\r\nBcc: all@khaki.example <script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      keys,
    ])
    await gather()
    await send()
    const [mail] = await mails()
    expect(mail?.html).not.toMatch(/<script>|<img/)
    expect(mail?.headers.map(({ key }) => key)).not.toContain('bcc')
  })
})

describe('a digest that the server refuses', () => {
  let keys: string[]
  const statuses = async () => (await deliveriesOf(...keys)).map(({ status }) => status)

  beforeEach(async () => {
    await choose('asha', { digest: 'daily' })
    keys = [await tellAsha(1), await tellAsha(2), await tellAsha(3)]
    await gather()
  })

  test('for now goes again whole, under the same Message-ID', async () => {
    sink.answerWith(() => ({ code: 451, message: 'try again later' }))
    await send()
    expect(await deliveriesOf(...keys)).toMatchObject(keys.map(() => ({ status: 'queued', sent_at: null })))
    sink.answerWith(() => undefined)
    await send(at(EIGHT, 60))
    expect(await statuses()).toEqual(['sent', 'sent', 'sent'])
    const sent = await mails()
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(1)
    expect(sent.map(({ subject }) => subject)).toEqual(
      [1, 2].map(() => 'Your day at The Khaki Estate: 3 messages'),
    )
  })

  test('for good has failed with all that it carries, and goes whole when somebody sends it again', async () => {
    sink.answerWith(() => ({ code: 550, message: 'no such mailbox' }))
    await send()
    const failed = await deliveriesOf(...keys)
    expect(failed.map(({ status }) => status)).toEqual(['failed', 'failed', 'failed'])
    for (const { error } of failed) expect(error).toContain('no such mailbox')
    sink.answerWith(() => undefined)
    await stored(`update deliveries set status = 'queued', error = null where id = $1`, [failed[0]?.id])
    await send(at(EIGHT, 7200))
    expect(await statuses()).toEqual(['sent', 'sent', 'sent'])
    expect((await mails()).at(-1)?.subject).toBe('Your day at The Khaki Estate: 3 messages')
  })
})

describe('an announcement', () => {
  const waitingFor = (id: string) =>
    stored<{ status: string; due: Date | null; next: Date | null; id: string }>(
      `select d.id, d.status, d.digest_due_at as due, d.next_attempt_at as next
       from deliveries d join notifications n on n.id = d.notification_id join users u on u.id = n.recipient_id
       where n.happening like 'announcement.published:' || $1 || ':%' and u.email = 'asha@khaki.example'`,
      [id],
    )

  beforeEach(() => choose('asha', { digest: 'daily' }))

  test('waits for the digest of whoever wants one, and reaches them by nothing else', async () => {
    const { id } = await aPublishedAnnouncement(estate)
    const [delivery, ...others] = await waitingFor(id)
    expect(others).toEqual([])
    expect(delivery?.due).not.toBeNull()
    expect(delivery?.next).toEqual(delivery?.due)
  })

  test('that is urgent does not', async () => {
    const { id } = await aPublishedAnnouncement(estate, { fields: { urgency: 'urgent' } })
    expect((await waitingFor(id)).every(({ due }) => due === null)).toBe(true)
  })

  test('that is withdrawn takes nothing else of the day with it', async () => {
    const { id } = await aPublishedAnnouncement(estate)
    const [carrier] = await waitingFor(id)
    const keys = [await tellAsha(60), await tellAsha(61)]
    await gather()
    const carriedBy = async () => (await deliveriesOf(...keys)).map(({ carried_by }) => carried_by)
    expect(await carriedBy()).toEqual([carrier?.id, carrier?.id])
    const withdrawn = await estate.call('PATCH', `/api/announcements/${id}`, {
      as: 'secretary',
      body: { status: 'withdrawn', note: 'It was wrong.' },
    })
    expect(withdrawn.status).toBe(200)
    await send()
    expect(sink.raw).toEqual([])
    await gather()
    await send()
    const [mail] = await mails()
    expect(mail?.subject).toBe('Your day at The Khaki Estate: 2 messages')
    expect((await deliveriesOf(...keys)).map(({ status }) => status)).toEqual(['sent', 'sent'])
    expect(await waitingFor(id)).toMatchObject([{ status: 'suppressed' }])
  })

  test('that is withdrawn is left out where another message carries it', async () => {
    const keys = [await tellAsha(-10_000_000), await tellAsha(60)]
    const { id } = await aPublishedAnnouncement(estate)
    await gather()
    await estate.call('PATCH', `/api/announcements/${id}`, {
      as: 'secretary',
      body: { status: 'withdrawn', note: 'It was wrong.' },
    })
    await send()
    const [mail] = await mails()
    expect(mail?.subject).toBe('Your day at The Khaki Estate: 2 messages')
    expect((await deliveriesOf(...keys)).map(({ status }) => status)).toEqual(['sent', 'sent'])
    expect(await waitingFor(id)).toMatchObject([{ status: 'suppressed' }])
  })
})

describe('many digests', () => {
  test('are gathered person by person, and a run beside another changes nothing more', async () => {
    const people = await stored<{ id: string }>('select id from users')
    await stored(
      `with told as (
         insert into notifications (happening, recipient_id, kind, category, title, body, url, urgency)
         select gen_random_uuid()::text, u.id, 'ticket.started', 'tickets', 'Told ' || s, '', '/tickets/MNT-2036-0001', 'normal'
         from users u, generate_series(1, 3) s returning id, recipient_id)
       insert into deliveries (notification_id, recipient_id, channel, priority, digest_due_at, next_attempt_at)
       select id, recipient_id, 'email', 0, $1, $1 from told`,
      [EIGHT],
    )
    const jobs = () => stored(`select 1 from pgboss.job where name = 'deliver'`)
    const before = await jobs()
    const runs = await Promise.all([gather(), gather(), gather()])
    expect(runs.reduce((sum, { changed }) => sum + changed, 0)).toBe(people.length)
    const carriers = await stored<{ carriers: string; carried: string; waiting: string }>(
      `select count(*) filter (where carried_by_id is null) as carriers,
         count(*) filter (where carried_by_id is not null) as carried,
         count(*) filter (where digest_due_at is not null) as waiting from deliveries`,
    )
    const count = people.length
    expect(carriers).toEqual([{ carriers: String(count), carried: String(2 * count), waiting: '0' }])
    const crossed = await stored(
      'select 1 from deliveries d join deliveries c on c.id = d.carried_by_id where c.recipient_id <> d.recipient_id',
    )
    expect(crossed).toEqual([])
    expect(await jobs()).toHaveLength(before.length + 1)
  })

  test('are a job by the name of send-digests', async () => {
    expect(await runJob(estate.payload, 'send-digests', EIGHT)).toEqual({ changed: 0, failed: 0 })
  })
})
