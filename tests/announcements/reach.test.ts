import { describe, expect, test } from 'vitest'
import { compareFlats, courseOf, reachFrom, wholePercent } from '@/domain/announcements/reach'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { anAnnouncement, aPublishedAnnouncement, receiptsOf } from './support/factories'
import { hasRead } from './support/readings'

const estate = useEstate()
const reachOf = (id: string, as: PersonName = 'secretary') =>
  estate.call('GET', `/api/announcements/${id}/reach`, { as })
const told = (id: string, users: unknown, as: PersonName = 'secretary') =>
  estate.call('POST', `/api/announcements/${id}/told`, { as, body: { users } })

describe('the reach of an announcement', () => {
  test('counts as one counts by hand; exactly 48 hours are within 48 hours', async () => {
    const doc = await aPublishedAnnouncement(estate, {
      fields: { audience: { blocks: ['A', 'C'], staff: true }, requiresAcknowledgement: true },
    })
    await hasRead(doc.id, 'asha', '48 hours')
    await hasRead(doc.id, 'meera', '48 hours 1 second')
    await hasRead(doc.id, 'plumber', '1 minute')
    await stored(
      'update receipts set acknowledged_at = read_at where announcement_id = $1 and user_id = $2',
      [doc.id, await userIdOf('asha')],
    )
    const answer = await reachOf(doc.id)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      recipients: 13,
      read: 3,
      acknowledged: 1,
      readWithin48h: 2,
      byBlock: [
        { block: 'A', recipients: 3, read: 2, acknowledged: 1 },
        { block: 'C', recipients: 1, read: 0, acknowledged: 0 },
      ],
      unreachedFlats: ['C-301'],
    })
  })

  test('is nothing at all before anybody was told', async () => {
    const draft = await anAnnouncement(estate)
    const zeros = {
      recipients: 0,
      read: 0,
      acknowledged: 0,
      readWithin48h: 0,
      byBlock: [],
      unreachedFlats: [],
    }
    expect((await reachOf(draft.id)).body).toEqual(zeros)
    const fresh = await anAnnouncement(estate, { fields: { status: 'published' } })
    expect((await reachOf(fresh.id)).body).toEqual(zeros)
  })

  test('is for its author and the committee; readers are refused, and others do not learn of it', async () => {
    const doc = await aPublishedAnnouncement(estate, {
      by: 'security',
      fields: { audience: { blocks: ['A'] } },
    })
    const statuses = async (...people: PersonName[]) =>
      (await Promise.all(people.map((as) => reachOf(doc.id, as)))).map(({ status }) => status)
    expect(await statuses('security', 'secretary', 'admin')).toEqual([200, 200, 200])
    expect(await statuses('asha', 'meera')).toEqual([403, 403])
    expect(await statuses('omar', 'manager', 'plumber')).toEqual([404, 404, 404])
    expect((await estate.call('GET', `/api/announcements/${doc.id}/reach`)).status).toBe(401)
    expect((await reachOf('11111111-1111-4111-8111-111111111111')).status).toBe(404)
    expect((await reachOf('nonsense')).status).toBe(404)
  })

  test.each([
    [0, 0, 0],
    [1, 3, 33],
    [637, 1000, 63],
    [996, 1000, 99],
    [29, 100, 29],
    [231, 231, 100],
  ])('%i of %i are %i per cent: everybody is only everybody', (read, recipients, share) => {
    expect(wholePercent(read, recipients)).toBe(share)
  })

  test('lists flats as people count them, and takes one reader for a whole flat', () => {
    expect(['A-10', 'A-2', 'B-1', 'A-101'].sort(compareFlats)).toEqual(['A-2', 'A-10', 'A-101', 'B-1'])
    const flat = (number: string, read: number) => ({
      block: number.slice(0, 1),
      flat: number,
      recipients: 2,
      read,
      acknowledged: 0,
      soon: read,
    })
    const reach = reachFrom([flat('A-10', 0), flat('A-2', 0), flat('A-3', 1)])
    expect(reach.unreachedFlats).toEqual(['A-2', 'A-10'])
    expect(reach).toMatchObject({ recipients: 6, read: 1 })
  })
})

describe('the course of an announcement', () => {
  const publishedAt = new Date('2026-11-01T00:00:00Z')
  const hoursLater = (hours: number) => new Date(publishedAt.getTime() + hours * 3_600_000)

  test('goes by the hour for two days, then by the day, and ends now', () => {
    const steps = [
      { hours: 1, read: 3, acknowledged: 1 },
      { hours: 72, read: 2, acknowledged: 0 },
    ]
    const points = courseOf(steps, publishedAt, hoursLater(60))
    expect(points).toHaveLength(50)
    expect(points[0]).toEqual({ hours: 0, read: 0, acknowledged: 0 })
    expect(points[1]).toEqual({ hours: 1, read: 3, acknowledged: 1 })
    expect(points.at(-1)).toEqual({ hours: 60, read: 5, acknowledged: 1 })
  })

  test('is one point at the moment of publishing, and ends after thirty days', () => {
    expect(courseOf([], publishedAt, publishedAt)).toEqual([{ hours: 0, read: 0, acknowledged: 0 }])
    expect(courseOf([], publishedAt, hoursLater(9_000)).at(-1)?.hours).toBe(720)
  })
})

describe('told in person', () => {
  test('a volunteer answers for each by name, and the first time stands', async () => {
    const doc = await aPublishedAnnouncement(estate, { fields: { audience: { blocks: ['A', 'C'] } } })
    await hasRead(doc.id, 'asha', '1 minute')
    const before = await receiptsOf(doc.id)
    const [asha, omar, plumber] = await Promise.all((['asha', 'omar', 'plumber'] as const).map(userIdOf))
    const answer = await told(doc.id, [asha, omar, plumber, 'nonsense'])
    expect(answer.status).toBe(200)
    expect(answer.body.results).toEqual([
      { user: asha, ok: true },
      { user: omar, ok: true },
      { user: plumber, ok: false, error: { code: 'not_found', message: expect.any(String) } },
      { user: 'nonsense', ok: false, error: { code: 'not_found', message: expect.any(String) } },
    ])
    const rows = await stored<{ name: string; way: string; by: string | null; read_at: Date }>(
      `select u.name, r.read_way as way, t.name as by, r.read_at from receipts r join users u on u.id = r.user_id
       left join users t on t.id = r.told_by_id where announcement_id = $1 and read_at is not null order by 1`,
      [doc.id],
    )
    expect(rows).toMatchObject([
      { name: 'Asha Rao', way: 'app', by: null },
      { name: 'Omar Khan', way: 'in_person', by: 'Sunita Secretary' },
    ])
    expect(rows[0]?.read_at).toEqual(before.find(({ read_at }) => read_at)?.read_at)
    const again = await told(doc.id, [omar], 'admin')
    expect(again.body.results).toEqual([{ user: omar, ok: true }])
    expect(
      await stored(
        'select u.name from receipts r join users u on u.id = r.told_by_id where announcement_id = $1',
        [doc.id],
      ),
    ).toEqual([{ name: 'Sunita Secretary' }])
  })

  test('is for its author and the committee', async () => {
    const doc = await aPublishedAnnouncement(estate, { fields: { audience: { blocks: ['A'], staff: true } } })
    const meera = await userIdOf('meera')
    expect((await told(doc.id, [meera], 'asha')).status).toBe(403)
    expect((await told(doc.id, [meera], 'plumber')).status).toBe(403)
    expect((await told(doc.id, [meera], 'omar')).status).toBe(404)
    expect((await receiptsOf(doc.id)).every(({ read_at }) => read_at === null)).toBe(true)
    expect((await told(doc.id, [meera], 'security')).status).toBe(403)
  })

  test.each([[undefined], [[]], [[7]], ['all'], [Array.from({ length: 101 }, () => 'x')]])(
    'of %j is malformed',
    async (users) => {
      const doc = await aPublishedAnnouncement(estate, { fields: { audience: { blocks: ['C'] } } })
      expect((await told(doc.id, users)).status).toBe(400)
    },
  )

  test('is not recorded of what was withdrawn, or never published', async () => {
    const doc = await aPublishedAnnouncement(estate, { fields: { audience: { blocks: ['C'] } } })
    const omar = await userIdOf('omar')
    await estate.call('PATCH', `/api/announcements/${doc.id}`, {
      as: 'secretary',
      body: { status: 'withdrawn' },
    })
    const answer = await told(doc.id, [omar])
    expect([answer.status, answer.body.errors[0].code]).toEqual([409, 'withdrawn'])
    expect((await receiptsOf(doc.id)).every(({ read_at }) => read_at === null)).toBe(true)
    const draft = await anAnnouncement(estate)
    expect((await told(draft.id, [omar])).body.errors[0].code).toBe('not_published')
  })
})
