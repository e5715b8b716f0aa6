import { describe, expect, test } from 'vitest'
import type { ReportSubject } from '@/domain/moderation/words'
import { aPublishedAnnouncement } from '../announcements/support/factories'
import { aPhoto, photoRow } from '../gallery/support/factories'
import { aListing, aThread, listingRow, messagesOf, toldOf } from '../listings/support/factories'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { inOtherTransaction, waitForLocks } from '../support/overtaking'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'

const estate = useEstate()

const report = (subjectId: unknown, as: PersonName, fields: object = {}) =>
  estate.call('POST', '/api/reports', {
    as,
    body: { subjectType: 'listings', subjectId, reason: 'fraud', note: 'It is not theirs.', ...fields },
  })
const decide = (id: string, as: PersonName, body: object) =>
  estate.call('PATCH', `/api/reports/${id}`, { as, body })
const reportsOf = (subject: string) =>
  stored<any>('select * from reports where subject_id = $1 order by created_at, id', [subject])
const change = (path: string, as: PersonName, body: object) =>
  estate.call('PATCH', `/api/${path}`, { as, body })

async function said(photo: string): Promise<string> {
  const body = { photo, body: 'You fools.' }
  return (await estate.call('POST', '/api/comments', { as: 'secretary', body })).body.doc.id
}

async function written(): Promise<string> {
  const thread = await aThread(estate, (await aListing(estate)).id, 'secretary')
  return (await messagesOf(thread.id))[0].id
}

/** Something of the secretary's, of each kind that can be reported. */
const SUBJECTS: [ReportSubject, () => Promise<string>][] = [
  ['listings', async () => (await aListing(estate, { by: 'secretary' })).id],
  ['gallery-photos', async () => (await aPhoto(estate, 'secretary')).id],
  ['comments', async () => said((await aPhoto(estate, 'asha')).id)],
  ['listing-messages', written],
]

async function isHidden(type: ReportSubject, id: string): Promise<boolean> {
  const [row] = await stored<any>(`select hidden from ${type.replace('-', '_')} where id = $1`, [id])
  return row.hidden
}

async function reported(id: string, by: readonly PersonName[], fields: object = {}): Promise<string> {
  for (const as of by) expect((await report(id, as, fields)).status).toBe(201)
  return (await reportsOf(id))[0].id
}

describe('a report', () => {
  test('is its sender’s and the moderators’, and tells the committee of the first', async () => {
    const { id } = await aListing(estate)
    const { doc } = (await report(id, 'meera', { reporter: await userIdOf('omar'), outcome: 'dismissed' }))
      .body
    expect(doc).toMatchObject({ reporter: await userIdOf('meera'), outcome: 'open' })
    expect(
      (await estate.call('GET', `/api/reports/${doc.id}`, { as: 'meera' })).body.subjectAuthor,
    ).toBeUndefined()
    for (const as of ['asha', 'omar', 'manager'] as const)
      expect((await estate.call('GET', `/api/reports/${doc.id}`, { as })).status).toBe(404)
    await reported(id, ['ravi'])
    const told = await stored<any>(
      `select u.email from notifications n join users u on u.id = n.recipient_id where n.kind = 'moderation.reported'`,
    )
    expect(told).toEqual([{ email: 'secretary@khaki.example' }])
    expect((await listingRow(id)).hidden).toBe(false)
  })

  test('does not tell a moderator who has reported what they wrote', async () => {
    const { id } = await aListing(estate, { by: 'secretary' })
    const reportId = await reported(id, ['meera'])
    const read = async (as: PersonName) =>
      (await estate.call('GET', `/api/reports/${reportId}`, { as })).status
    expect([await read('secretary'), await read('admin')]).toEqual([404, 200])
    const told = await stored<any>(
      `select u.email from notifications n join users u on u.id = n.recipient_id where n.happening = $1`,
      [`moderation.reported:${reportId}`],
    )
    expect(told).toEqual([{ email: 'admin@khaki.example' }])
  })

  test('is in nobody’s audit whose own it is about, by no filter and no count', async () => {
    const { id } = await aListing(estate, { by: 'secretary' })
    const first = await reported(id, ['meera', 'ravi'])
    const { id: another } = await aListing(estate)
    const other = await reported(another, ['meera'])
    await decide(first, 'admin', { outcome: 'warned', decisionNote: 'Say that it is used.' })
    const seen = async (as: PersonName, filter: string) => {
      const query = `where[subject][equals]=reports&${filter}&limit=100`
      const { totalDocs, docs } = (await estate.call('GET', `/api/audit-events?${query}`, { as })).body
      const count = (await estate.call('GET', `/api/audit-events/count?${query}`, { as })).body.totalDocs
      expect([docs.length, count]).toEqual([totalDocs, totalDocs])
      return docs.map(({ subjectId }: { subjectId: string }) => subjectId)
    }
    const ids = (await reportsOf(id)).map((row) => row.id)
    const among = `where[subjectId][in]=${[...ids, other].join(',')}`
    expect(await seen('secretary', among)).toEqual([other])
    expect(await seen('secretary', `${among}&where[actor][equals]=${await userIdOf('meera')}`)).toEqual([
      other,
    ])
    expect(new Set(await seen('admin', among))).toEqual(new Set([...ids, other]))
    const [event] = await stored<any>(`select id from audit_events where subject_id = $1`, [first])
    const one = async (as: PersonName) =>
      (await estate.call('GET', `/api/audit-events/${event.id}`, { as })).status
    expect([await one('secretary'), await one('admin')]).toEqual([404, 200])
  })

  test.each([
    ['of no kind', { subjectType: 'users' }, 'subjectType'],
    ['of nothing', { subjectId: '11111111-1111-4111-8111-111111111111' }, 'subjectId'],
    ['of no id', { subjectId: '7' }, 'subjectId'],
    ['of another kind of thing', { subjectType: 'comments' }, 'subjectId'],
    ['for no reason', { reason: 'envy' }, 'reason'],
  ])('%s is malformed', async (_, fields, field) => {
    const { id } = await aListing(estate)
    expect(await report(id, 'meera', fields)).toMatchObject({
      status: 400,
      body: { errors: [{ field, code: 'invalid' }] },
    })
    expect(await reportsOf(id)).toEqual([])
  })

  test('is one a person, and never of one’s own or of what one does not see', async () => {
    const { id } = await aListing(estate)
    expect((await report(id, 'asha')).status).toBe(403)
    const answers = await Promise.all([report(id, 'meera'), report(id, 'meera'), report(id, 'meera')])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.body.errors[0].code).toBe('already_reported')
    expect(await reportsOf(id)).toHaveLength(1)
    const draft = await aListing(estate, { fields: { status: 'draft' } })
    expect((await report(draft.id, 'meera')).status).toBe(400)
  })

  test('by three people hides what it is about, also of three that come at once', async () => {
    const { id } = await aListing(estate)
    await reported(id, ['meera', 'ravi'])
    expect((await listingRow(id)).hidden).toBe(false)
    await reported(id, ['omar'])
    expect((await listingRow(id)).hidden).toBe(true)
    expect((await estate.call('GET', `/api/listings/${id}`, { as: 'meera' })).status).toBe(404)
    const audit = await stored<any>(
      `select job, changes from audit_events where subject_id = $1 and action = 'update'`,
      [id],
    )
    expect(audit).toEqual([{ job: 'hide-reported', changes: { hidden: { from: false, to: true } } }])
    const { id: other } = await aListing(estate)
    await Promise.all((['meera', 'ravi', 'omar'] as const).map((as) => report(other, as)))
    expect((await listingRow(other)).hidden).toBe(true)
  })

  test('hides a comment and a message as well, and shows moderators the message alone', async () => {
    const announcement = await aPublishedAnnouncement(estate)
    const comment = await estate.call('POST', '/api/comments', {
      as: 'asha',
      body: { announcement: announcement.id, body: 'You fools.' },
    })
    await reported(comment.body.doc.id, ['meera', 'ravi', 'omar'], { subjectType: 'comments' })
    expect(await stored('select hidden from comments where id = $1', [comment.body.doc.id])).toEqual([
      { hidden: true },
    ])
    const { id: listing } = await aListing(estate)
    const thread = await aThread(estate, listing, 'meera', { body: 'Pay or else.' })
    await estate.call('POST', '/api/listing-messages', {
      as: 'asha',
      body: { thread: thread.id, body: 'No.' },
    })
    const [first, second] = await messagesOf(thread.id)
    const fields = { subjectType: 'listing-messages' }
    expect((await report(first.id, 'omar', fields)).status).toBe(400)
    await reported(first.id, ['asha'], fields)
    const read = (id: string, as: PersonName) => estate.call('GET', `/api/listing-messages/${id}`, { as })
    expect((await read(first.id, 'secretary')).body.body).toBe('Pay or else.')
    expect((await read(second.id, 'secretary')).status).toBe(404)
    expect((await change(`listing-messages/${second.id}`, 'secretary', { hidden: true })).status).toBe(404)
    expect((await change(`listing-messages/${first.id}`, 'secretary', { hidden: true })).status).toBe(200)
    expect((await read(first.id, 'asha')).status).toBe(404)
    expect(await reportsOf(first.id)).toMatchObject([{ outcome: 'hidden' }])
  })
})

describe('what was reported', () => {
  const refused = { status: 409, body: { errors: [{ code: 'reported' }] } }

  test('is not rewritten by its seller, shown or hidden, until somebody has looked; it is still reserved and sold', async () => {
    const { id } = await aListing(estate)
    const before = await listingRow(id)
    await reported(id, ['meera'])
    const [{ id: photo }] = await stored<any>(
      `insert into media (alt, filename, mime_type, uploaded_by_id) values ('Cycle', 'c.png', 'image/png', $1) returning id`,
      [await userIdOf('asha')],
    )
    for (const body of [
      { title: 'Cycle, honestly' },
      { description: 'As new.' },
      { photos: [photo] },
      { pricePaise: 1, status: 'sold' },
    ])
      expect(await change(`listings/${id}`, 'asha', body)).toMatchObject(refused)
    expect(await listingRow(id)).toMatchObject({ ...before, updated_at: expect.any(Date) })
    expect(await stored('select 1 from media where listing_id = $1', [id])).toEqual([])
    expect((await change(`listings/${id}`, 'asha', { status: 'reserved' })).status).toBe(200)
    const first = await reported(id, ['ravi', 'omar'])
    expect(await change(`listings/${id}`, 'asha', { title: 'Cycle, honestly' })).toMatchObject(refused)
    expect(await listingRow(id)).toMatchObject({ title: before.title, status: 'reserved', hidden: true })
    await decide(first, 'secretary', { outcome: 'dismissed' })
    expect((await change(`listings/${id}`, 'asha', { title: 'Cycle, honestly' })).status).toBe(200)
    expect((await listingRow(id)).title).toBe('Cycle, honestly')
  })

  test('keeps its caption, shown or hidden, until somebody has looked', async () => {
    const { id } = await aPhoto(estate, 'asha')
    const caption = (await photoRow(id)).caption
    const fields = { subjectType: 'gallery-photos' }
    const first = await reported(id, ['meera'], fields)
    expect(await change(`gallery-photos/${id}`, 'asha', { caption: 'Other' })).toMatchObject(refused)
    await reported(id, ['ravi', 'omar'], fields)
    expect(await change(`gallery-photos/${id}`, 'asha', { caption: 'Other' })).toMatchObject(refused)
    expect(await photoRow(id)).toMatchObject({ caption, hidden: true })
    await decide(first, 'secretary', { outcome: 'dismissed' })
    expect((await change(`gallery-photos/${id}`, 'asha', { caption: 'Other' })).status).toBe(200)
    expect((await photoRow(id)).caption).toBe('Other')
  })

  test('in words and in messages is not rewritten at all', async () => {
    for (const [path, id] of [
      ['comments', await said((await aPhoto(estate, 'asha')).id)],
      ['listing-messages', await written()],
    ] as const) {
      await change(`${path}/${id}`, 'secretary', { body: 'What a lovely day.' })
      const [row] = await stored<any>(`select body from ${path.replace('-', '_')} where id = $1`, [id])
      expect(row.body).not.toBe('What a lovely day.')
    }
  })
})

describe('a decision', () => {
  test('is the moderators’, is made once, and needs a reason where its author is told', async () => {
    const { id } = await aListing(estate)
    const first = await reported(id, ['meera', 'ravi'])
    for (const as of ['meera', 'asha', 'manager'] as const)
      expect((await decide(first, as, { outcome: 'dismissed' })).status).toBe(403)
    for (const outcome of ['removed', 'warned'])
      expect(await decide(first, 'secretary', { outcome })).toMatchObject({
        status: 422,
        body: { errors: [{ code: 'reason_required', field: 'decisionNote' }] },
      })
    expect(await reportsOf(id)).toMatchObject([{ outcome: 'open' }, { outcome: 'open' }])
    expect((await decide(first, 'secretary', { outcome: 'dismissed' })).status).toBe(200)
    expect(await decide(first, 'admin', { outcome: 'hidden' })).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'already_decided' }] },
    })
    expect(await reportsOf(id)).toMatchObject([{ outcome: 'dismissed' }, { outcome: 'dismissed' }])
  })

  test('removes or hides what was reported, and closes all its reports alike', async () => {
    const { id } = await aListing(estate)
    const first = await reported(id, ['meera', 'ravi', 'omar'])
    const note = 'This is not yours to sell.'
    expect((await decide(first, 'secretary', { outcome: 'removed', decisionNote: note })).status).toBe(200)
    expect(await listingRow(id)).toMatchObject({
      status: 'removed',
      moderation_note: note,
      moderated_by_id: await userIdOf('secretary'),
    })
    for (const row of await reportsOf(id))
      expect(row).toMatchObject({
        outcome: 'removed',
        decision_note: note,
        decided_by_id: await userIdOf('secretary'),
      })
    expect(await toldOf(`/listings/${id}`)).toEqual(['listing.removed asha'])
    const own = await estate.call('GET', '/api/reports?limit=100', { as: 'meera' })
    expect(JSON.stringify(own.body)).not.toContain(note)
  })

  test('warns the author without touching what they wrote', async () => {
    const { id } = await aListing(estate)
    const first = await reported(id, ['meera'])
    await decide(first, 'secretary', { outcome: 'warned', decisionNote: 'Say that it is used.' })
    expect(await listingRow(id)).toMatchObject({ status: 'active', hidden: false })
    expect(await toldOf(`/listings/${id}`)).toEqual(['moderation.warned asha'])
  })

  test('about what is gone can only dismiss it', async () => {
    const { id } = await aPhoto(estate, 'asha')
    const first = await reported(id, ['meera'], { subjectType: 'gallery-photos' })
    await stored('delete from gallery_photos where id = $1', [id])
    for (const outcome of ['hidden', 'warned'])
      expect(await decide(first, 'secretary', { outcome, decisionNote: 'No.' })).toMatchObject({
        status: 409,
        body: { errors: [{ code: 'subject_gone' }] },
      })
    expect(await reportsOf(id)).toMatchObject([{ outcome: 'open' }])
    expect((await decide(first, 'secretary', { outcome: 'dismissed' })).status).toBe(200)
  })

  test('waits for no uploader: what was reported stays, and a moderator’s deletion settles it', async () => {
    const { id } = await aPhoto(estate, 'asha')
    const comment = await said(id)
    await reported(comment, ['meera'], { subjectType: 'comments' })
    const remove = (as: PersonName) => estate.call('DELETE', `/api/gallery-photos/${id}`, { as })
    const refused = { status: 409, body: { errors: [{ code: 'reported' }] } }
    expect(await remove('asha')).toMatchObject(refused)
    await change(`comments/${comment}`, 'admin', { hidden: true })
    await change(`gallery-photos/${id}`, 'admin', { hidden: true })
    expect(await remove('asha')).toMatchObject(refused)
    expect(await isHidden('gallery-photos', id)).toBe(true)
    await change(`gallery-photos/${id}`, 'admin', { hidden: false })
    await reported(id, ['meera'], { subjectType: 'gallery-photos' })
    expect((await remove('secretary')).status).toBe(200)
    expect([...(await reportsOf(id)), ...(await reportsOf(comment))]).toMatchObject([
      { outcome: 'removed', decided_by_id: await userIdOf('secretary') },
      { outcome: 'hidden' },
    ])
  })

  test('to let it stand begins the count anew', async () => {
    const { id } = await aListing(estate)
    const first = await reported(id, ['meera', 'ravi', 'omar'])
    await decide(first, 'secretary', { outcome: 'dismissed' })
    expect((await listingRow(id)).hidden).toBe(false)
    await reported(id, ['plumber', 'manager'])
    expect((await listingRow(id)).hidden).toBe(false)
    expect((await report(id, 'manager')).body.errors[0].code).toBe('already_reported')
    await reported(id, ['meera'])
    expect((await listingRow(id)).hidden).toBe(true)
    expect((await reportsOf(id)).map(({ outcome }) => outcome)).toEqual([
      ...Array(3).fill('dismissed'),
      ...Array(3).fill('open'),
    ])
  })

  test('lets those report again who had, once each: also after it was restored, and of two at once one', async () => {
    const { id } = await aListing(estate)
    await reported(id, ['meera', 'ravi', 'omar'])
    await change(`listings/${id}`, 'secretary', { hidden: false })
    const answers = await Promise.all([report(id, 'meera'), report(id, 'meera')])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await reportsOf(id)).map(({ outcome }) => outcome)).toEqual([
      ...Array(3).fill('dismissed'),
      'open',
    ])
    expect((await listingRow(id)).hidden).toBe(false)
    await expect(
      stored(
        `insert into reports (subject_type, subject_id, reason, reporter_id, outcome)
         select subject_type, subject_id, reason, reporter_id, outcome from reports where subject_id = $1 and outcome = 'open'`,
        [id],
      ),
    ).rejects.toThrow(/reports_open_once/)
  })

  test('about the listing itself closes its reports too', async () => {
    const { id } = await aListing(estate)
    await reported(id, ['meera', 'ravi', 'omar'])
    await change(`listings/${id}`, 'secretary', { hidden: false, note: 'It is fine.' })
    expect((await reportsOf(id)).map(({ outcome }) => outcome)).toEqual(Array(3).fill('dismissed'))
  })

  test.each(SUBJECTS)('lets nobody’s own stand again, whatever it is: %s', async (subjectType, make) => {
    const id = await make()
    const report = await reported(id, ['asha'], { subjectType })
    expect((await change(`${subjectType}/${id}`, 'admin', { hidden: true })).status).toBe(200)
    const refused = { status: 403, body: { errors: [{ code: 'not_permitted' }] } }
    expect(await change(`${subjectType}/${id}`, 'secretary', { hidden: false })).toMatchObject(refused)
    expect(await isHidden(subjectType, id)).toBe(true)
    expect(await reportsOf(id)).toMatchObject([{ outcome: 'hidden' }])
    expect((await change(`${subjectType}/${id}`, 'admin', { hidden: false })).status).toBe(200)
    expect(await isHidden(subjectType, id)).toBe(false)
    await stored(`update reports set outcome = 'open' where id = $1`, [report])
    expect(await decide(report, 'secretary', { outcome: 'dismissed' })).toMatchObject(refused)
    expect(await reportsOf(id)).toMatchObject([{ outcome: 'open' }])
  })

  test('on a comment and the report that hides it wait for one another in one order: photo, comment', async () => {
    const photo = await aPhoto(estate, 'asha')
    const id = await said(photo.id)
    await reported(id, ['asha', 'ravi'], { subjectType: 'comments' })
    const answers = await inOtherTransaction(async (other) => {
      await other.query('select id from comments where id = $1 for update', [id])
      const third = report(id, 'omar', { subjectType: 'comments' })
      await waitForLocks(1)
      const hiding = change(`comments/${id}`, 'admin', { hidden: true })
      await waitForLocks(2)
      await other.query('commit')
      return Promise.all([third, hiding])
    })
    expect(answers.map(({ status }) => status)).toEqual([201, 200])
    expect(await isHidden('comments', id)).toBe(true)
    expect(await photoRow(photo.id)).toMatchObject({ comment_count: '0' })
  })
})
