import { describe, expect, test } from 'vitest'
import { publishScheduled } from '@/jobs/publish-scheduled'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { emailOf } from '../support/people'
import { userIdOf } from '../support/register'
import {
  anAnnouncement,
  aPublishedAnnouncement,
  deliveriesOf,
  inHours,
  receiptsOf,
  toldOf,
} from './support/factories'

const estate = useEstate()

const patch = (id: string, body: object, as: 'secretary' | 'manager' | 'admin' = 'secretary') =>
  estate.call('PATCH', `/api/announcements/${id}`, { as, body })
const rowOf = async (id: string) => (await stored<any>('select * from announcements where id = $1', [id]))[0]

describe('publishing', () => {
  test('numbers an announcement, and leaves it a draft until it is published', async () => {
    const doc = await anAnnouncement(estate)
    expect(doc).toMatchObject({ status: 'draft', urgency: 'normal', author: await userIdOf('secretary') })
    expect(doc.number).toMatch(/^ANN-\d{4}-\d{4}$/)
    expect(doc.publishedAt ?? null).toBeNull()
    expect(await receiptsOf(doc.id)).toEqual([])
  })

  test('tells everyone in the app once, but not its author, and freezes who they were', async () => {
    const doc = await aPublishedAnnouncement(estate)
    const receipts = await receiptsOf(doc.id)
    expect(receipts).toHaveLength(14)
    expect(receipts.find(({ email }) => email === emailOf('asha'))).toMatchObject({
      recipient_name: 'Asha Rao',
      flat_number: 'A-101',
      block: 'A',
      read_at: null,
    })
    expect(receipts.find(({ email }) => email === emailOf('plumber'))).toMatchObject({ flat_number: null })
    const told = await toldOf(doc.id)
    expect(told).toHaveLength(13)
    expect(told).not.toContain(emailOf('secretary'))
    expect((await rowOf(doc.id)).recipient_count).toBe('14')
  })

  test('leaves e-mail waiting for the fifteen seconds in which it can be taken back', async () => {
    const doc = await aPublishedAnnouncement(estate)
    const deliveries = await deliveriesOf(doc.id)
    expect(deliveries).toHaveLength(13)
    for (const { channel, status, next_attempt_at } of deliveries) {
      expect({ channel, status }).toEqual({ channel: 'email', status: 'queued' })
      expect(next_attempt_at?.getTime()).toBe(new Date(doc.publishedAt).getTime() + 15_000)
    }
  })

  test('an emergency waits for nothing, and goes by SMS too', async () => {
    const fields = { urgency: 'emergency', validUntil: inHours(4) }
    const doc = await aPublishedAnnouncement(estate, { by: 'security', fields })
    const deliveries = await deliveriesOf(doc.id)
    expect(deliveries.filter(({ channel }) => channel === 'sms')).toHaveLength(13)
    expect(deliveries[0]?.next_attempt_at?.getTime()).toBe(new Date(doc.publishedAt).getTime())
  })

  test('takes its urgency from its category where the author says nothing', async () => {
    const [security] = await stored<{ id: string }>(
      `select id from announcement_categories where name = 'Security'`,
    )
    expect(await anAnnouncement(estate, { fields: { category: security?.id } })).toMatchObject({
      urgency: 'urgent',
    })
    const fields = { category: security?.id, urgency: 'normal' }
    expect(await anAnnouncement(estate, { fields })).toMatchObject({ urgency: 'normal' })
  })

  test('a second publishing is refused, and of two at once one is', async () => {
    const doc = await anAnnouncement(estate)
    const answers = await Promise.all([
      patch(doc.id, { status: 'published' }),
      patch(doc.id, { status: 'published' }, 'admin'),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await patch(doc.id, { status: 'published' })).body.errors[0].code).toBe('already_published')
  })

  test('two workers with the same job tell everybody once', async () => {
    const doc = await anAnnouncement(estate, { fields: { status: 'published' } })
    const { tellReaders } = await import('@/jobs/announcements/tell-readers')
    const told = await Promise.all(
      [1, 2, 3].map(() => tellReaders(estate.payload, doc.id, new Date(doc.publishedAt))),
    )
    expect(told.filter((count) => count !== null)).toEqual([14])
    expect(await toldOf(doc.id)).toHaveLength(13)
  })
})

describe('the audience', () => {
  test.each([
    [{ blocks: ['A'] }, ['asha', 'meera', 'ravi']],
    [{ blocks: ['A'], residentTypes: ['owner'] }, ['asha']],
    [{ residentTypes: ['tenant'] }, ['meera']],
    [{ blocks: ['C'], committee: true }, ['omar', 'secretary']],
    [{ blocks: ['A', 'C'], residentTypes: ['owner'], committee: true }, ['asha', 'omar', 'secretary']],
  ])('%j is %j', async (audience, people) => {
    const doc = await aPublishedAnnouncement(estate, { fields: { audience } })
    const receipts = await receiptsOf(doc.id)
    expect(receipts.map(({ email }) => email)).toEqual(people.map((name) => `${name}@khaki.example`))
    const preview = await estate.call('POST', '/api/announcements/preview', {
      as: 'manager',
      body: { audience },
    })
    expect(preview.body.recipients).toBe(people.length)
  })

  test('leaves out who moved out, is not verified or no longer works here', async () => {
    const meera = await userIdOf('meera')
    await stored(`update residents set move_out_date = now() - interval '2 days' where user_id = $1`, [meera])
    await stored('update residents set verified = false where user_id = $1', [await userIdOf('ravi')])
    await stored('update staff set is_active = false where user_id = $1', [await userIdOf('gardener')])
    const doc = await aPublishedAnnouncement(estate)
    const emails = (await receiptsOf(doc.id)).map(({ email }) => email)
    for (const gone of ['meera', 'ravi', 'gardener'] as const) expect(emails).not.toContain(emailOf(gone))
    await stored(`update residents set move_out_date = null, verified = true`)
    await stored('update staff set is_active = true')
  })

  test('stays as it was frozen, whoever moves in later', async () => {
    const ravi = await userIdOf('ravi')
    await stored('update residents set verified = false where user_id = $1', [ravi])
    const doc = await aPublishedAnnouncement(estate, { fields: { audience: { blocks: ['A'] } } })
    await stored('update residents set verified = true where user_id = $1', [ravi])
    expect(await receiptsOf(doc.id)).toHaveLength(2)
    expect((await estate.call('GET', `/api/announcements/${doc.id}`, { as: 'ravi' })).status).toBe(404)
  })

  test.each([
    [{ blocks: ['Z'] }, 400, 'invalid'],
    [{ blocks: 'A' }, 400, 'invalid'],
    [{ residentTypes: ['guest'] }, 400, 'invalid'],
    [{ everyone: true, blocks: ['A'] }, 400, 'invalid'],
    [{ towers: ['A'] }, 400, 'invalid'],
    [{ toString: 1 }, 400, 'invalid'],
    ['everyone', 400, 'invalid'],
    [{}, 422, 'empty_audience'],
    [null, 422, 'empty_audience'],
    [{ blocks: ['B'], residentTypes: ['tenant'] }, 422, 'empty_audience'],
  ])('%j is refused on publishing', async (audience, status, code) => {
    const before = await stored('select id from announcements')
    const body = { title: 'Nobody', body: 'reads this', audience, status: 'published' }
    const answer = await estate.call('POST', '/api/announcements', { as: 'secretary', body })
    expect(answer).toMatchObject({ status, body: { errors: [{ code, field: 'audience' }] } })
    expect(await stored('select id from announcements')).toHaveLength(before.length)
  })
})

describe('afterwards', () => {
  test.each([
    [{ title: 'Another' }],
    [{ body: 'Another' }],
    [{ urgency: 'urgent' }],
    [{ audience: { staff: true } }],
    [{ requiresAcknowledgement: true }],
    [{ validUntil: inHours(9) }],
    [{ publishAt: inHours(9) }],
    [{ pinned: true, title: 'Another' }],
    [{ status: 'scheduled', publishAt: inHours(2) }],
  ])('%j does not change any more', async (body) => {
    const doc = await aPublishedAnnouncement(estate)
    const before = await rowOf(doc.id)
    const answer = await patch(doc.id, body)
    expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'already_published' }] } })
    expect(await rowOf(doc.id)).toEqual(before)
  })

  test('it is pinned, its comments are locked, and it is withdrawn', async () => {
    const doc = await aPublishedAnnouncement(estate)
    expect((await patch(doc.id, { pinned: true, commentsLocked: true })).status).toBe(200)
    expect((await patch(doc.id, { pinned: true, status: 'published', title: doc.title })).status).toBe(409)
    expect((await patch(doc.id, { pinned: false, status: 'published', title: doc.title })).status).toBe(200)
    const withdrawn = await patch(doc.id, { status: 'withdrawn' })
    expect(withdrawn.body.doc).toMatchObject({ status: 'withdrawn', commentsLocked: true })
    expect(withdrawn.body.doc.withdrawnAt).toBeTruthy()
    expect((await deliveriesOf(doc.id)).every(({ status }) => status === 'suppressed')).toBe(true)
    expect(await receiptsOf(doc.id)).toHaveLength(14)
    expect((await patch(doc.id, { status: 'published' })).status).toBe(409)
  })

  test('its author takes it back within fifteen seconds: nobody was told', async () => {
    const doc = await aPublishedAnnouncement(estate)
    expect((await patch(doc.id, { status: 'draft' }, 'admin')).status).toBe(403)
    const back = await patch(doc.id, { status: 'draft' })
    expect(back.body.doc).toMatchObject({ status: 'draft', publishedAt: null })
    expect(await receiptsOf(doc.id)).toEqual([])
    expect(await toldOf(doc.id)).toEqual([])
    expect(await deliveriesOf(doc.id)).toEqual([])
    expect((await patch(doc.id, { title: 'Water off on Saturday', status: 'published' })).status).toBe(200)
  })

  test('nor does what it supersedes, before it is asked what that is', async () => {
    const draft = await anAnnouncement(estate)
    const doc = await aPublishedAnnouncement(estate)
    const answer = await patch(doc.id, { supersedes: draft.id })
    expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'already_published' }] } })
    expect((await rowOf(doc.id)).supersedes_id).toBeNull()
  })

  test('it is pinned and withdrawn though its category has gone out of use', async () => {
    const [category] = await stored<{ id: string }>('select id from announcement_categories limit 1')
    const doc = await aPublishedAnnouncement(estate, {
      fields: { category: category?.id, urgency: 'normal' },
    })
    const draft = await anAnnouncement(estate)
    await stored('update announcement_categories set is_active = false where id = $1', [category?.id])
    const pinned = await patch(doc.id, { pinned: true })
    const withdrawn = await patch(doc.id, { status: 'withdrawn' })
    const chosen = await patch(draft.id, { category: category?.id })
    await stored('update announcement_categories set is_active = true')
    expect([pinned.status, withdrawn.status]).toEqual([200, 200])
    expect(chosen).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field: 'category' }] } })
    expect((await rowOf(draft.id)).category_id).toBeNull()
  })

  test('it is pinned by its author though what it supersedes was withdrawn', async () => {
    const old = await aPublishedAnnouncement(estate)
    const doc = await aPublishedAnnouncement(estate, { by: 'manager', fields: { supersedes: old.id } })
    expect((await patch(old.id, { status: 'withdrawn' })).status).toBe(200)
    expect((await patch(doc.id, { pinned: true }, 'manager')).status).toBe(200)
  })

  test('later it stays, and an emergency stays at once', async () => {
    const doc = await aPublishedAnnouncement(estate)
    await stored(
      `update announcements set published_at = published_at - interval '15 seconds' where id = $1`,
      [doc.id],
    )
    expect((await patch(doc.id, { status: 'draft' })).body.errors[0].code).toBe('already_published')
    const fields = { urgency: 'emergency', validUntil: inHours(1) }
    const emergency = await aPublishedAnnouncement(estate, { fields })
    expect((await patch(emergency.id, { status: 'draft' })).status).toBe(409)
    expect(await receiptsOf(emergency.id)).toHaveLength(14)
  })
})

describe('a schedule', () => {
  test('publishes when its time has come, once', async () => {
    const fields = { status: 'scheduled', publishAt: inHours(1) }
    const doc = await anAnnouncement(estate, { fields })
    const early = { payload: estate.payload, now: new Date(Date.now() + 3_500_000) }
    await publishScheduled(early)
    expect((await rowOf(doc.id)).status).toBe('scheduled')
    const due = { payload: estate.payload, now: new Date(Date.now() + 3_700_000) }
    expect(await publishScheduled(due)).toEqual({ changed: 1, failed: 0 })
    expect((await rowOf(doc.id)).status).toBe('published')
    expect(await receiptsOf(doc.id)).toHaveLength(14)
    expect(await publishScheduled(due)).toEqual({ changed: 0, failed: 0 })
    expect(await toldOf(doc.id)).toHaveLength(13)
  })

  test('whose audience has left becomes a draft again, and its author is told', async () => {
    const fields = {
      status: 'scheduled',
      publishAt: inHours(1),
      audience: { blocks: ['A'], residentTypes: ['tenant'] },
    }
    const doc = await anAnnouncement(estate, { fields })
    const meera = await userIdOf('meera')
    await stored('update residents set verified = false where user_id = $1', [meera])
    await publishScheduled({ payload: estate.payload, now: new Date(Date.now() + 3_700_000) })
    await stored('update residents set verified = true where user_id = $1', [meera])
    expect((await rowOf(doc.id)).status).toBe('draft')
    const told = await stored(`select 1 from notifications where kind = 'announcement.not_published'`)
    expect(told).toHaveLength(1)
  })

  test('tells the readers of a publication that a crash left untold', async () => {
    const doc = await anAnnouncement(estate, { fields: { status: 'published' } })
    expect(await receiptsOf(doc.id)).toEqual([])
    await publishScheduled({ payload: estate.payload, now: new Date(doc.publishedAt) })
    expect(await receiptsOf(doc.id)).toHaveLength(14)
  })
})

describe('is refused', () => {
  test.each([
    ['a schedule in the past', { status: 'scheduled', publishAt: inHours(-1) }, 422, 'publish_in_past'],
    ['a draft for the past', { publishAt: inHours(-1) }, 422, 'publish_in_past'],
    ['a schedule without a time', { status: 'scheduled' }, 422, 'publish_at_required'],
    ['an emergency without expiry', { urgency: 'emergency' }, 422, 'valid_until_required'],
    ['an expiry in the past', { validUntil: inHours(-1), status: 'published' }, 422, 'valid_until_past'],
    [
      'an expiry before the schedule',
      { status: 'scheduled', publishAt: inHours(3), validUntil: inHours(2) },
      422,
      'valid_until_past',
    ],
    ['publishing at once for later', { status: 'published', publishAt: inHours(1) }, 400, 'invalid'],
    [
      'publishing at once for the past',
      { status: 'published', publishAt: inHours(-1) },
      422,
      'publish_in_past',
    ],
    ['a title with a line break', { title: 'Water\r\nBcc: all@khaki.example' }, 400, 'invalid'],
    ['a title that turns what follows', { title: 'Bill \u202efdp.exe' }, 400, 'invalid'],
    ['a title that is too long', { title: 'x'.repeat(201) }, 400, 'invalid'],
    ['a body that is too long', { body: 'x'.repeat(20_001) }, 400, 'invalid'],
    ['no title', { title: ' ' }, 400, 'invalid'],
    ['an unknown urgency', { urgency: 'loud' }, 400, 'invalid'],
    ['an unknown category', { category: '11111111-1111-4111-8111-111111111111' }, 400, 'invalid'],
    ['a withdrawal of nothing', { status: 'withdrawn' }, 409, 'transition_not_allowed'],
    [
      'a withdrawal of nothing, whatever else is wrong with it',
      { status: 'withdrawn', urgency: 'emergency', validUntil: inHours(-1) },
      409,
      'transition_not_allowed',
    ],
  ])('%s', async (_, fields, status, code) => {
    const before = await stored('select id from announcements')
    const body = { title: 'Water', body: 'off', audience: { everyone: true }, ...fields }
    const answer = await estate.call('POST', '/api/announcements', { as: 'secretary', body })
    expect(answer).toMatchObject({ status, body: { errors: [{ code }] } })
    expect(await stored('select id from announcements')).toHaveLength(before.length)
  })

  test('an emergency from somebody with ordinary powers to announce', async () => {
    const body = { title: 'Fire', body: 'Leave', urgency: 'emergency', validUntil: inHours(1) }
    const answer = await estate.call('POST', '/api/announcements', { as: 'accountant', body })
    expect(answer).toMatchObject({
      status: 403,
      body: { errors: [{ code: 'not_permitted', field: 'urgency' }] },
    })
  })

  test('an emergency from them before what it names is looked at', async () => {
    const draft = await anAnnouncement(estate, { by: 'accountant' })
    const body = { title: 'Fire', body: 'Leave', urgency: 'emergency', supersedes: draft.id }
    expect((await estate.call('POST', '/api/announcements', { as: 'accountant', body })).status).toBe(403)
  })

  test('no publishing at once of what had a time: the time is dropped', async () => {
    const { id } = await anAnnouncement(estate, { fields: { publishAt: inHours(1) } })
    const answer = await patch(id, { status: 'published' })
    expect(answer).toMatchObject({ status: 200, body: { doc: { status: 'published', publishAt: null } } })
  })

  test('an announcement by who may not announce', async () => {
    const body = { title: 'Party', body: 'At mine', audience: { everyone: true } }
    for (const as of ['asha', 'plumber', 'supervisor'] as const)
      expect((await estate.call('POST', '/api/announcements', { as, body })).status).toBe(403)
  })

  test('a change by another announcer', async () => {
    const doc = await anAnnouncement(estate, { by: 'accountant' })
    expect((await patch(doc.id, { title: 'Mine' }, 'manager')).status).toBe(404)
    expect((await patch(doc.id, { title: 'Ours' })).status).toBe(200)
  })

  test('derived fields in the body are ignored', async () => {
    const forged = {
      number: 'ANN-1',
      author: await userIdOf('asha'),
      publishedAt: inHours(-9),
      withdrawnAt: inHours(-9),
      recipientCount: 9,
    }
    const doc = await anAnnouncement(estate, { fields: forged })
    expect(doc).toMatchObject({ author: await userIdOf('secretary') })
    expect(await rowOf(doc.id)).toMatchObject({
      published_at: null,
      withdrawn_at: null,
      recipient_count: null,
    })
    expect(doc.number).not.toBe('ANN-1')
  })

  test('superseding what was never published', async () => {
    const draft = await anAnnouncement(estate)
    const published = await aPublishedAnnouncement(estate)
    const body = { title: 'New', body: 'time', supersedes: draft.id }
    const answer = await estate.call('POST', '/api/announcements', { as: 'secretary', body })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ code: 'not_published' }] } })
    expect(await anAnnouncement(estate, { fields: { supersedes: published.id } })).toMatchObject({
      supersedes: published.id,
    })
  })
})
