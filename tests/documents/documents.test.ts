import { describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aPhotoOf, upload } from '../support/factories'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { aDocument, aPdfOf, putUp } from './support/documents'
import { aPdf } from './support/pdf'

const estate = useEstate()

const change = (id: string, as: PersonName, body: object) =>
  estate.call('PATCH', `/api/documents/${id}`, { as, body })
const get = (path: string, as: PersonName) => estate.call('GET', path, { as })
const rowOf = async (id: string) => (await stored<any>('select * from documents where id = $1', [id]))[0]
const versionsOf = (id: string) =>
  stored<any>(
    'select *, version::int as version from document_versions where document_id = $1 order by document_versions.version',
    [id],
  )
/** The ids of one PDF that the secretary has uploaded twice. */
async function sameTwice(): Promise<unknown[]> {
  const file = await aPdf()
  const send = () => upload(estate, 'secretary', file, 'bylaws.pdf', 'application/pdf')
  return [await send(), await send()].map(({ body }) => body.doc.id)
}

describe('a document', () => {
  test('is put up by who keeps documents, in its first version, and what the rules fill stays theirs', async () => {
    for (const as of ['secretary', 'admin', 'manager', 'accountant', 'security'] as const) {
      const doc = await aDocument(estate, { version: 7, downloads: 99, note: 'The first' }, as)
      expect(doc).toMatchObject({ version: 1, downloads: 0, author: await userIdOf(as) })
      expect(await versionsOf(doc.id)).toMatchObject([{ version: 1, file_id: doc.file, note: 'The first' }])
    }
    const photo = await aPhotoOf(estate, 'asha')
    for (const as of ['asha', 'plumber', 'supervisor'] as const)
      expect((await putUp(estate, as, { file: photo })).status).toBe(403)
  })

  test('takes a picture or a PDF of the sender that hangs nowhere else', async () => {
    const used = await aDocument(estate)
    const wrong = [await aPdfOf(estate, 'manager'), used.file, null, '00000000-0000-4000-8000-000000000000']
    for (const file of wrong) {
      const answer = await putUp(estate, 'secretary', { file })
      expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'file'])
    }
    expect((await putUp(estate, 'secretary', { file: await aPhotoOf(estate, 'secretary') })).status).toBe(201)
  })

  test('gets a version with each other file, and keeps the earlier ones for its readers', async () => {
    const doc = await aDocument(estate)
    const file = await aPdfOf(estate, 'manager')
    const answer = await change(doc.id, 'manager', { file, note: 'Quiet hours from 22' })
    expect(answer.body.doc).toMatchObject({ version: 2, file })
    expect(await versionsOf(doc.id)).toMatchObject([
      { version: 1, file_id: doc.file, author_id: await userIdOf('secretary') },
      { version: 2, file_id: file, note: 'Quiet hours from 22', author_id: await userIdOf('manager') },
    ])
    const seen = await get(`/api/document-versions?where[document][equals]=${doc.id}`, 'asha')
    expect(seen.body.docs.map((one: { version: number }) => one.version)).toEqual([2, 1])
    expect((await get(`/api/media/${doc.file}`, 'meera')).status).toBe(200)
    expect((await change(doc.id, 'secretary', { title: 'Bylaws of 2026' })).body.doc.version).toBe(2)
  })

  test('counts its versions one after the other when two replace the file at once', async () => {
    const doc = await aDocument(estate)
    const files = await Promise.all([1, 2, 3].map(() => aPdfOf(estate, 'secretary')))
    const answers = await Promise.all(files.map((file) => change(doc.id, 'secretary', { file })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await versionsOf(doc.id)).map(({ version }) => Number(version))).toEqual([1, 2, 3, 4])
    expect(Number((await rowOf(doc.id)).version)).toBe(4)
  })

  test('takes no file that is the same as the one that is there', async () => {
    const [first, again] = await sameTwice()
    const doc = await aDocument(estate, { file: first })
    const answer = await change(doc.id, 'secretary', { file: again, note: 'The same' })
    expect([answer.status, answer.body.errors[0].code]).toEqual([409, 'same_file'])
    expect(await versionsOf(doc.id)).toMatchObject([{ version: 1, file_id: first }])
    const other = await aPdfOf(estate, 'secretary')
    expect((await change(doc.id, 'secretary', { file: other })).body.doc.version).toBe(2)
  })

  test('takes no note without a new file, and no change from who reads it only', async () => {
    const doc = await aDocument(estate)
    expect((await change(doc.id, 'secretary', { note: 'Nothing' })).body.errors[0]).toMatchObject({
      code: 'invalid',
      field: 'note',
    })
    expect((await change(doc.id, 'asha', { title: 'Mine' })).status).toBe(403)
    expect((await estate.call('DELETE', `/api/documents/${doc.id}`, { as: 'secretary' })).status).toBe(403)
    expect(await rowOf(doc.id)).toMatchObject({ title: 'Bylaws', version: '1' })
  })

  test('with a script in it is never kept', async () => {
    const script = Buffer.from('9 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n')
    const file = Buffer.concat([await aPdf(), script, Buffer.from('startxref\n0\n%%EOF')])
    const answer = await upload(estate, 'secretary', file, 'bylaws.pdf', 'application/pdf')
    expect([answer.status, answer.body.errors[0].code]).toEqual([415, 'unsupported_media'])
  })
})

describe('who reads it', () => {
  const READERS: Record<string, PersonName[]> = {
    public: ['asha', 'ravi', 'meera', 'plumber', 'supervisor', 'manager', 'secretary', 'admin'],
    residents: ['asha', 'ravi', 'meera', 'manager', 'secretary', 'admin'],
    owners: ['asha', 'manager', 'secretary', 'admin'],
    committee: ['secretary', 'admin'],
  }
  test.each(Object.entries(READERS))('of the audience %s', async (audience, readers) => {
    const doc = await aDocument(estate, { audience })
    for (const as of READERS.public as PersonName[]) {
      const expected = readers.includes(as) ? 200 : 404
      const paths = [`documents/${doc.id}`, `documents/${doc.id}/file`, `media/${doc.file}`]
      for (const path of paths)
        expect([as, path, (await get(`/api/${path}`, as)).status]).toEqual([as, path, expected])
      const versions = await get(`/api/document-versions?where[document][equals]=${doc.id}`, as)
      expect([as, versions.body.totalDocs]).toEqual([as, expected === 200 ? 1 : 0])
    }
    expect((await change(doc.id, 'manager', { title: 'Other' })).status).toBe(
      audience === 'committee' ? 404 : 200,
    )
  })

  test('is also whoever put it up, where it is for the committee', async () => {
    const doc = await aDocument(estate, { audience: 'committee' }, 'accountant')
    expect((await get(`/api/documents/${doc.id}/file`, 'accountant')).status).toBe(200)
    expect((await get(`/api/documents/${doc.id}`, 'manager')).status).toBe(404)
  })

  test('finds it by the words of its title, in any order and any case', async () => {
    await aDocument(estate, { title: 'Minutes of the parking meeting' })
    const found = await get('/api/documents?search=PARKING%20minutes', 'meera')
    expect(found.body.docs.map(({ title }: { title: string }) => title)).toEqual([
      'Minutes of the parking meeting',
    ])
  })
})

describe('its file', () => {
  test('is saved under its title and version, and each download counts once', async () => {
    const doc = await aDocument(estate, { title: 'नियम: "2026" <b>' })
    await change(doc.id, 'secretary', { file: await aPhotoOf(estate, 'secretary') })
    const first = await get(`/api/documents/${doc.id}/file?version=1`, 'asha')
    expect(first.body.slice(0, 5)).toBe('%PDF-')
    expect(first.headers.get('content-disposition')).toBe(
      `attachment; filename="_ 2026 b v1.pdf"; filename*=UTF-8''${encodeURIComponent('नियम 2026 b v1.pdf')}`,
    )
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    const newest = await get(`/api/documents/${doc.id}/file`, 'meera')
    expect(newest.headers.get('content-type')).toBe('image/jpeg')
    expect(Number((await rowOf(doc.id)).downloads)).toBe(2)
  })

  test('is not counted in parts, nor when it is refused', async () => {
    const doc = await aDocument(estate, { audience: 'owners' })
    await estate.call('GET', `/api/documents/${doc.id}/file`, { as: 'asha', headers: { range: 'bytes=0-9' } })
    const answers = [
      await get(`/api/documents/${doc.id}/file`, 'meera'),
      await get(`/api/documents/${doc.id}/file?version=2`, 'asha'),
      await get(`/api/documents/${doc.id}/file?version=x`, 'asha'),
      await get('/api/documents/nonsense/file', 'asha'),
      await estate.call('GET', `/api/documents/${doc.id}/file`),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 400, 404, 401])
    expect(Number((await rowOf(doc.id)).downloads)).toBe(0)
  })
})
