import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { aDocument } from '../documents/support/documents'
import { aPdf } from '../documents/support/pdf'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aPhotoOf, aPicture, aSubmittedTicket, upload } from '../support/factories'
import { type S3, startS3 } from './support/s3'

/** The settings are read when the first module asks for them: before any import of this file. */
const settings = await vi.hoisted(async () => {
  const { freePort } = await import('../support/ports')
  const port = await freePort()
  const own = {
    S3_BUCKET: 'khaki-estate',
    S3_REGION: 'ap-south-1',
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
  }
  Object.assign(process.env, own)
  return { ...own, port }
})

const estate = useEstate()
let s3: S3

beforeAll(async () => {
  s3 = await startS3(settings.port, settings.S3_BUCKET)
})
afterAll(() => s3?.stop())

interface Kept {
  id: string
  filename: string
  sizes: { thumbnail: { filename: string }; tile: { filename: string } }
}
const aKeptPhoto = async (): Promise<Kept> => {
  const answer = await upload(estate, 'asha', await aPicture(400))
  expect(answer.status).toBe(201)
  return answer.body.doc
}
const read = async (
  name: string,
  headers: Record<string, string> = {},
  as: 'asha' | 'meera' | null = 'asha',
) =>
  fetch(`${estate.url}/api/media/file/${name}`, {
    headers: { ...(as ? { authorization: `JWT ${await estate.tokenOf(as)}` } : {}), ...headers },
  })
const namesOf = ({ filename, sizes }: Kept): string[] => [
  filename,
  sizes.thumbnail.filename,
  sizes.tile.filename,
]

describe('with a bucket', () => {
  test('a photo and its sizes lie there, and nothing on this machine', async () => {
    const photo = await aKeptPhoto()
    expect((await s3.keys()).filter((key) => key.includes(photo.filename.slice(0, 36))).sort()).toEqual(
      namesOf(photo)
        .map((name) => `media/${name}`)
        .sort(),
    )
    const folder = path.join(process.env.ESTATE_DATA ?? '', 'media')
    expect(existsSync(folder) ? readdirSync(folder) : []).not.toContain(photo.filename)
  })

  test('it is shown through the estate, as it is out of the folder', async () => {
    const photo = await aKeptPhoto()
    for (const name of namesOf(photo)) {
      const answer = await read(name)
      expect(answer.status).toBe(200)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      expect(answer.headers.get('content-length')).toBe(String(bytes.length))
      expect(answer.headers.get('content-type')).toBe(name.endsWith('.webp') ? 'image/webp' : 'image/jpeg')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-disposition')).toBeNull()
      expect(answer.headers.get('accept-ranges')).toBe('bytes')
    }
  })

  test('parts of it are answered, and what lies beyond its end is not', async () => {
    const { filename } = await aKeptPhoto()
    const whole = new Uint8Array(await (await read(filename)).arrayBuffer())
    const part = await read(filename, { range: 'bytes=2-11' })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 2-11/${whole.length}`)
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(whole.slice(2, 12))
    const rest = await read(filename, { range: `bytes=${whole.length - 3}-` })
    expect(new Uint8Array(await rest.arrayBuffer())).toEqual(whole.slice(-3))
    const beyond = await read(filename, { range: `bytes=${whole.length}-` })
    expect(beyond.status).toBe(416)
  })

  test('who may not see the row may not see the file, in any size', async () => {
    const photo = await aKeptPhoto()
    for (const name of namesOf(photo)) {
      expect((await read(name, {}, 'meera')).status).toBe(404)
      expect((await read(name, {}, null)).status).toBe(401)
    }
    expect((await read('nothing.jpg')).status).toBe(404)
    expect((await read('..%2f..%2fkhaki-estate')).status).toBeGreaterThanOrEqual(400)
  })

  test('no answer names the bucket', async () => {
    const photo = await aKeptPhoto()
    expect(JSON.stringify(photo)).not.toContain(String(settings.port))
    expect(JSON.stringify(photo)).not.toContain('khaki-estate')
  })

  test('a document is saved and never shown', async () => {
    const answer = await upload(estate, 'secretary', await aPdf(), 'Rules.pdf', 'application/pdf')
    expect(answer.status).toBe(201)
    const file = await fetch(`${estate.url}/api/media/file/${answer.body.doc.filename}`, {
      headers: { authorization: `JWT ${await estate.tokenOf('secretary')}` },
    })
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(file.headers.get('content-disposition')).toBe('attachment')
  })

  test('a document is downloaded under its name, and asked for without its bytes', async () => {
    const { id } = await aDocument(estate)
    const target = `${estate.url}/api/documents/${id}/file`
    const headers = { authorization: `JWT ${await estate.tokenOf('asha')}` }
    const answer = await fetch(target, { headers })
    expect(answer.status).toBe(200)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-')
    expect(answer.headers.get('content-length')).toBe(String(bytes.length))
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('with its row it goes, in every size', async () => {
    const photo = await aKeptPhoto()
    await estate.payload.delete({ collection: 'media', id: photo.id, overrideAccess: true })
    const keys = await s3.keys()
    expect(namesOf(photo).filter((name) => keys.includes(`media/${name}`))).toEqual([])
  })

  test('a ticket takes it like any other', async () => {
    const photo = await aPhotoOf(estate, 'asha')
    expect((await aSubmittedTicket(estate, { fields: { photos: [photo] } })).photos).toEqual([photo])
  })
})

describe('when the bucket is out of reach', () => {
  beforeAll(() => s3.stop())
  afterAll(async () => {
    s3 = await startS3(settings.port, settings.S3_BUCKET)
  })

  test('a photo is not taken, and no row says that it was', async () => {
    const rows = async () => (await stored('select id from media')).length
    const before = await rows()
    const answer = await upload(estate, 'asha', await aPicture())
    expect(answer.status).toBe(503)
    expect(answer.body.errors[0].code).toBe('unavailable')
    expect(await rows()).toBe(before)
  })

  test('one that there is, is not shown for now', async () => {
    const [photo] = await stored<{ filename: string; uploaded_by_id: string }>(
      `select m.filename from media m join users u on u.id = m.uploaded_by_id where u.email like 'asha@%' limit 1`,
    )
    const answer = await read(photo?.filename ?? '')
    expect(answer.status).toBe(503)
    expect(((await answer.json()) as any).errors[0].code).toBe('unavailable')
  })
})
