import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stored } from '../support/database'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { type DeployedEstate, startEstate } from '../support/server'
import { cookieAt, signInAt } from '../support/signed-in'
import { type Answer, ask, filledForm } from './support/ask'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const PAGES = ['/sign-in', '/offline', '/nonsense', '/', '/tickets', '/admin/login']
/** Where forms of the site are sent: each page takes its own, and two addresses take nothing else. */
const FORM_ADDRESSES = [
  '/sign-in',
  '/sign-out',
  '/language',
  '/',
  '/tickets',
  '/tickets/new',
  '/tickets/MNT-2026-0001',
  '/work',
  '/notifications',
  '/notifications/preferences',
  '/profile',
  '/join',
  '/forgot-password',
  '/reset-password',
  '/nonsense',
]
const FOREIGN: [string, Record<string, string>][] = [
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['a browser that hides its origin', { 'sec-fetch-site': 'cross-site' }],
  ['a program without an origin', {}],
  ['another port of this machine', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
]

let estate: DeployedEstate

beforeAll(async () => {
  estate = await startEstate()
}, START_MS)

afterAll(() => estate?.stop())

const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(`${estate.url}${path}`, { headers })

/** The cookie of somebody's one session. */
const as = async (person: PersonName): Promise<Record<string, string>> => ({
  cookie: await cookieAt(estate.url, person),
})

/** Signs in through the page's own form, as a browser without JavaScript does. */
async function signInByForm(path: string, headers: Record<string, string>): Promise<Answer> {
  const page = await get(path)
  const form = filledForm(page.text, { email: emailOf('meera'), password: PASSWORD })
  return ask(`${estate.url}${path}`, {
    method: 'POST',
    headers: { ...form.headers, accept: 'text/html', ...headers },
    body: form.body,
  })
}

/** Everything that a form could have changed, in one word. */
async function everythingStored(): Promise<unknown> {
  const tables = ['tickets', 'ticket_updates', 'users', 'users_sessions', 'residents', 'notifications']
  const sums = tables.map(
    (table) => `(select md5(coalesce(string_agg(t::text, '' order by t::text), '')) from ${table} t)`,
  )
  return (await stored(`select ${sums.map((sum, index) => `${sum} as t${index}`).join(', ')}`))[0]
}

const nonceOf = ({ headers }: Answer): string =>
  /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? ''

describe('what every answer tells the browser', () => {
  it.each(PAGES)('%s has a strict policy, with a nonce that is never used twice', async (path) => {
    const [first, second] = [await get(path, await as('asha')), await get(path, await as('asha'))]
    const policy = String(first.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain("script-src 'self' 'unsafe-inline'")
    expect(nonceOf(first)).toMatch(/^[\w+/]{22}==$/)
    expect(nonceOf(first)).not.toBe(nonceOf(second))
    expect(first.headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(first.headers['x-content-type-options']).toBe('nosniff')
    expect(first.headers['x-frame-options']).toBe('DENY')
    expect(first.headers['x-powered-by']).toBeUndefined()
    expect(first.headers['strict-transport-security']).toBeUndefined()
  })

  it.each(PAGES)('every script of %s carries the nonce of its own answer', async (path) => {
    const page = await get(path, await as('asha'))
    const scripts = page.text.match(/<script\b[^>]*>/g) ?? []
    expect(scripts).not.toEqual([])
    for (const script of scripts) expect(script).toContain(`nonce="${nonceOf(page)}"`)
    expect(page.text).not.toMatch(/<[a-z][^>]*\son[a-z]+="/)
  })

  it('a client’s own nonce, target and policy count for nothing', async () => {
    const forged = {
      'x-estate-nonce': 'forged',
      'x-estate-target': '/forged',
      'x-estate-peer': '6.6.6.6',
      'content-security-policy': "script-src 'unsafe-inline' 'nonce-forged'",
      'x-nonce': 'forged',
    }
    const page = await get('/sign-in', forged)
    expect(JSON.stringify(page.headers)).not.toContain('forged')
    expect(page.text).not.toContain('forged')
    const led = await get('/tickets?past=1', forged)
    expect(led.headers.location).toBe('/sign-in?next=%2Ftickets%3Fpast%3D1')
  })

  it('private pages are kept by nobody on the way', async () => {
    const page = await get('/tickets', await as('asha'))
    expect(page.headers['cache-control']).toContain('no-store')
  })
})

describe('the cookie of a session', () => {
  it('is out of reach of scripts and of other sites, from the form as from the interface', async () => {
    const byForm = await signInByForm('/sign-in', { origin: estate.url })
    expect(byForm.status).toBe(303)
    const body = JSON.stringify({ email: emailOf('meera'), password: PASSWORD })
    const headers = { 'content-type': 'application/json' }
    const byApi = await ask(`${estate.url}/api/users/login`, { method: 'POST', headers, body })
    for (const answer of [byForm, byApi]) {
      const cookie = answer.headers['set-cookie']?.find((one) => one.startsWith('payload-token=')) ?? ''
      expect(cookie).toMatch(/HttpOnly/i)
      expect(cookie).toMatch(/SameSite=Lax/i)
      expect(cookie).not.toMatch(/Domain=/i)
    }
  })
})

describe('a form from elsewhere', () => {
  it.each(FOREIGN)('of %s changes nothing, wherever it is sent', async (_, foreign) => {
    const own = await as('asha')
    const before = await everythingStored()
    for (const path of FORM_ADDRESSES) {
      const page = await get(path, own)
      const form = filledForm(page.text, { email: emailOf('asha'), password: PASSWORD, title: 'Forged' })
      const headers = { ...own, ...form.headers, ...foreign }
      const answer = await ask(`${estate.url}${path}`, { method: 'POST', headers, body: form.body })
      expect(answer.status, path).toBe(403)
      expect(answer.headers['set-cookie'], path).toBeUndefined()
    }
    expect(await everythingStored()).toEqual(before)
    expect((await get('/tickets', own)).status).toBe(200)
  })

  it('does not sign anybody in, so that nobody works in a stranger’s name', async () => {
    const answer = await signInByForm('/sign-in', { origin: 'https://evil.example' })
    expect(answer.status).toBe(403)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('is refused in words for who reads pages, in their language', async () => {
    const headers = { origin: 'null', accept: 'text/html', 'accept-language': 'hi-IN' }
    const page = await ask(`${estate.url}/sign-out`, { method: 'POST', headers })
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.text).toContain('यह फ़ॉर्म सोसाइटी के पन्ने से नहीं आया')
    const told = await ask(`${estate.url}/sign-out`, { method: 'POST', headers: { origin: 'null' } })
    expect(JSON.parse(told.text).errors[0].code).toBe('not_permitted')
  })

  it('does not borrow a session in the interface either', async () => {
    const before = await everythingStored()
    const headers = { ...(await as('asha')), origin: 'https://evil.example', 'content-type': 'text/plain' }
    const body = JSON.stringify({ title: 'Forged', description: 'Forged' })
    for (const path of ['/api/tickets', '/api/users/logout', '/api/notifications/read-all']) {
      const answer = await ask(`${estate.url}${path}`, { method: 'POST', headers, body })
      expect(answer.status, path).toBeGreaterThanOrEqual(400)
    }
    expect(await everythingStored()).toEqual(before)
  })

  it('has nothing to do with following a link: a mail’s link shows the person who is signed in', async () => {
    const fromMail = { referer: 'https://mail.example/inbox', 'sec-fetch-site': 'cross-site' }
    const page = await get('/', { ...(await as('asha')), ...fromMail })
    expect(page.status).toBe(200)
    expect(page.text).toContain('Asha')
  })
})

describe('signing out', () => {
  it('by the estate’s own form ends the session and clears the browser', async () => {
    const cookie = `payload-token=${await signInAt(estate.url, 'omar')}`
    const out = await ask(`${estate.url}/sign-out`, {
      method: 'POST',
      headers: { cookie, origin: estate.url },
    })
    expect(out.status).toBe(303)
    expect(out.headers['clear-site-data']).toBe('"cache", "storage"')
    expect((await get('/tickets', { cookie })).headers.location).toBe('/sign-in?next=%2Ftickets')
  })
})

describe('after signing in', () => {
  const ELSEWHERE = ['//evil.example', '/\\evil.example', 'https://evil.example', '/%2f%2fevil.example']
  const HIDDEN = [
    '/\t/evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    '/.//evil.example',
    '@evil.example',
  ]

  it.each([...ELSEWHERE, ...HIDDEN])('%j leads nobody away from the estate', async (next) => {
    const path = `/sign-in?next=${encodeURIComponent(next)}`
    const signedIn = await signInByForm(path, { origin: estate.url })
    expect(signedIn.status).toBe(303)
    const already = await get(path, await as('asha'))
    for (const answer of [signedIn, already]) {
      const led = new URL(answer.headers.location ?? '', estate.url)
      expect(led.origin).toBe(estate.url)
    }
  })

  it('a forged hidden field leads nobody away either', async () => {
    const page = await get('/sign-in')
    const form = filledForm(page.text, {
      next: '//evil.example',
      email: emailOf('meera'),
      password: PASSWORD,
    })
    const headers = { ...form.headers, origin: estate.url }
    const answer = await ask(`${estate.url}/sign-in`, { method: 'POST', headers, body: form.body })
    expect(new URL(answer.headers.location ?? '', estate.url).href).toBe(`${estate.url}/`)
  })

  it('the words at the door are in the language of whoever signed in', async () => {
    const speak = (language: string) =>
      stored('update users set language = $2 where email = $1', [emailOf('meera'), language])
    await speak('hi')
    const signedIn = await signInByForm('/sign-in', { origin: estate.url })
    await speak('en')
    const cookie = signedIn.headers['set-cookie']?.map((one) => one.split(';', 1)[0]).join('; ') ?? ''
    const page = await get('/nonsense', { cookie, accept: 'text/html', 'accept-language': 'en' })
    expect(page.text).toContain('<h1>यहाँ आपके देखने लायक कुछ नहीं है</h1>')
  })

  it('somebody gets to the page that they wanted', async () => {
    const answer = await signInByForm('/sign-in?next=%2Ftickets%3Fpast%3D1', { origin: estate.url })
    expect(answer.headers.location).toBe('/tickets?past=1')
  })
})
