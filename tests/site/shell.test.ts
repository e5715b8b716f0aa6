import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stored } from '../support/database'
import { aPicture } from '../support/factories'
import type { PersonName } from '../support/people'
import { categoryIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'
import { cookieAt, tokenAt } from '../support/signed-in'
import { ask } from './support/ask'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const PAGE = { accept: 'text/html' }

let estate: DeployedEstate

beforeAll(async () => {
  estate = await startEstate()
}, START_MS)

afterAll(() => estate?.stop())

const get = (path: string, headers: Record<string, string> = {}) => ask(`${estate.url}${path}`, { headers })

async function call(person: PersonName, method: string, path: string, body?: unknown): Promise<any> {
  const isForm = body instanceof FormData
  const headers = {
    authorization: `JWT ${await tokenAt(estate.url, person)}`,
    ...(isForm ? {} : { 'content-type': 'application/json' }),
  }
  const sent = body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }
  const response = await fetch(`${estate.url}/api/${path}`, { method, headers, ...sent })
  const answer: any = await response.json()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`)
  return answer
}

async function uploaded(person: PersonName, file: Uint8Array, type: string): Promise<any> {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(file)], { type }), 'photo')
  return (await call(person, 'POST', 'media', form)).doc
}

describe('installing the estate on a phone', () => {
  it('gives its name, its colours and its icons from the settings', async () => {
    await call('admin', 'POST', 'globals/settings', { estateName: 'Neem Court', accentColor: '#004488' })
    const answer = await get('/manifest.webmanifest')
    expect(answer.headers['content-type']).toContain('application/manifest+json')
    const manifest = JSON.parse(answer.text)
    expect(manifest).toMatchObject({
      id: '/',
      name: 'Neem Court',
      short_name: 'Neem Court',
      start_url: '/',
      display: 'standalone',
      theme_color: '#004488',
    })
    expect(manifest.shortcuts.map(({ url }: { url: string }) => url)).toEqual(['/tickets/new', '/tickets'])
    for (const { src, sizes } of manifest.icons) {
      const icon = await get(src)
      const { width, height, format } = await sharp(icon.bytes).metadata()
      expect(icon.headers['content-type']).toBe('image/png')
      expect([`${width}x${height}`, format]).toEqual([sizes, 'png'])
    }
  })

  it('speaks the browser’s language', async () => {
    const answer = await get('/manifest.webmanifest', { 'accept-language': 'hi-IN' })
    const { lang, shortcuts } = JSON.parse(answer.text)
    expect([lang, shortcuts[0].name]).toEqual(['hi', 'समस्या बताएँ'])
  })

  it('is offered by every page', async () => {
    const { text } = await get('/sign-in')
    expect(text).toContain('<link rel="manifest" href="/manifest.webmanifest"/>')
    expect(text).toContain('<link rel="apple-touch-icon" href="/icons/apple-touch-icon.png"/>')
  })

  it('serves the worker so that browsers learn of a new one at once', async () => {
    const worker = await get('/sw.js')
    expect(worker.status).toBe(200)
    expect(worker.headers['content-type']).toContain('javascript')
    expect(worker.headers['cache-control']).toBe('no-cache')
  })
})

describe('the logo', () => {
  it('is absent until there is one, and then shown to everybody', async () => {
    expect((await get('/logo')).status).toBe(404)
    const { id } = await uploaded('admin', await aPicture(640), 'image/png')
    await call('admin', 'POST', 'globals/settings', { logo: id })
    const logo = await get('/logo')
    expect(logo.status).toBe(200)
    expect(logo.headers['content-type']).toBe('image/jpeg')
    expect(logo.headers['x-content-type-options']).toBe('nosniff')
    expect(logo.headers['cache-control']).toBe('public, max-age=300')
    expect((await sharp(logo.bytes).metadata()).width).toBe(320)
    expect((await get('/sign-in')).text).toContain('<img src="/logo"')
  })

  it('goes when its picture is deleted, and pages do not break', async () => {
    const { id } = await uploaded('admin', await aPicture(64), 'image/png')
    await call('admin', 'POST', 'globals/settings', { logo: id })
    expect((await get('/logo')).status).toBe(200)
    await call('admin', 'DELETE', `media/${id}`)
    expect((await get('/logo')).status).toBe(404)
    expect((await get('/sign-in')).status).toBe(200)
  })
})

it('the footer says which language the page is in', async () => {
  const { text } = await get('/sign-in', { 'accept-language': 'hi' })
  const current = text.match(/<button[^>]*aria-current="true"[^>]*>/g) ?? []
  expect(current).toHaveLength(1)
  expect(current[0]).toContain('lang="hi"')
})

describe('an address that leads nowhere', () => {
  it.each(['/nonsense', '/tickets/x/y/z', '/robots.txt', '/.env', '/administration'])(
    '%s is told in words, before any script has run',
    async (path) => {
      const english = await get(path, PAGE)
      expect(english.status).toBe(404)
      expect(english.text).toContain('<h1>There is nothing here that you may see</h1>')
      const hindi = await get(path, { ...PAGE, 'accept-language': 'hi', 'accept-encoding': 'gzip' })
      expect(hindi.text).toContain('<h1>यहाँ आपके देखने लायक कुछ नहीं है</h1>')
    },
  )

  it('does not take a form either', async () => {
    const headers = { ...PAGE, origin: estate.url, 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await ask(`${estate.url}/nonsense`, { method: 'POST', headers, body: 'a=b' })
    expect(answer.status).toBe(404)
  })

  it('is left to the interface and the panel where it is theirs', async () => {
    for (const path of ['/api', '/api/nonsense']) {
      const answer = await get(path, PAGE)
      expect([path, answer.status]).toEqual([path, 401])
      expect(JSON.parse(answer.text).errors[0].code).toBe('unauthenticated')
    }
    expect((await get('/admin/login', PAGE)).text).not.toContain('class="plain"')
  })

  it('tells nothing of how the site is made', async () => {
    for (const path of ['/nonsense', '/tickets/%F0%9F%92%A9', '/_next/static/nonsense.js', '/%E0%A4%A']) {
      const { text } = await get(path, PAGE)
      expect(text, path).not.toMatch(/node_modules|\bat [\w.]+ \(|\.tsx?:\d+|Error:/)
    }
  })
})

describe('a fault of ours', () => {
  it('is told in words before any script has run, and nothing else is told', async () => {
    const cookie = await cookieAt(estate.url, 'asha')
    await stored('alter table tickets rename to tickets_gone')
    try {
      const answer = await get('/tickets', { ...PAGE, cookie, 'accept-encoding': 'gzip' })
      expect(answer.status).toBe(500)
      expect(answer.text).toContain('<h1>Something went wrong on our side</h1>')
      expect(answer.text).not.toMatch(/tickets_gone|relation|select |node_modules|\bat [\w.]+ \(|\.tsx?:\d+/)
    } finally {
      await stored('alter table tickets_gone rename to tickets')
    }
    expect((await get('/tickets', { ...PAGE, cookie })).status).toBe(200)
  })
})

describe('a photo', () => {
  it('is made anew, without place and camera, and shown to who may see what it belongs to', async () => {
    const taken = await sharp(await aPicture(640))
      .jpeg()
      .withExif({
        IFD0: { Make: 'SpyCam', Artist: 'Asha Rao' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '19/1 4/1 30/1', GPSLongitudeRef: 'E' },
      })
      .toBuffer()
    expect((await sharp(taken).metadata()).exif).toBeDefined()
    const photo = await uploaded('asha', taken, 'image/jpeg')
    await call('asha', 'POST', 'tickets', {
      title: 'Leak under the sink',
      description: 'See the photo.',
      category: await categoryIdOf('Plumbing'),
      photos: [photo.id],
    })
    const file = new URL(photo.url, estate.url).pathname
    const as = async (person: PersonName) =>
      get(file, { authorization: `JWT ${await tokenAt(estate.url, person)}` })

    const own = await as('asha')
    expect(own.status).toBe(200)
    expect(own.headers['content-type']).toBe('image/jpeg')
    expect(own.headers['x-content-type-options']).toBe('nosniff')
    expect(own.headers['cache-control']).not.toContain('public')
    expect((await sharp(own.bytes).metadata()).exif).toBeUndefined()
    expect(own.bytes.includes('SpyCam')).toBe(false)
    expect((await as('supervisor')).status).toBe(200)
    expect((await as('meera')).status).toBe(404)
    expect((await get(file)).status).toBe(401)
    expect((await get(new URL(photo.sizes.thumbnail.url, estate.url).pathname)).status).toBe(401)
  })
})
