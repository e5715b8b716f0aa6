import { describe, expect, it } from 'vitest'
import { shortName } from '@/web/app/manifest.webmanifest/short-name'
import { isForeignForm } from '@/web/foreign-forms'
import { preferredLanguage } from '@/web/i18n/accept-language'
import { ownPath } from '@/web/own-path'
import { plainPage, readsPages } from '@/web/plain-page'
import { securityHeaders } from '@/web/security-headers'
import { sessionMark } from '@/web/session-mark'
import { accentOf, contrast } from '@/web/ui/accent'

const ESTATE = 'https://estate.example'

describe('a path of this site', () => {
  it.each(['/', '/tickets', '/tickets?past=1', '/tickets/MNT-2026-0001', '/%2f%2fevil.example', '/a//b'])(
    '%s leads to itself',
    (path) => expect(ownPath(path)).toBe(path),
  )

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/..//evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    'tickets',
    '',
    undefined,
    ['/tickets', '/x'],
  ])('%j leads nowhere', (value) => expect(ownPath(value)).toBeNull())

  it('leaves out what follows a #, and keeps other hosts out of the path', () => {
    expect(ownPath('/tickets#//evil.example')).toBe('/tickets')
    expect(ownPath('/@evil.example')).toBe('/@evil.example')
  })
})

describe('a form from elsewhere', () => {
  const host = 'estate.example'
  const post = (headers: Record<string, string>, path = '/sign-out') =>
    isForeignForm('POST', path, { host, ...headers }, ESTATE)

  it('is refused by any foreign origin, by an origin that hides itself, and without any', () => {
    expect(post({ origin: 'https://evil.example' })).toBe(true)
    expect(post({ origin: 'https://estate.example.evil.example' })).toBe(true)
    expect(post({ origin: 'null' })).toBe(true)
    expect(post({})).toBe(true)
    expect(post({ 'sec-fetch-site': 'cross-site' })).toBe(true)
    expect(post({ 'sec-fetch-site': 'same-site' })).toBe(true)
    expect(post({ 'sec-fetch-site': 'none' })).toBe(true)
  })

  it('is not, when the page is the estate’s own', () => {
    expect(post({ origin: ESTATE })).toBe(false)
    expect(post({ origin: 'http://192.168.1.5:3000', host: '192.168.1.5:3000' })).toBe(false)
    expect(post({ 'sec-fetch-site': 'same-origin' })).toBe(false)
  })

  it('is every method that may change something, everywhere but in the interface', () => {
    const evil = { host, origin: 'https://evil.example' }
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])
      expect(isForeignForm(method, '/tickets', evil, ESTATE), method).toBe(true)
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      expect(isForeignForm(method, '/tickets', evil, ESTATE), method).toBe(false)
    expect(isForeignForm('POST', '/api/tickets', evil, ESTATE)).toBe(false)
    expect(isForeignForm('POST', '/apiary', evil, ESTATE)).toBe(true)
    // A provider's callback comes from no page; its signature is what counts.
    expect(isForeignForm('POST', '/callbacks/twilio', { host: 'estate.example' }, ESTATE)).toBe(false)
    expect(isForeignForm('POST', '/callbacks-of-others', evil, ESTATE)).toBe(true)
  })
})

describe('what every answer tells the browser', () => {
  const at = (path: string, isHttps = true) => securityHeaders(path, { nonce: 'abc', isHttps, isDev: false })

  it('names its own scripts and styles, and no others', () => {
    const policy = at('/tickets')['Content-Security-Policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
    expect(policy).toContain("style-src 'self' 'nonce-abc';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  })

  it('lets the panel alone style inline, and never run scripts so', () => {
    const scripts = (path: string) =>
      /script-src [^;]*/.exec(at(path)['Content-Security-Policy'] ?? '')?.[0] ?? ''
    expect(at('/admin/login')['Content-Security-Policy']).toContain("style-src 'self' 'unsafe-inline'")
    expect(scripts('/admin/login')).not.toContain('unsafe')
    expect(at('/administration')['Content-Security-Policy']).not.toContain('unsafe')
  })

  it('allows nothing at all in what the interface answers', () => {
    expect(at('/api/media/file/a.jpg')['Content-Security-Policy']).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    )
  })

  it('asks for https for a year, where it is https', () => {
    expect(at('/')['Strict-Transport-Security']).toBe('max-age=31536000')
    expect(at('/', false)['Strict-Transport-Security']).toBeUndefined()
  })
})

describe('the language that a browser prefers', () => {
  it.each([
    ['', 'en'],
    ['hi', 'hi'],
    ['hi-IN,hi;q=0.9,en;q=0.8', 'hi'],
    ['en-IN,en;q=0.9,hi;q=0.8', 'en'],
    ['en;q=0.4, hi;q=0.9', 'hi'],
    ['mr-IN,hi;q=0.7,en;q=0.3', 'hi'],
    ['de, fr;q=0.9', 'en'],
    ['hi;q=0', 'en'],
    ['HI-in', 'hi'],
    ['*', 'en'],
    [';;;,,q=1', 'en'],
  ])('%j is %s', (header, language) => expect(preferredLanguage(header)).toBe(language))
})

describe('the estate’s colour', () => {
  const PAPERS = { light: ['#f4f2ea', '#fffefa', '#ebe8db'], dark: ['#171a13', '#1f231a', '#262a20'] }
  const TEXT_CONTRAST = 4.5
  const steps = ['00', '40', '80', 'c0', 'ff']
  const colors = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => `#${r}${g}${b}`)))
  const rgb = (hex: string) =>
    [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]
  const ratio = (a: string, b: string) => contrast(rgb(a), rgb(b))

  it('can be read on every paper of both themes, and be written on, whatever was chosen', () => {
    for (const color of colors) {
      const { light, dark, onLight, onDark } = accentOf(color)
      for (const paper of PAPERS.light)
        expect(ratio(light, paper), color).toBeGreaterThanOrEqual(TEXT_CONTRAST)
      for (const paper of PAPERS.dark) expect(ratio(dark, paper), color).toBeGreaterThanOrEqual(TEXT_CONTRAST)
      expect(ratio(light, onLight), color).toBeGreaterThanOrEqual(TEXT_CONTRAST)
      expect(ratio(dark, onDark), color).toBeGreaterThanOrEqual(TEXT_CONTRAST)
    }
  })

  it('is khaki for everything that is no colour, so that no text of the settings gets into a style', () => {
    const khaki = accentOf('#6b5b2e')
    for (const text of [null, undefined, '', 'red', '#fff', '#12345g', '#123456;}body{display:none'])
      expect(accentOf(text)).toEqual(khaki)
  })
})

describe('the mark of a session', () => {
  it('tells one from another, and nothing of either', () => {
    const asha = sessionMark('theme=dark; payload-token=eyJ.asha.sig; lng=en')
    expect(asha).toMatch(/^[\w-]{16}\.0$/)
    expect(asha).not.toBe(sessionMark('payload-token=eyJ.meera.sig'))
    expect(asha).toBe(sessionMark('payload-token=eyJ.asha.sig'))
  })

  it('says when the session runs out, as the token says it', () => {
    const content = Buffer.from('{"exp":1790000000}').toString('base64url')
    expect(sessionMark(`payload-token=eyJ.${content}.sig`)).toMatch(/\.1790000000$/)
  })

  it('is none where there is no session', () => {
    expect(sessionMark(undefined)).toBeNull()
    expect(sessionMark('payload-token=')).toBeNull()
    expect(sessionMark('not-payload-token=x')).toBeNull()
  })
})

describe('a name beneath an icon', () => {
  it.each([
    ['The Khaki Estate', 'Khaki Estate'],
    ['Green Meadows Co-operative Housing Society', 'Green'],
    ['Shantiniketan-Residency', 'Shantiniketan-Residency'],
    ['  Om  Sai ', 'Om Sai'],
  ])('%j is %j', (name, short) => expect(shortName(name)).toBe(short))
})

describe('a page at the door', () => {
  it('is in the browser’s language, and its own choice before that', () => {
    expect(plainPage('broken', { 'accept-language': 'hi' })).toContain('<html lang="hi">')
    expect(plainPage('broken', { cookie: 'estate-language=hi', 'accept-language': 'en' })).toContain(
      'lang="hi"',
    )
    expect(plainPage('broken', { cookie: 'estate-language=<b>' })).toContain('lang="en-IN"')
  })

  it('is for who reads pages', () => {
    expect(readsPages({ accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })).toBe(true)
    expect(readsPages({ accept: '*/*' })).toBe(false)
    expect(readsPages({})).toBe(false)
  })
})
