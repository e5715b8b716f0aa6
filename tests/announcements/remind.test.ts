import { createLocalReq } from 'payload'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { nextChannel } from '@/domain/announcements/reminder'
import { DEFAULT_PREFERENCES } from '@/domain/notifications'
import { remindUnread } from '@/hooks/announcements/remind'
import { withTransaction } from '@/server/database'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { emailOf, type PersonName } from '../support/people'
import { residentIdOf, userIdOf } from '../support/register'
import { anAnnouncement, aPublishedAnnouncement, deliveriesOf, inHours } from './support/factories'
import { hasBrowser, hasChosen, hasRead, publishedAgo } from './support/readings'

const estate = useEstate()
const remind = (id: string, as: PersonName = 'secretary') =>
  estate.call('POST', `/api/announcements/${id}/remind`, { as })

/** What went to somebody, by channel. */
async function waysTo(id: string, person: PersonName): Promise<string[]> {
  const rows = await deliveriesOf(id)
  return rows.filter(({ email }) => email === emailOf(person)).map(({ channel }) => channel)
}

/** Published an hour ago: it can no longer be taken back. */
async function anOldOne(fields: Record<string, unknown>): Promise<any> {
  const doc = await aPublishedAnnouncement(estate, { fields })
  await publishedAgo(doc.id, '1 hour')
  return doc
}

describe('the next channel up', () => {
  const matter = { kind: 'announcement.published', category: 'announcements', urgency: 'normal' } as const
  const ways = { hasEmail: true, hasPush: true, hasPhone: true }
  const open = { ...DEFAULT_PREFERENCES, channels: { email: true, sms: true, push: true } }

  test('is e-mail, then push, then SMS, then the door', () => {
    expect(nextChannel(matter, ways, open, [])).toBe('email')
    expect(nextChannel(matter, ways, open, ['email'])).toBe('push')
    expect(nextChannel(matter, ways, open, ['email', 'push'])).toBe('sms')
    expect(nextChannel(matter, ways, open, ['email', 'push', 'sms'])).toBeNull()
    expect(nextChannel(matter, { ...ways, hasPush: false }, open, ['email'])).toBe('sms')
  })

  test('is none that somebody has refused, except in an emergency', () => {
    const refusing = { ...open, channels: { email: true, sms: true, push: false } }
    expect(nextChannel(matter, ways, refusing, ['email'])).toBe('sms')
    const noSms = { ...open, categories: { announcements: { sms: false } } }
    expect(nextChannel(matter, ways, noSms, ['email', 'push'])).toBeNull()
    expect(nextChannel(matter, ways, { ...open, muted: true }, [])).toBeNull()
    expect(nextChannel(matter, ways, { ...open, urgentOnly: true }, [])).toBeNull()
    const urgent = { ...matter, urgency: 'urgent' } as const
    expect(nextChannel(urgent, ways, { ...open, urgentOnly: true }, [])).toBe('email')
    const emergency = { ...matter, urgency: 'emergency' } as const
    expect(nextChannel(emergency, ways, { ...noSms, muted: true }, ['email', 'push'])).toBe('sms')
  })
})

describe('reminding the unread', () => {
  test('takes the next channel for each, and tells who is left for the door', async () => {
    await hasChosen('meera', { channels: { email: true, sms: true, push: true } })
    await hasBrowser('meera')
    await hasChosen('omar', { channels: { email: true, sms: false, push: false } })
    const doc = await anOldOne({ audience: { blocks: ['A', 'C'] } })
    await hasRead(doc.id, 'asha', '1 minute')
    // Whoever has seen the message and not the announcement finds it new again.
    await stored(`update notifications set read_at = now() where url = $1 and recipient_id = any($2)`, [
      `/announcements/${doc.number}`,
      [await userIdOf('ravi'), await userIdOf('asha')],
    ])
    const tried = {
      asha: await waysTo(doc.id, 'asha'),
      meera: await waysTo(doc.id, 'meera'),
      omar: await waysTo(doc.id, 'omar'),
    }
    expect(tried.omar).toEqual(['email'])
    const answer = await remind(doc.id)
    expect(answer.status).toBe(200)
    const next = tried.meera.includes('push') ? 'sms' : 'push'
    expect(answer.body).toMatchObject({
      unread: 3,
      byChannel: { email: 0, push: next === 'push' ? 1 : 0, sms: next === 'push' ? 1 : 2 },
      withoutChannel: 1,
    })
    expect(await waysTo(doc.id, 'asha')).toEqual(tried.asha)
    expect((await waysTo(doc.id, 'meera')).sort()).toEqual([...tried.meera, next].sort())
    expect((await waysTo(doc.id, 'ravi')).sort()).toEqual(['email', 'sms'])
    expect(await waysTo(doc.id, 'omar')).toEqual(['email'])
    const unseen = await stored<{ name: string }>(
      `select u.name from notifications n join users u on u.id = n.recipient_id
       where n.url = $1 and n.read_at is null order by 1`,
      [`/announcements/${doc.number}`],
    )
    expect(unseen.map(({ name }) => name)).toEqual(['Meera Nair', 'Omar Khan', 'Ravi Rao'])
  })

  test('holds what people chose, except in an emergency', async () => {
    await hasChosen('meera', { muted: true })
    await hasChosen('omar', { urgentOnly: true })
    const normal = await anOldOne({ audience: { blocks: ['A', 'C'] } })
    expect((await remind(normal.id)).body).toMatchObject({ withoutChannel: 2 })
    expect(await waysTo(normal.id, 'meera')).toEqual([])
    const alarm = await anOldOne({
      audience: { blocks: ['A', 'C'] },
      urgency: 'emergency',
      validUntil: inHours(5),
    })
    await stored(`delete from deliveries where recipient_id = $1`, [await userIdOf('meera')])
    expect((await remind(alarm.id)).status).toBe(200)
    expect(await waysTo(alarm.id, 'meera')).toEqual(['email'])
  })

  test('waits for the end of somebody’s quiet time', async () => {
    await hasChosen('ravi', { quietFrom: '00:00', quietTo: '23:59', quietTimeZone: 'UTC' })
    await hasChosen('meera', {})
    const doc = await anOldOne({ audience: { residentTypes: ['family'] } })
    const now = new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`)
    await publishedAgo(doc.id, '1 day')
    const user = {
      ...(await estate.payload.findByID({
        collection: 'users',
        id: await userIdOf('secretary'),
        overrideAccess: true,
      })),
      collection: 'users' as const,
    }
    const req = await createLocalReq({ user: user as never, context: { now } }, estate.payload)
    await withTransaction(estate.payload, req, () => remindUnread(req, doc.id))
    const sms = (await deliveriesOf(doc.id)).find(({ channel }) => channel === 'sms')
    expect(sms?.next_attempt_at?.toISOString()).toBe(now.toISOString().replace('12:00', '23:59'))
  })

  test('is done twice a day at most, and says when next', async () => {
    const doc = await anOldOne({ audience: { blocks: ['A'] } })
    const first = await remind(doc.id)
    expect(first.status).toBe(200)
    const before = await deliveriesOf(doc.id)
    const second = await remind(doc.id, 'admin')
    expect([second.status, second.body.errors[0].code]).toEqual([409, 'reminded_lately'])
    expect(second.body.errors[0].details.nextAt).toBe(first.body.nextAt)
    expect(await deliveriesOf(doc.id)).toEqual(before)
    await stored(
      `update announcement_reminders set sent_at = sent_at - interval '12 hours' where announcement_id = $1`,
      [doc.id],
    )
    await publishedAgo(doc.id, '13 hours')
    expect((await remind(doc.id)).status).toBe(200)
    expect(
      await stored('select 1 from announcement_reminders where announcement_id = $1', [doc.id]),
    ).toHaveLength(2)
  })

  test('is written down with who did it', async () => {
    const doc = await anOldOne({ audience: { blocks: ['A'] } })
    await remind(doc.id)
    const events = await stored(
      `select actor_id, changes from audit_events where subject_id = $1 and changes ? 'reminded'`,
      [doc.id],
    )
    expect(events).toMatchObject([
      { actor_id: await userIdOf('secretary'), changes: { reminded: { to: { email: expect.any(Number) } } } },
    ])
  })

  test('leaves out who has moved away, and who wrote it', async () => {
    const doc = await anOldOne({ audience: { blocks: ['B', 'C'] } })
    await stored(`update residents set move_out_date = now() - interval '1 day' where id = $1`, [
      await residentIdOf('omar'),
    ])
    expect((await remind(doc.id)).body).toMatchObject({ unread: 1, withoutChannel: 1 })
    expect(await waysTo(doc.id, 'omar')).not.toContain('sms')
    await stored(`update residents set move_out_date = null where id = $1`, [await residentIdOf('omar')])
  })

  test.each([
    ['a draft', 'not_published', async () => anAnnouncement(estate)],
    ['what was just published', 'just_published', async () => aPublishedAnnouncement(estate)],
    [
      'what was withdrawn',
      'withdrawn',
      async () => {
        const doc = await anOldOne({})
        await estate.call('PATCH', `/api/announcements/${doc.id}`, {
          as: 'secretary',
          body: { status: 'withdrawn' },
        })
        return doc
      },
    ],
    [
      'what no longer holds',
      'validity_over',
      async () => {
        const doc = await anOldOne({ validUntil: inHours(1) })
        await stored(`update announcements set valid_until = now() - interval '1 minute' where id = $1`, [
          doc.id,
        ])
        return doc
      },
    ],
  ])('of %s is refused', async (_, code, make) => {
    const doc = await make()
    const before = await deliveriesOf(doc.id)
    const answer = await remind(doc.id)
    expect([answer.status, answer.body.errors[0].code]).toEqual([409, code])
    expect(await deliveriesOf(doc.id)).toEqual(before)
  })

  test('is for its author and the committee', async () => {
    const doc = await anOldOne({ audience: { blocks: ['A'], staff: true } })
    const before = await deliveriesOf(doc.id)
    for (const as of ['asha', 'security', 'plumber'] as const)
      expect((await remind(doc.id, as)).status).toBe(403)
    expect((await remind(doc.id, 'omar')).status).toBe(404)
    expect(await deliveriesOf(doc.id)).toEqual(before)
  })
})

test('of two who remind at once one does, and nobody is sent two', async () => {
  for (let round = 0; round < 4; round += 1) {
    const doc = await anOldOne({ audience: { blocks: ['A', 'C'] } })
    const answers = await Promise.all([remind(doc.id), remind(doc.id, 'admin'), remind(doc.id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(
      await stored('select 1 from announcement_reminders where announcement_id = $1', [doc.id]),
    ).toHaveLength(1)
    expect((await waysTo(doc.id, 'ravi')).sort()).toEqual(['email', 'sms'])
  }
})

test('control: without the lock both find that nobody has been reminded', async () => {
  const doc = await anOldOne({ audience: { blocks: ['A'] } })
  const clients = [0, 1].map(() => new pg.Client({ connectionString: process.env.DATABASE_URL }))
  const lately = 'select max(sent_at) as at from announcement_reminders where announcement_id = $1'
  try {
    await Promise.all(clients.map((client) => client.connect()))
    await Promise.all(clients.map((client) => client.query('begin')))
    const seen = await Promise.all(
      clients.map(async (client) => (await client.query(lately, [doc.id])).rows[0]),
    )
    expect(seen).toEqual([{ at: null }, { at: null }])
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
})
