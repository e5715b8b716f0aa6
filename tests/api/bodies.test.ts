import sharp from 'sharp'
import { describe, expect, test, vi } from 'vitest'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'
import { aPicture, upload } from '../support/factories'
import { PASSWORD } from '../support/people'
import { categoryIdOf } from '../support/register'

const estate = useEstate()
const json = { 'content-type': 'application/json' }
const send = (raw: BodyInit, headers: Record<string, string> = json): Promise<Answer> =>
  estate.call('POST', '/api/tickets', { as: 'asha', raw, headers })
const MB = 1_000_000

describe('a JSON body', () => {
  test.each([
    ['an array', '[]'],
    ['an array of tickets', '[{"title":"x"}]'],
    ['a number', '5'],
    ['a text', '"x"'],
    ['null', 'null'],
    ['half an object', '{"title":'],
    ['a comment', '{/* */}'],
    ['no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['a thousand brackets', `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ] as [string, BodyInit][])('that is %s is 400', async (_, raw) => {
    expect(await send(raw)).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid' }] } })
  })

  test('that pollutes no prototype is taken for what it is', async () => {
    expect((await send('{"__proto__":{"powers":["admin"]},"constructor":{"a":1}}')).status).toBe(400)
    expect(({} as Record<string, unknown>).powers).toBeUndefined()
  })

  test('with half of a letter in a text is 400, and names the field', async () => {
    const body = { title: 'Lamp \ud83d', type: 'sell' }
    expect(await estate.call('POST', '/api/listings', { as: 'asha', body })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'invalid', field: 'title' }] },
    })
  })

  test('that is a form with a text, or a NUL in its name, for a photo is 400', async () => {
    for (const photo of ['{"filename":"x.jpg"}', new File([new Uint8Array(await aPicture())], 'a\0.jpg')]) {
      const form = new FormData()
      form.append('file', photo)
      expect(await estate.call('POST', '/api/media', { as: 'asha', raw: form })).toMatchObject({
        status: 400,
        body: { errors: [{ code: 'invalid', field: 'file' }] },
      })
    }
  })

  test('of a signed-out sender is 401, whatever it is', async () => {
    for (const token of [undefined, 'garbage']) {
      const answer = await estate.call('POST', '/api/tickets', {
        raw: '{"title":',
        headers: json,
        ...(token ? { token } : {}),
      })
      expect(answer.status).toBe(401)
    }
  })

  test.each([1.1, 20])('of %d MB is 413', async (size) => {
    const answer = await send(JSON.stringify({ title: 'x', description: 'y'.repeat(size * MB) }))
    expect(answer).toMatchObject({ status: 413, body: { errors: [{ code: 'payload_too_large' }] } })
  })

  test('of 20 MB is 413 at the sign-in too', async () => {
    const raw = JSON.stringify({ email: 'asha@khaki.example', password: 'y'.repeat(20 * MB) })
    expect((await estate.call('POST', '/api/users/login', { raw, headers: json })).status).toBe(413)
  })

  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', ''])(
    'called “%s” is 415',
    async (type) => {
      const answer = await send(
        new TextEncoder().encode('{"title":"x"}'),
        type ? { 'content-type': type } : {},
      )
      expect(answer).toMatchObject({ status: 415, body: { errors: [{ code: 'unsupported_media' }] } })
    },
  )

  test('with a password like a book is 400', async () => {
    const body = { email: 'asha@khaki.example', password: PASSWORD.repeat(30_000) }
    const answer = await estate.call('POST', '/api/users/login', { body })
    expect([400, 401]).toContain(answer.status)
  })
})

describe('a photo', () => {
  const count = async () => (await stored<{ n: number }>('select count(*)::int as n from media'))[0]?.n

  test('is kept as a fresh JPEG under a name of ours, without what the camera wrote', async () => {
    const original = await sharp({ create: { width: 3000, height: 30, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Copyright: 'Secret Place' } })
      .jpeg()
      .toBuffer()
    const { status, body } = await upload(estate, 'asha', original, '../../IMG_0001.jpg', 'image/jpeg')
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({ mimeType: 'image/jpeg', alt: 'Under the sink', width: 2560 })
    expect(body.doc.filename).toMatch(/^[0-9a-f-]{36}\.jpg$/)
    const file = await fetch(`${estate.url}/api/media/file/${body.doc.filename}`, {
      headers: { authorization: `JWT ${await estate.tokenOf('asha')}` },
    })
    const bytes = Buffer.from(await file.arrayBuffer())
    expect(file.headers.get('content-type')).toBe('image/jpeg')
    expect(bytes.includes('Secret Place')).toBe(false)
  })

  test.each([
    ['text', new TextEncoder().encode('I am a photo'), 'leak.png', 'image/png'],
    ['a page', new TextEncoder().encode('<html><script>1</script></html>'), 'leak.html', 'text/html'],
    [
      'a drawing',
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'leak.svg',
      'image/svg+xml',
    ],
    ['nothing', new Uint8Array(), 'leak.png', 'image/png'],
    [
      'half a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      'leak.png',
      'image/png',
    ],
  ] as const)('that is %s is refused and not kept', async (_, bytes, name, type) => {
    const before = await count()
    const answer = await upload(estate, 'asha', bytes, name, type)
    expect([400, 415]).toContain(answer.status)
    if (bytes.length > 0) expect(answer.body.errors[0].code).toBe('unsupported_media')
    expect(await count()).toBe(before)
  })

  test('of 11 MB is 413', async () => {
    const answer = await upload(estate, 'asha', new Uint8Array(11 * MB))
    expect(answer).toMatchObject({ status: 413, body: { errors: [{ code: 'payload_too_large' }] } })
  })

  test('of more than 40 megapixels is 413', async () => {
    const huge = await sharp({ create: { width: 8000, height: 5100, channels: 3, background: 'red' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect((await upload(estate, 'asha', huge)).status).toBe(413)
  })

  test('that is missing, or not in a form, is 400', async () => {
    const form = new FormData()
    form.set('_payload', '{}')
    expect((await estate.call('POST', '/api/media', { as: 'asha', raw: form })).status).toBe(400)
    expect((await estate.call('POST', '/api/media', { as: 'asha', body: {} })).status).toBe(400)
    const broken = { 'content-type': 'multipart/form-data; boundary=x' }
    const answer = await estate.call('POST', '/api/media', { as: 'asha', raw: 'nothing', headers: broken })
    expect(answer.status).toBe(400)
  })

  test('with malformed fields beside it is 400', async () => {
    for (const text of ['{', '[]', '{"alt":5}', '{"alt":"a\\u0000b"}']) {
      const form = new FormData()
      form.set('file', new Blob([new Uint8Array(await aPicture())], { type: 'image/png' }), 'leak.png')
      form.set('_payload', text)
      const answer = await estate.call('POST', '/api/media', { as: 'asha', raw: form })
      expect([text, answer.status]).toEqual([text, 400])
    }
  })

  test('is not the address of a file elsewhere', async () => {
    const body = { url: 'http://127.0.0.1:1/x.png', filename: '../../etc/passwd' }
    expect((await estate.call('POST', '/api/media', { as: 'asha', body })).status).toBe(400)
  })
})

test.each(['Two\nlines', 'A bell \u0007', 'Back\rto the start'])(
  'a title is one line of plain text: %j',
  async (title) => {
    const category = await categoryIdOf('Plumbing')
    const body = { title, description: 'It\ndrips.', category }
    const answer = await estate.call('POST', '/api/tickets', { as: 'asha', body })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'title' }] } })
    expect(await stored('select 1 from tickets where title = $1', [title])).toEqual([])
  },
)

test.each([
  ['Call \u202a+91 98200\u202c now', 'Call +91 98200 now'],
  ['Tap \u202eevil\u2066', 'Tap evil'],
  ['A bell \u0007', 'A bell '],
  ['Escaped \u001b[2J', 'Escaped '],
])(
  'a text of several lines loses control characters, and what turns its direction: %j',
  async (text, plain) => {
    const category = await categoryIdOf('Plumbing')
    const body = { title: 'Tap', description: text, category }
    const { status, body: answer } = await estate.call('POST', '/api/tickets', { as: 'asha', body })
    expect(status).toBe(201)
    const rows = await stored<{ description: string }>('select description from tickets where id = $1', [
      answer.doc.id,
    ])
    expect(rows[0]?.description.trim()).toBe(plain.trim())
  },
)

test('a text of several lines with a NUL is refused, and not stored', async () => {
  const body = { type: 'free', title: 'Nothing', description: 'Tap\u0000evil' }
  expect(await estate.call('POST', '/api/listings', { as: 'asha', body })).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'description' }] },
  })
  expect(await stored(`select 1 from listings where title = 'Nothing'`)).toEqual([])
})

test('a text of several lines keeps its lines, its tabs, and what joins and parts the letters of Hindi', async () => {
  const description = 'नल\r\n\tक\u094d\u200dष, र\u094d\u200cय'
  const body = { type: 'free', title: 'नल', description }
  const { status, body: answer } = await estate.call('POST', '/api/listings', { as: 'asha', body })
  expect(status).toBe(201)
  expect(await stored('select description from listings where id = $1', [answer.doc.id])).toEqual([
    { description },
  ])
})

test.each(['where=abc', 'where=%7B', '[where]=abc', 'data=abc'])(
  'a filter that is not well-formed is called so, and is no fault of ours: ?%s',
  async (query) => {
    const logged = vi.spyOn(estate.payload.logger, 'error')
    const answer = await estate.call('GET', `/api/listings?${query}`, { as: 'asha' })
    const field = query.startsWith('data') ? 'data' : 'where'
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field }] } })
    expect(answer.body.errors[0].message).toMatch(/^The (filter|data) is not well-formed\.$/)
    expect(logged).not.toHaveBeenCalled()
    logged.mockRestore()
  },
)

test('a filter that is JSON filters', async () => {
  const where = encodeURIComponent('{"title":{"equals":"nothing of the kind"}}')
  const answer = await estate.call('GET', `/api/listings?where=${where}`, { as: 'asha' })
  expect(answer).toMatchObject({ status: 200, body: { docs: [] } })
})

test('a title of nothing visible is none', async () => {
  const category = await categoryIdOf('Plumbing')
  const body = { title: '\u200b\u2060 \u200d', description: 'It drips.', category }
  expect((await estate.call('POST', '/api/tickets', { as: 'asha', body })).status).toBe(400)
})
