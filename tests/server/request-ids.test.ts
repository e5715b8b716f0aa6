import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { requestIdOf } from '@/server/request-id'
import { stored } from '../support/database'
import { ownFolder } from '../support/folders'
import { userIdOf } from '../support/register'
import { cookieAt, tokenAt } from '../support/signed-in'
import { type Started, startWeb } from './support/processes'

/** Starting the site may build it first. */
const START_MS = 300_000
const NEW_ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
const SENT = { 'x-request-id': 'sent-by-somebody-1' }

let web: Started
let dataDir: string

beforeAll(async () => {
  dataDir = ownFolder('ids-')
  web = await startWeb({ ESTATE_DATA: dataDir, LOG_LEVEL: 'debug', LOG_FILES: '1' })
}, START_MS)
afterAll(() => web?.end())

interface Line {
  requestId?: string
  level: string
  msg?: string
  [field: string]: unknown
}

const log = (): string => readFileSync(path.join(dataDir, 'logs/web.log'), 'utf8')
const linesOf = (id: string): Line[] =>
  log()
    .split('\n')
    .filter((line) => line.includes(id))
    .map((line) => JSON.parse(line))
/** The line that says how a request was answered; it is written when the answer is out. */
const answeredLine = (id: string): Promise<Line> =>
  vi.waitFor(() => {
    const line = linesOf(id).find(({ msg }) => msg === 'answered')
    if (!line) throw new Error(`Nothing says how ${id} was answered.`)
    return line
  })
const ask = (target: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${web.url}${target}`, { redirect: 'manual', ...init })
const idIn = (answer: Response): string => answer.headers.get('x-request-id') ?? ''

describe('the id of a request', () => {
  test.each(['/healthz', '/sign-in', '/api/users/me', '/api/tickets', '/nowhere', '/%', '/logo'])(
    'is in the answer of %s, and is one of ours whatever a stranger sends',
    async (target) => {
      const answer = await ask(target, { headers: SENT })
      expect(idIn(answer)).toMatch(NEW_ID)
    },
  )

  const itsOwnWeb = { timeout: START_MS }
  test('is that of a proxy that we were told of, where it is one', itsOwnWeb, async () => {
    const behind = await startWeb({ ESTATE_DATA: dataDir, TRUST_PROXY: '1' })
    try {
      expect(idIn(await fetch(`${behind.url}/api/users/me`, { headers: SENT }))).toBe(SENT['x-request-id'])
      const strange = await fetch(`${behind.url}/healthz`, { headers: { 'x-request-id': 'a b' } })
      expect(idIn(strange)).toMatch(NEW_ID)
    } finally {
      await behind.end()
    }
  })

  test.each([undefined, '', 'short', 'x'.repeat(101), 'two\nlines-of-it', ['a-list-of-ids']])(
    'is a new one for %j',
    (sent) => expect(requestIdOf(sent)).toMatch(NEW_ID),
  )

  test('is what the audit names', async () => {
    const answer = await ask('/api/users/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    const user = await userIdOf('asha')
    const changed = await ask(`/api/users/${user}`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/json',
        authorization: `JWT ${await tokenAt(web.url, 'asha')}`,
      },
      body: JSON.stringify({ name: 'Asha R.' }),
    })
    expect(changed.status).toBe(200)
    expect(
      await stored('select subject_id from audit_events where request_id = $1', [idIn(changed)]),
    ).toEqual([{ subject_id: user }])
  })
})

describe('the log', () => {
  test('has a line for each answered request, with the account and without what was asked for', async () => {
    const cookie = await cookieAt(web.url, 'meera')
    const answer = await ask('/tickets?q=leak-in-the-bath', { headers: { cookie } })
    await answer.text()
    const line = await answeredLine(idIn(answer))
    expect(line).toMatchObject({ level: 'info', method: 'GET', path: '/tickets', status: 200 })
    expect(line.account).toBe(await userIdOf('meera'))
    expect(line.ms).toBeGreaterThan(0)
    expect(log()).not.toContain('leak-in-the-bath')
  })

  test('does not take a forged token for an account', async () => {
    const forged = (await tokenAt(web.url, 'meera')).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    const answer = await ask('/api/users/me', { headers: { authorization: `JWT ${forged.slice(0, -4)}` } })
    expect(await answeredLine(idIn(answer))).not.toHaveProperty('account')
  })

  test.each(['/link/', '/unsubscribe/', '/reset-password/', '/invitation/', '/calendar/'])(
    'hides the key that %s has for its address',
    async (place) => {
      const answer = await ask(`${place}SECRETSECRETSECRET0123456789.ics`)
      await answer.text()
      expect((await answeredLine(idIn(answer))).path).toBe(`${place}…`)
      expect(log()).not.toContain('SECRETSECRET')
    },
  )

  test('says what browsers fetch beside pages, and looks at the process, to whoever looks closely', async () => {
    expect(await answeredLine(idIn(await ask('/healthz')))).toMatchObject({ level: 'debug', status: 200 })
  })

  test('names the request in what Payload says of it', async () => {
    const answer = await ask('/api/tickets?where[nonsense][equals]=1', {
      headers: { cookie: await cookieAt(web.url, 'asha') },
    })
    expect(answer.status).toBe(400)
    await answeredLine(idIn(answer))
    expect(linesOf(idIn(answer)).map(({ msg }) => msg)).not.toEqual(['answered'])
  })
})

describe('a fault of ours', () => {
  beforeAll(() => stored('alter table ticket_categories rename to broken_categories'))
  afterAll(() => stored('alter table broken_categories rename to ticket_categories'))

  test('is told to programs with the id, under which the log has the error', async () => {
    const answer = await ask('/api/ticket-categories', {
      headers: { cookie: await cookieAt(web.url, 'asha') },
    })
    const body = (await answer.json()) as { errors: { code: string; details: { requestId: string } }[] }
    expect(answer.status).toBe(500)
    expect(body.errors[0]).toMatchObject({ code: 'internal', details: { requestId: idIn(answer) } })
    await answeredLine(idIn(answer))
    expect(linesOf(idIn(answer)).map(({ level }) => level)).toContain('error')
  })

  test('is told on a page with the id, under which the log has the error and its number', async () => {
    const answer = await ask('/tickets/new', {
      headers: { cookie: await cookieAt(web.url, 'asha'), accept: 'text/html' },
    })
    const page = await answer.text()
    expect(answer.status).toBe(500)
    expect(page).toContain(`Reference for the office: ${idIn(answer)}`)
    await answeredLine(idIn(answer))
    const failed = linesOf(idIn(answer)).filter(({ msg }) => msg === 'a page failed')
    expect(failed).toHaveLength(1)
    expect(failed[0]).toMatchObject({ level: 'error', path: '/tickets/new', digest: expect.any(String) })
  })

  test('is told without what the statement was given, whoever says it', async () => {
    const asha = await userIdOf('asha')
    const said = log()
      .split('\n')
      .filter((line) => line.includes('Failed query'))
    expect(said.length).toBeGreaterThan(0)
    expect(said.join('')).not.toContain('params')
    expect(said.join('')).not.toContain(asha)
  })
})
