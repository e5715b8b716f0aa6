import { randomUUID } from 'node:crypto'
import { createLocalReq } from 'payload'
import { beforeEach, describe, expect, test } from 'vitest'
import { CATEGORIES, type Occurrence } from '@/domain/notifications'
import { tell } from '@/hooks/notifications/tell'
import { deliver } from '@/jobs/deliver'
import { withTransaction } from '@/server/database'
import { emptyOutbox } from '../jobs/support/deliveries'
import { postOver } from '../jobs/support/post'
import { startSmtpSink } from '../jobs/support/smtp-sink'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { categoryIdOf, residentIdOf, userIdOf } from '../support/register'

const ME = '/api/notification-preferences/me'
const DEFAULTS = {
  muted: false,
  urgentOnly: false,
  quietHours: null,
  digest: 'off',
  channels: { email: true, sms: true, push: true },
  categories: {},
}
/** 11 in the evening, and the end of a night, in the estate's zone. */
const NIGHT = new Date('2036-11-20T17:30:00Z')
const MORNING = new Date('2036-11-21T01:30:00Z')
const QUIET = { from: '22:00', to: '07:00', timeZone: 'Asia/Kolkata' }

const estate = useEstate()

beforeEach(async () => {
  await emptyOutbox(estate.payload)
  await stored('delete from notification_preferences')
  await stored('delete from push_subscriptions')
  await stored(`update users set phone = '+919876543210'`)
})

const patch = (as: PersonName, body: object) => estate.call('PATCH', ME, { as, body })

async function choose(as: PersonName, body: object): Promise<void> {
  const answer = await patch(as, body)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
}

async function tellAt(now: Date, kind: Occurrence['kind'], facts: Partial<Occurrence> = {}): Promise<string> {
  const key = randomUUID()
  const ticket = {
    id: randomUUID(),
    number: 'MNT-2026-0001',
    title: 'Leaking tap',
    categoryId: await categoryIdOf('Plumbing'),
    location: null,
    priority: 'high' as const,
    residentId: await residentIdOf('asha'),
    assignedToId: null,
    scope: 'personal' as const,
  }
  const req = await createLocalReq({ context: { now } }, estate.payload)
  await withTransaction(estate.payload, req, (inner) =>
    tell(inner, [{ key, kind, actorUserId: null, ticket, ...facts }]),
  )
  return key
}

interface Way {
  channel: string
  status: string
  due: Date | null
  job: Date | null
}

/** What is on its way to somebody by itself: the deliveries, and when the jobs of their write wake a worker for them. */
async function waysTo(person: PersonName, key: string): Promise<Way[]> {
  return stored<Way & { [column: string]: unknown }>(
    `select d.channel, d.status, d.next_attempt_at as due,
       case when j.start_after > j.created_on then j.start_after end as job
     from deliveries d join notifications n on n.id = d.notification_id
     join lateral (select * from pgboss.job
       where name = 'deliver' and created_on::timestamptz(3) = d.created_at and priority = d.priority
       order by start_after = coalesce(d.next_attempt_at, created_on) desc limit 1) j on true
     where n.happening = $1 and n.recipient_id = $2 and d.digest_due_at is null order by d.channel`,
    [key, await userIdOf(person)],
  )
}

const channelsTo = async (person: PersonName, key: string): Promise<string> =>
  (await waysTo(person, key)).map(({ channel }) => channel).join(' ')

async function isInApp(person: PersonName, key: string): Promise<boolean> {
  const rows = await stored('select 1 from notifications where happening = $1 and recipient_id = $2', [
    key,
    await userIdOf(person),
  ])
  return rows.length === 1
}

describe('preferences', () => {
  test('are the estate’s defaults until somebody chooses', async () => {
    expect(await estate.call('GET', ME, { as: 'asha' })).toMatchObject({ status: 200, body: DEFAULTS })
    expect(await stored('select 1 from notification_preferences')).toEqual([])
  })

  test('are kept as they were chosen, one change upon the other', async () => {
    await choose('asha', { quietHours: { from: '22:00', to: '07:00' }, channels: { sms: false } })
    const answer = await patch('asha', { urgentOnly: true, categories: { tickets: { email: false } } })
    const expected = {
      ...DEFAULTS,
      urgentOnly: true,
      quietHours: QUIET,
      channels: { email: true, sms: false, push: true },
      categories: { tickets: { email: false } },
    }
    expect(answer).toMatchObject({ status: 200, body: expected })
    expect((await estate.call('GET', ME, { as: 'asha' })).body).toEqual(expected)
    expect(await stored('select 1 from notification_preferences')).toHaveLength(1)
  })

  test('are each person’s own', async () => {
    await choose('asha', { muted: true })
    expect((await estate.call('GET', ME, { as: 'meera' })).body).toEqual(DEFAULTS)
    const owners = await stored<{ user_id: string }>('select user_id from notification_preferences')
    expect(owners).toEqual([{ user_id: await userIdOf('asha') }])
  })

  test('of another cannot be read or written, neither by id nor by naming them', async () => {
    await choose('asha', { muted: true })
    const [row] = await stored<{ id: string }>('select id from notification_preferences')
    const address = `/api/notification-preferences/${row?.id}`
    for (const as of ['meera', 'secretary', 'admin', 'asha'] as const) {
      expect((await estate.call('GET', address, { as })).status).toBe(403)
      expect((await estate.call('PATCH', address, { as, body: { muted: false } })).status).toBe(403)
      expect((await estate.call('GET', '/api/notification-preferences', { as })).status).toBe(403)
    }
    const named = await patch('meera', { user: await userIdOf('asha'), muted: false })
    expect(named.status).toBe(400)
    expect(named.body.errors).toMatchObject([{ code: 'invalid', field: 'user' }])
    const rows = await stored('select user_id, muted from notification_preferences')
    expect(rows).toEqual([{ user_id: await userIdOf('asha'), muted: true }])
  })

  test('with a fault are refused by field, and nothing of the change is kept', async () => {
    const answer = await patch('asha', {
      muted: true,
      digest: 'weekly',
      quietHours: { from: '25:00', to: 7 },
    })
    expect(answer.status).toBe(400)
    expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'digest',
      'quietHours.from',
      'quietHours.to',
    ])
    expect(await stored('select 1 from notification_preferences')).toEqual([])
  })

  test('take the daily digest, push and all seven categories, and answer them again', async () => {
    const off = { email: false, sms: false, push: false }
    const body = {
      digest: 'daily',
      channels: { push: false },
      categories: Object.fromEntries(CATEGORIES.map((category) => [category, off])),
    }
    const expected = { ...DEFAULTS, ...body, channels: { ...DEFAULTS.channels, push: false } }
    expect(await patch('asha', body)).toMatchObject({ status: 200, body: expected })
    expect((await estate.call('GET', ME, { as: 'asha' })).body).toEqual(expected)
    await choose('asha', { digest: 'off', channels: {}, categories: {} })
    expect((await estate.call('GET', ME, { as: 'asha' })).body).toEqual(DEFAULTS)
  })

  test('changed by two requests at once keep both changes', async () => {
    const answers = await Promise.all([
      patch('asha', { muted: true }),
      patch('asha', { urgentOnly: true }),
      patch('asha', { channels: { sms: false } }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await estate.call('GET', ME, { as: 'asha' })).body).toMatchObject({
      muted: true,
      urgentOnly: true,
      channels: { sms: false },
    })
  })

  test('leave an audit event of who changed what', async () => {
    await choose('asha', { muted: true })
    await choose('asha', { muted: false })
    const events = await stored(
      `select action, changes->'muted' as muted from audit_events
       where subject = 'notification-preferences' and actor_id = $1 order by created_at desc limit 1`,
      [await userIdOf('asha')],
    )
    expect(events).toEqual([{ action: 'update', muted: { from: true, to: false } }])
  })
})

type Story = [what: string, choices: object, kind: Occurrence['kind'], to: PersonName, ways: string]

describe('what somebody chose', () => {
  test.each<Story>([
    ['nothing', {}, 'ticket.started', 'asha', 'email'],
    ['nothing', {}, 'ticket.priority_above_ceiling', 'manager', 'email sms'],
    ['to be told nothing', { muted: true }, 'ticket.started', 'asha', ''],
    ['to be told nothing', { muted: true }, 'ticket.priority_above_ceiling', 'manager', ''],
    ['to be told nothing', { muted: true }, 'ticket.emergency', 'manager', 'email sms'],
    [
      'to be told nothing, but of tickets',
      { muted: true, categories: { tickets: { email: true } } },
      'ticket.started',
      'asha',
      '',
    ],
    ['the urgent only', { urgentOnly: true }, 'ticket.started', 'asha', ''],
    ['the urgent only', { urgentOnly: true }, 'ticket.priority_above_ceiling', 'manager', 'email sms'],
    ['no e-mail', { channels: { email: false } }, 'ticket.started', 'asha', ''],
    ['no e-mail', { channels: { email: false } }, 'ticket.priority_above_ceiling', 'manager', 'sms'],
    [
      'no e-mail, but of tickets',
      { channels: { email: false }, categories: { tickets: { email: true } } },
      'ticket.started',
      'asha',
      'email',
    ],
    [
      'no SMS of tickets',
      { categories: { tickets: { sms: false } } },
      'ticket.priority_above_ceiling',
      'manager',
      'email',
    ],
    [
      'no channel at all',
      { channels: { email: false, sms: false }, categories: { tickets: { email: false, sms: false } } },
      'ticket.emergency',
      'manager',
      'email sms',
    ],
  ])('%s: %j, %s reaches %s by “%s”, and in the site always', async (_, choices, kind, to, ways) => {
    await choose(to, choices)
    const key = await tellAt(NIGHT, kind)
    expect(await channelsTo(to, key)).toBe(ways)
    expect(await isInApp(to, key)).toBe(true)
  })

  test('does not hold back the mails of their own account', async () => {
    await choose('asha', {
      muted: true,
      urgentOnly: true,
      quietHours: QUIET,
      channels: { email: false },
      categories: { account: { email: false } },
    })
    for (const kind of ['account.invited', 'account.verified', 'account.password_reset'] as const) {
      const key = await tellAt(NIGHT, kind, { account: { userId: await userIdOf('asha') } })
      expect(await waysTo('asha', key)).toEqual([
        { channel: 'email', status: 'queued', due: null, job: null },
      ])
    }
  })
})

describe('somebody whose browser listens', () => {
  beforeEach(async () => {
    for (const person of ['asha', 'manager'] as const)
      await stored(
        `insert into push_subscriptions (user_id, endpoint, p256dh, auth) values ($1, $2, 'key', 'secret')`,
        [await userIdOf(person), `https://fcm.googleapis.com/fcm/send/${person}`],
      )
  })

  test.each<Story>([
    ['nothing', {}, 'ticket.started', 'asha', 'email push'],
    ['nothing', {}, 'ticket.priority_above_ceiling', 'manager', 'email push sms'],
    ['no push', { channels: { push: false } }, 'ticket.started', 'asha', 'email'],
    [
      'push of tickets alone',
      { channels: { push: false, email: false }, categories: { tickets: { push: true } } },
      'ticket.started',
      'asha',
      'push',
    ],
    [
      'no push of tickets',
      { categories: { tickets: { push: false } } },
      'ticket.priority_above_ceiling',
      'manager',
      'email sms',
    ],
    ['to be told nothing', { muted: true }, 'ticket.priority_above_ceiling', 'manager', ''],
    ['the urgent only', { urgentOnly: true }, 'ticket.started', 'asha', ''],
    [
      'no channel at all',
      { muted: true, channels: { email: false, sms: false, push: false } },
      'ticket.emergency',
      'manager',
      'email push sms',
    ],
    ['e-mail once a day', { digest: 'daily' }, 'ticket.started', 'asha', 'push'],
    ['e-mail once a day', { digest: 'daily' }, 'ticket.priority_above_ceiling', 'manager', 'email push sms'],
  ])('and who chose %s: %j, %s reaches %s at once by “%s”', async (_, choices, kind, to, ways) => {
    await choose(to, choices)
    const key = await tellAt(MORNING, kind)
    // The column sorts by its own order of words.
    expect((await channelsTo(to, key)).split(' ').sort().join(' ')).toBe(ways)
    expect(await isInApp(to, key)).toBe(true)
  })

  test('is not knocked at in quiet hours, but for an emergency', async () => {
    await choose('manager', { quietHours: QUIET })
    const waits = async (kind: Occurrence['kind']) =>
      (await waysTo('manager', await tellAt(NIGHT, kind))).find(({ channel }) => channel === 'push')?.due
    expect(await waits('ticket.priority_above_ceiling')).toEqual(MORNING)
    expect(await waits('ticket.emergency')).toBeNull()
  })
})

describe('in somebody’s quiet hours', () => {
  beforeEach(async () => {
    for (const person of ['asha', 'manager'] as const) await choose(person, { quietHours: QUIET })
  })

  test('a message waits for their end, in its row and in the queue', async () => {
    const key = await tellAt(NIGHT, 'ticket.started')
    const waits = { channel: 'email', status: 'queued', due: MORNING, job: MORNING }
    expect(await waysTo('asha', key)).toEqual([waits])
    expect(await isInApp('asha', key)).toBe(true)
  })

  test('what is urgent waits as well, and only for who sleeps', async () => {
    const key = await tellAt(NIGHT, 'ticket.priority_above_ceiling')
    expect((await waysTo('manager', key)).map(({ due }) => due)).toEqual([MORNING, MORNING])
    expect((await waysTo('supervisor', key)).map(({ due }) => due)).toEqual([null, null])
  })

  test('an emergency comes at once', async () => {
    const key = await tellAt(NIGHT, 'ticket.emergency')
    expect((await waysTo('manager', key)).map(({ due, job }) => [due, job])).toEqual([
      [null, null],
      [null, null],
    ])
  })

  test('a message is sent once they are over, and not a second earlier', async () => {
    const sink = await startSmtpSink()
    const post = postOver({ smtpUrl: sink.url })
    const key = await tellAt(NIGHT, 'ticket.started')
    const statusAt = async (now: Date) => {
      await deliver({ payload: estate.payload, now }, post)
      return (await waysTo('asha', key)).map(({ status }) => status)
    }
    expect(await statusAt(new Date(MORNING.getTime() - 1000))).toEqual(['queued'])
    expect(await statusAt(MORNING)).toEqual(['sent'])
    expect(sink.raw).toHaveLength(1)
    post.mailer.close()
    await sink.close()
  })

  test('outside of them nothing waits', async () => {
    const key = await tellAt(MORNING, 'ticket.started')
    expect((await waysTo('asha', key)).map(({ due }) => due)).toEqual([null])
  })
})
