import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createLocalReq, type PayloadRequest } from 'payload'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { byFlat } from '@/domain/announcements/proof'
import { proofOf } from '@/hooks/announcements/proof'
import { openPaper } from '@/server/pdf/paper'
import { runsOf } from '@/server/pdf/runs'
import { sealedProof } from '@/web/data/announcements/reach-proof'
import type { Viewer } from '@/web/data/viewer'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { anAnnouncement, aPublishedAnnouncement } from './support/factories'
import { hasRead } from './support/readings'

const estate = useEstate()

async function requestOf(person: PersonName): Promise<PayloadRequest> {
  const id = await userIdOf(person)
  const user = await estate.payload.findByID({ collection: 'users', id, overrideAccess: true })
  return createLocalReq({ user: { ...user, collection: 'users' } as never }, estate.payload)
}

describe('the proof of notice', () => {
  test('says the text, the audience and each receipt, and its hash is of that very text', async () => {
    const doc = await aPublishedAnnouncement(estate, {
      fields: {
        title: 'पानी बंद',
        audience: { staff: false, blocks: ['C', 'A'] },
        requiresAcknowledgement: true,
      },
    })
    await hasRead(doc.id, 'asha', '0 seconds')
    await estate.call('POST', `/api/announcements/${doc.id}/told`, {
      as: 'secretary',
      body: { users: [await userIdOf('omar')] },
    })
    const { text, fingerprint } = await proofOf(
      await requestOf('secretary'),
      doc.id,
      new Date().toISOString(),
    )
    expect(createHash('sha256').update(text).digest('hex')).toBe(fingerprint)
    const proof = JSON.parse(text)
    expect(proof).toMatchObject({
      form: 'khaki-estate/proof-of-notice/1',
      number: doc.number,
      title: 'पानी बंद',
      body: doc.body,
      audience: { blocks: ['C', 'A'] },
      author: await userIdOf('secretary'),
      requiresAcknowledgement: true,
      withdrawnAt: null,
    })
    expect(proof.receipts).toMatchObject([
      { name: 'Asha Rao', flat: 'A-101', readAt: doc.publishedAt, readWay: 'app', toldBy: null },
      { name: 'Ravi Rao', flat: 'A-101', readAt: null, readWay: null },
      { name: 'Meera Nair', flat: 'A-102', readAt: null },
      { name: 'Omar Khan', flat: 'C-301', readWay: 'in_person', toldBy: await userIdOf('secretary') },
    ])
  })

  describe('of what was attached', () => {
    const upload = async (file: File) => {
      const raw = new FormData()
      raw.append('file', file)
      const { body } = await estate.call('POST', '/api/media', { as: 'secretary', raw })
      return body.doc as { id: string; filename: string }
    }
    const document = async (name: string) => {
      const written = new PDFDocument()
      written.text('Agenda').end()
      return upload(new File([new Uint8Array(await buffer(written))], name, { type: 'application/pdf' }))
    }
    const picture = async (name: string) => {
      const create = { width: 30, height: 20, channels: 3 as const, background: '#7a6' }
      const bytes = await sharp({ create }).png().toBuffer()
      return upload(new File([new Uint8Array(bytes)], name, { type: 'image/png' }))
    }
    const pathOf = ({ filename }: { filename: string }) =>
      path.join(estate.payload.collections.media.config.upload.staticDir ?? '', filename)

    test('says the names it came with and the hash of its bytes, also when the file is lost', async () => {
      const agenda = await document('Agenda.pdf')
      const plan = await picture('Plan of block A.png')
      const fields = { attachments: [agenda.id, plan.id], audience: { blocks: ['A'] } }
      const doc = await aPublishedAnnouncement(estate, { fields })
      const at = new Date().toISOString()
      const sealed = await proofOf(await requestOf('secretary'), doc.id, at)
      const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
      expect(sealed.proof.attachments).toEqual([
        { name: 'Agenda.pdf', sha256: hashOf(pathOf(agenda)) },
        { name: 'Plan of block A.png', sha256: hashOf(pathOf(plan)) },
      ])
      rmSync(pathOf(agenda))
      const again = await proofOf(await requestOf('secretary'), doc.id, at)
      expect(again.fingerprint).toBe(sealed.fingerprint)
    })

    test('stays with it: nobody deletes what was sent, and everything else can be', async () => {
      const [sent, kept] = [await picture('a.png'), await picture('b.png')]
      const doc = await aPublishedAnnouncement(estate, { fields: { attachments: [sent.id] } })
      await anAnnouncement(estate, { fields: { attachments: [kept.id] } })
      const remove = (path: string) => estate.call('DELETE', `/api/media${path}`, { as: 'admin' })
      const refused = { code: 'already_published', details: { number: doc.number } }
      expect(await remove(`/${sent.id}`)).toMatchObject({ status: 409, body: { errors: [refused] } })
      await remove(`?where[id][equals]=${sent.id}`)
      await estate.call('PATCH', `/api/announcements/${doc.id}`, {
        as: 'secretary',
        body: { status: 'withdrawn' },
      })
      expect((await remove(`/${sent.id}`)).status).toBe(409)
      expect((await remove(`/${kept.id}`)).status).toBe(200)
      expect(await stored('select media_id from announcements_rels where parent_id = $1', [doc.id])).toEqual([
        { media_id: sent.id },
      ])
      expect(existsSync(pathOf(sent))).toBe(true)
    })
  })

  test('of a moment that has passed stays the same, whoever reads afterwards', async () => {
    const doc = await aPublishedAnnouncement(estate, { fields: { audience: { blocks: ['A'] } } })
    await hasRead(doc.id, 'asha', '0 seconds')
    const at = new Date().toISOString()
    const before = await proofOf(await requestOf('secretary'), doc.id, at)
    await stored(
      `update receipts set read_at = $2::timestamptz + interval '1 second', read_way = 'app'
       where announcement_id = $1 and read_at is null`,
      [doc.id, at],
    )
    await stored(
      `update announcements set status = 'withdrawn', withdrawn_at = $2::timestamptz + interval '1 second' where id = $1`,
      [doc.id, at],
    )
    const after = await proofOf(await requestOf('admin'), doc.id, at)
    expect(after.fingerprint).toBe(before.fingerprint)
  })

  test('is for its author and the committee, and of what was published', async () => {
    const doc = await aPublishedAnnouncement(estate, { fields: { audience: { blocks: ['A'] } } })
    const refusal = async (person: PersonName, id: string, at: string | null = null) =>
      proofOf(await requestOf(person), id, at).catch((error) => error.status)
    expect(await refusal('asha', doc.id)).toBe(403)
    expect(await refusal('omar', doc.id)).toBe(404)
    expect(await refusal('secretary', (await anAnnouncement(estate)).id)).toBe(409)
    expect(await refusal('secretary', doc.id, 'yesterday')).toBe(400)
    expect(await refusal('secretary', doc.id, '2999-01-01T00:00:00Z')).toBe(400)
    expect(await refusal('secretary', doc.id, '2001-01-01T00:00:00Z')).toBe(400)
  })

  test('of what is no number, or of none, is none', async () => {
    const req = await requestOf('secretary')
    const viewer = { req, payload: estate.payload } as Viewer
    for (const number of ['%', '%25', 'ANN-2026-9999', ''])
      await expect(sealedProof(viewer, number, null)).rejects.toMatchObject({ status: 404 })
    const doc = await aPublishedAnnouncement(estate)
    const found = await sealedProof(viewer, ` ${doc.number.toLowerCase()}`, null)
    expect(found.proof.number).toBe(doc.number)
  })

  test('lists flats as people count them, and those of no flat last', () => {
    const receipt = (flat: string | null, name: string) => ({
      user: name,
      name,
      flat,
      readAt: null,
      readWay: null,
      acknowledgedAt: null,
      toldBy: null,
    })
    const sorted = [receipt(null, 'z'), receipt('A-10', 'b'), receipt('A-10', 'a'), receipt('A-2', 'c')].sort(
      byFlat,
    )
    expect(sorted.map(({ flat, name }) => `${flat} ${name}`)).toEqual(['A-2 c', 'A-10 a', 'A-10 b', 'null z'])
  })
})

describe('the letters of a document', () => {
  const has = (font: string, codePoint: number) =>
    font === 'hindi' ? codePoint >= 0x900 && codePoint <= 0x97f : codePoint < 0x250
  const runs = (text: string) =>
    runsOf(text, ['latin', 'hindi'], has).map(({ font, text: part }) => `${font}:${part}`)

  test('find the font that has them, digits and points within Hindi too', () => {
    expect(runs('पानी 10:30 बजे')).toEqual(['hindi:पानी', 'latin: 10:30 ', 'hindi:बजे'])
    expect(runs('क्ष (A-101)')).toEqual(['hindi:क्ष', 'latin: (A-101)'])
  })

  test('that nobody has become boxes, and what turns the line about is left out', () => {
    expect(runs('a🎉b')).toEqual(['latin:a🎉b'])
    expect(runs('a\u202Eb\uFE0F')).toEqual(['latin:ab'])
  })

  test('make a document whatever they are, of as many pages as it takes', async () => {
    const paper = openPaper({
      title: 'विद्यार्थी 🎉',
      author: 'Khaki',
      language: 'hi',
      createdAt: new Date('2026-11-26T00:00:00Z'),
      footer: 'Proof · पृष्ठ',
    })
    const made = buffer(paper.stream)
    paper.title('क्षत्रिय त्र र्कि विद्यार्थी 🎉 தமிழ் \u202E')
    paper.paragraph(`${'x'.repeat(400)}\n\n₹1,250 ${'लंबा '.repeat(50)}`)
    paper.facts([
      ['Label', 'value'],
      ['Empty', null],
    ])
    const rows = Array.from({ length: 120 }, (_, index) => [`A-${index}`, `नाम ${index} ${'लंबा'.repeat(20)}`])
    await paper.table(
      [
        { title: 'Flat', share: 1 },
        { title: 'Name', share: 2 },
      ],
      rows,
    )
    paper.finish()
    const pdf = (await made).toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true)
    expect(pdf.match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(3)
  })
})
