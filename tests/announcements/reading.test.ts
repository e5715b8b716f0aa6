import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { emailOf, type PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { anAnnouncement, aPublishedAnnouncement, inHours, receiptsOf } from './support/factories'

const estate = useEstate()

const read = (announcement: unknown, as: PersonName, body: object = {}) =>
  estate.call('POST', '/api/receipts', { as, body: { announcement, ...body } })
const receiptOf = async (id: string, person: PersonName) =>
  (await receiptsOf(id)).find(({ email }) => email === emailOf(person))
const listedBy = async (as: PersonName, query = '') => {
  const answer = await estate.call('GET', `/api/announcements?limit=100${query}`, { as })
  expect(answer.status).toBe(200)
  return answer.body.docs.map(({ id }: { id: string }) => id)
}

describe('a receipt', () => {
  test('is filled once: first times are kept, and confirming is reading', async () => {
    const doc = await aPublishedAnnouncement(estate, { fields: { requiresAcknowledgement: true } })
    const first = await read(doc.id, 'asha')
    expect(first.status).toBe(200)
    expect(first.body.doc).toMatchObject({
      announcement: doc.id,
      user: await userIdOf('asha'),
      readWay: 'app',
    })
    expect(first.body.doc.acknowledgedAt ?? null).toBeNull()
    const second = await read(doc.id, 'asha', { acknowledged: true })
    expect(second.body.doc.readAt).toBe(first.body.doc.readAt)
    expect(second.body.doc.acknowledgedAt).toBeTruthy()
    const third = await read(doc.id, 'asha', { acknowledged: false })
    expect(third.body.doc).toMatchObject({
      readAt: first.body.doc.readAt,
      acknowledgedAt: second.body.doc.acknowledgedAt,
    })
    expect((await read(doc.id, 'meera', { acknowledged: true })).body.doc.readAt).toBeTruthy()
  })

  test('is no confirmation where none is asked for, and is kept of a withdrawn one too', async () => {
    const doc = await aPublishedAnnouncement(estate)
    const answer = await read(doc.id, 'asha', { acknowledged: true })
    expect(answer).toMatchObject({ status: 200, body: { message: 'Read.' } })
    expect(await receiptOf(doc.id, 'asha')).toMatchObject({ read_way: 'app', acknowledged_at: null })
    const body = { status: 'withdrawn' }
    await estate.call('PATCH', `/api/announcements/${doc.id}`, { as: 'secretary', body })
    expect((await read(doc.id, 'meera')).status).toBe(200)
    expect((await receiptOf(doc.id, 'meera'))?.read_at).toBeTruthy()
  })

  test('takes the message in the app with it', async () => {
    const doc = await aPublishedAnnouncement(estate)
    await read(doc.id, 'asha')
    const rows = await stored<{ read_at: Date | null; email: string }>(
      `select n.read_at, u.email from notifications n join users u on u.id = n.recipient_id
       where n.url = $1 and n.read_at is not null`,
      [`/announcements/${doc.number}`],
    )
    expect(rows.map(({ email }) => email)).toEqual([emailOf('asha')])
  })

  test('a hundred at once fill one row', async () => {
    const doc = await aPublishedAnnouncement(estate, { fields: { audience: { blocks: ['A'] } } })
    const answers = await Promise.all(Array.from({ length: 20 }, () => read(doc.id, 'asha')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(answers.map(({ body }) => body.doc.readAt)).size).toBe(1)
    expect(await receiptsOf(doc.id)).toHaveLength(3)
  })

  test('of somebody who was not told is 404, the committee included', async () => {
    const doc = await aPublishedAnnouncement(estate, { fields: { audience: { blocks: ['A'] } } })
    for (const as of ['omar', 'secretary', 'admin', 'plumber'] as const)
      expect((await read(doc.id, as)).status).toBe(404)
    expect((await receiptsOf(doc.id)).every(({ read_at }) => read_at === null)).toBe(true)
  })

  test.each([
    [undefined, {}],
    ['not an id', {}],
    [7, {}],
    ['11111111-1111-4111-8111-111111111111', { acknowledged: 'yes' }],
  ])('for %s with %j is malformed', async (id, body) => {
    expect((await read(id, 'asha', body)).status).toBe(400)
  })

  test('of an announcement that does not exist, or is a draft, is 404', async () => {
    const draft = await anAnnouncement(estate)
    expect((await read(draft.id, 'asha')).status).toBe(404)
    expect((await read('11111111-1111-4111-8111-111111111111', 'asha')).status).toBe(404)
  })

  test('is seen by its owner, its author and the committee', async () => {
    const doc = await aPublishedAnnouncement(estate, { by: 'accountant' })
    const query = `/api/receipts?limit=100&where[announcement][equals]=${doc.id}`
    const counts: Record<string, number> = {}
    for (const as of ['asha', 'accountant', 'manager', 'secretary', 'admin'] as const)
      counts[as] = (await estate.call('GET', query, { as })).body.totalDocs
    expect(counts).toEqual({ asha: 1, accountant: 14, manager: 1, secretary: 14, admin: 14 })
  })

  test('is written by nobody past the endpoint', async () => {
    const doc = await aPublishedAnnouncement(estate)
    const receipt = await receiptOf(doc.id, 'asha')
    for (const as of ['asha', 'secretary', 'admin'] as const) {
      const body = { readAt: inHours(-1) }
      expect((await estate.call('PATCH', `/api/receipts/${receipt?.id}`, { as, body })).status).toBe(403)
      expect((await estate.call('DELETE', `/api/receipts/${receipt?.id}`, { as })).status).toBe(403)
    }
    expect((await receiptOf(doc.id, 'asha'))?.read_at).toBeNull()
  })
})

describe('an announcement', () => {
  test('is seen by its recipients, its author and the committee, and by nobody else', async () => {
    const fields = { audience: { blocks: ['A'] } }
    const doc = await aPublishedAnnouncement(estate, { by: 'accountant', fields })
    const statuses: Record<string, number> = {}
    for (const as of ['asha', 'omar', 'plumber', 'manager', 'accountant', 'secretary', 'admin'] as const)
      statuses[as] = (await estate.call('GET', `/api/announcements/${doc.id}`, { as })).status
    expect(statuses).toEqual({
      asha: 200,
      omar: 404,
      plumber: 404,
      manager: 404,
      accountant: 200,
      secretary: 200,
      admin: 200,
    })
    expect(await listedBy('omar')).not.toContain(doc.id)
    expect((await estate.call('GET', `/api/announcements/${doc.id}`)).status).toBe(401)
  })

  test('leaves the readers’ lists when it no longer holds or is withdrawn, and can still be opened', async () => {
    const over = await aPublishedAnnouncement(estate, { fields: { validUntil: inHours(1) } })
    const withdrawn = await aPublishedAnnouncement(estate)
    await stored(`update announcements set valid_until = now() where id = $1`, [over.id])
    const body = { status: 'withdrawn' }
    await estate.call('PATCH', `/api/announcements/${withdrawn.id}`, { as: 'secretary', body })
    const listed = await listedBy('asha')
    expect(listed).not.toContain(over.id)
    expect(listed).not.toContain(withdrawn.id)
    expect((await estate.call('GET', `/api/announcements/${over.id}`, { as: 'asha' })).status).toBe(200)
    expect(await listedBy('secretary')).toEqual(expect.arrayContaining([over.id, withdrawn.id]))
  })

  test('stands pinned first, then urgent, then newest', async () => {
    await stored(`update announcements set valid_until = now() where status = 'published'`)
    const old = await aPublishedAnnouncement(estate)
    const urgent = await aPublishedAnnouncement(estate, { fields: { urgency: 'urgent' } })
    const fresh = await aPublishedAnnouncement(estate)
    const pinned = await aPublishedAnnouncement(estate, { fields: { pinned: true } })
    await stored(`update announcements set published_at = published_at - interval '1 day' where id = $1`, [
      old.id,
    ])
    expect(await listedBy('asha')).toEqual([pinned.id, urgent.id, fresh.id, old.id])
  })

  test('is found by the words of its title and text, by who may see it', async () => {
    const fields = {
      title: 'Lift inspection',
      body: 'The inspectors come on Monday.',
      audience: { blocks: ['C'] },
    }
    const doc = await aPublishedAnnouncement(estate, { fields })
    const hindi = await aPublishedAnnouncement(estate, {
      fields: { title: 'पानी की सूचना', body: 'कल पानी नहीं आएगा।' },
    })
    expect(await listedBy('omar', '&search=lifts')).toEqual([doc.id])
    expect(await listedBy('omar', '&search=inspector%20monday')).toEqual([doc.id])
    expect(await listedBy('asha', '&search=lifts')).toEqual([])
    expect(await listedBy('asha', `&search=${encodeURIComponent('पानी')}`)).toEqual([hindi.id])
    expect(await listedBy('asha', `&search=${encodeURIComponent("'; drop table users; --")}`)).toEqual([])
  })

  test('is found however many others there are that one does not see', async () => {
    const fields = { title: 'Heron', body: 'heron '.repeat(5), audience: { blocks: ['A'] } }
    const strange = await aPublishedAnnouncement(estate, { fields })
    await stored(
      `insert into announcements (number, title, body, status, urgency, audience, author_id, published_at)
       select 'ANN-1999-' || lpad(n::text, 4, '0'), title, body, status, urgency, audience, author_id, published_at
       from announcements, generate_series(1, 250) n where id = $1`,
      [strange.id],
    )
    const own = await aPublishedAnnouncement(estate, {
      fields: { title: 'Birds', body: 'A heron stands at the pond.', audience: { blocks: ['C'] } },
    })
    expect(await listedBy('omar', '&search=heron')).toEqual([own.id])
    await stored(`delete from announcements where number like 'ANN-1999-%'`)
  })

  test('stands by how well it fits where somebody searches, page by page, unless they ask for an order', async () => {
    const audience = { blocks: ['C'] }
    const told = (title: string, body: string, fields: object = {}) =>
      aPublishedAnnouncement(estate, { fields: { title, body, audience, ...fields } })
    const best = await told('Ibis', 'The ibis is back: an ibis, two ibises.')
    const good = await told('Pond', 'There was an ibis, and another ibis.', { supersedes: best.id })
    const weak = await told('Garden', `${'Much is said of other things. '.repeat(20)} Ibis.`, {
      pinned: true,
    })
    expect(await listedBy('omar', '&search=ibis')).toEqual([best.id, good.id, weak.id])
    expect(await listedBy('omar', '&search=ibis&sort=-createdAt')).toEqual([weak.id, good.id, best.id])
    expect(await listedBy('omar', `&search=ibis&where[id][not_equals]=${best.id}`)).toEqual([
      good.id,
      weak.id,
    ])
    const second = await estate.call('GET', '/api/announcements?search=ibis&limit=1&page=2&depth=1', {
      as: 'omar',
    })
    expect(second.body).toMatchObject({
      docs: [{ id: good.id, supersedes: { id: best.id } }],
      ...{ totalDocs: 3, limit: 1, page: 2, totalPages: 3, pagingCounter: 2 },
      ...{ hasPrevPage: true, hasNextPage: true, prevPage: 1, nextPage: 3 },
    })
    const beyond = await estate.call('GET', '/api/announcements?search=ibis&page=9', { as: 'omar' })
    expect(beyond.body).toMatchObject({ docs: [], totalDocs: 3, page: 9, hasNextPage: false })
    expect((await estate.call('GET', '/api/announcements/count?search=ibis', { as: 'omar' })).body).toEqual({
      totalDocs: 3,
    })
  })
})

describe('attachments', () => {
  const aPdf = async (): Promise<File> => {
    const document = new PDFDocument()
    document.text('Agenda').end()
    return new File([await buffer(document)], 'Agenda.pdf', { type: 'application/pdf' })
  }
  const upload = async (as: PersonName, file?: File, alt?: string) => {
    const raw = new FormData()
    if (alt) raw.append('_payload', JSON.stringify({ alt }))
    raw.append('file', file ?? (await aPdf()))
    return estate.call('POST', '/api/media', { as, raw })
  }

  test('are for the same readers as their announcement, and only ever saved', async () => {
    const sent = await upload('secretary')
    expect(sent).toMatchObject({
      status: 201,
      body: { doc: { mimeType: 'application/pdf', alt: 'Agenda.pdf' } },
    })
    const { id, filename } = sent.body.doc
    expect((await estate.call('GET', `/api/media/${id}`, { as: 'asha' })).status).toBe(404)
    const fields = { attachments: [id], audience: { blocks: ['A'] } }
    await aPublishedAnnouncement(estate, { fields })
    expect((await estate.call('GET', `/api/media/${id}`, { as: 'asha' })).status).toBe(200)
    expect((await estate.call('GET', `/api/media/${id}`, { as: 'omar' })).status).toBe(404)
    const file = await estate.call('GET', `/api/media/file/${filename}`, { as: 'asha' })
    expect(file.status).toBe(200)
    expect(file.headers.get('content-disposition')).toContain('attachment')
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await estate.call('GET', `/api/media/file/${filename}`, { as: 'omar' })).status).not.toBe(200)
  })

  test('of a draft are for its author and the committee, whoever else sees every ticket', async () => {
    const { id, filename } = (await upload('secretary')).body.doc
    const fields = { attachments: [id], audience: { committee: true } }
    const draft = await anAnnouncement(estate, { fields })
    const loose = (await upload('secretary')).body.doc
    for (const as of ['manager', 'supervisor', 'accountant'] as const) {
      expect((await estate.call('GET', `/api/media/${id}`, { as })).status).toBe(404)
      expect((await estate.call('GET', `/api/media/${loose.id}`, { as })).status).toBe(404)
      expect((await estate.call('GET', `/api/media/file/${filename}`, { as })).status).not.toBe(200)
    }
    for (const as of ['secretary', 'admin'] as const)
      expect((await estate.call('GET', `/api/media/${id}`, { as })).status).toBe(200)
    const body = { status: 'published' }
    await estate.call('PATCH', `/api/announcements/${draft.id}`, { as: 'secretary', body })
    expect((await estate.call('GET', `/api/media/${id}`, { as: 'manager' })).status).toBe(404)
  })

  test('are seen by who wrote the announcement, whoever changed them', async () => {
    const draft = await anAnnouncement(estate, { by: 'accountant' })
    const { id } = (await upload('secretary')).body.doc
    const body = { attachments: [id] }
    const changed = await estate.call('PATCH', `/api/announcements/${draft.id}`, { as: 'secretary', body })
    expect(changed.status).toBe(200)
    expect((await estate.call('GET', `/api/media/${id}`, { as: 'accountant' })).status).toBe(200)
  })

  test('are called what their author calls them, else what their file is called', async () => {
    const named = await upload('secretary', undefined, 'What we meet about')
    expect(named.body.doc.alt).toBe('What we meet about')
  })

  test('another’s file, or one in use elsewhere, is refused', async () => {
    const { id } = (await upload('manager')).body.doc
    const body = { title: 'Mine', body: 'now', attachments: [id] }
    const answer = await estate.call('POST', '/api/announcements', { as: 'secretary', body })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'attachments' }] } })
  })

  test('a PDF is for who announces, and is one', async () => {
    expect((await upload('asha')).status).toBe(415)
    const fake = new File(['<html></html>'], 'a.pdf', { type: 'application/pdf' })
    expect((await upload('secretary', fake)).status).toBe(415)
    const { id } = (await upload('secretary')).body.doc
    const [category] = await stored<{ id: string }>(`select id from ticket_categories limit 1`)
    const body = { title: 'x', description: 'y', category: category?.id, photos: [id] }
    expect((await estate.call('POST', '/api/tickets', { as: 'secretary', body })).status).toBe(400)
  })
})
