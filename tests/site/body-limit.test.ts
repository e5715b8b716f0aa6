import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PERSON_MAX_BYTES, STRANGER_MAX_BYTES } from '@/web/body-limit'
import { emailOf, PASSWORD } from '../support/people'
import { type DeployedEstate, startEstate } from '../support/server'
import { cookieAt } from '../support/signed-in'
import { type Answer, ask, filledForm } from './support/ask'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const PIECES = 20
const MULTIPART = 'multipart/form-data; boundary=estate'
const FORGED = 'payload-token=eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjk5OTk5OTk5OTl9.AAAA'

let estate: DeployedEstate

beforeAll(async () => {
  estate = await startEstate()
}, START_MS)

afterAll(() => estate?.stop())

/** Sends so many bytes as a form of the estate's own pages, saying beforehand how many there are. */
const send = (path: string, bytes: number, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(`${estate.url}${path}`, {
    method: 'POST',
    headers: { origin: estate.url, 'content-type': MULTIPART, ...headers },
    body: Buffer.alloc(bytes, 'x'),
  })

/** The same in pieces, without saying how much is to come. */
const stream = (path: string, bytes: number, headers: Record<string, string> = {}): Promise<number> =>
  sendInPieces(path, Buffer.alloc(bytes, 'x'), { 'content-type': MULTIPART, ...headers })

function sendInPieces(path: string, body: Buffer, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const own = { origin: estate.url, ...headers }
    const request = http.request(`${estate.url}${path}`, { method: 'POST', headers: own }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
    })
    request.on('error', reject)
    const size = Math.max(Math.ceil(body.length / PIECES), 1)
    for (let from = 0; from < body.length; from += size) request.write(body.subarray(from, from + size))
    request.end()
  })
}

describe('whoever is not signed in', () => {
  it.each(['/join', '/sign-in', '/forgot-password', '/nonsense'])(
    'sends at most 1 MB to %s',
    async (path) => {
      expect((await send(path, STRANGER_MAX_BYTES + 1)).status).toBe(413)
      expect(await stream(path, STRANGER_MAX_BYTES + 1)).toBe(413)
    },
  )

  it('sends no more with a cookie that the estate never gave out', async () => {
    expect((await send('/join', STRANGER_MAX_BYTES + 1, { cookie: FORGED })).status).toBe(413)
    expect(await stream('/join', STRANGER_MAX_BYTES + 1, { cookie: FORGED })).toBe(413)
  })

  it('is heard below the limit, said or not', async () => {
    expect((await send('/join', STRANGER_MAX_BYTES)).status).not.toBe(413)
    expect(await stream('/join', STRANGER_MAX_BYTES)).not.toBe(413)
  })

  it('is told in words that it is too much, in their language', async () => {
    const headers = { accept: 'text/html', 'accept-language': 'hi-IN' }
    const page = await send('/join', STRANGER_MAX_BYTES + 1, headers)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.text).toContain('इतना सब एक साथ नहीं भेजा जा सकता')
    const told = await send('/join', STRANGER_MAX_BYTES + 1)
    expect(JSON.parse(told.text).errors[0].code).toBe('payload_too_large')
  })
})

describe('whoever is signed in', () => {
  it('sends six photos at their largest, and no more', async () => {
    const cookie = await cookieAt(estate.url, 'asha')
    expect((await send('/tickets/new', PERSON_MAX_BYTES, { cookie })).status).not.toBe(413)
    expect((await send('/tickets/new', PERSON_MAX_BYTES + 1, { cookie })).status).toBe(413)
    expect(await stream('/tickets/new', PERSON_MAX_BYTES + 1, { cookie })).toBe(413)
  })
})

it('a form that comes in pieces arrives whole', async () => {
  const page = await ask(`${estate.url}/sign-in`)
  const form = filledForm(page.text, { email: emailOf('meera'), password: PASSWORD })
  const headers = { ...form.headers, accept: 'text/html' }
  expect(await sendInPieces('/sign-in', Buffer.from(form.body), headers)).toBe(303)
})
