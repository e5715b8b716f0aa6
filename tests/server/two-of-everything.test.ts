import { randomUUID } from 'node:crypto'
import { chmodSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type SmtpSink, startSmtpSink } from '../jobs/support/smtp-sink'
import { stored } from '../support/database'
import { aPicture } from '../support/factories'
import { ownFolder } from '../support/folders'
import type { PersonName } from '../support/people'
import { freePort } from '../support/ports'
import { categoryIdOf } from '../support/register'
import { cookieAt, tokenAt } from '../support/signed-in'
import { type Started, startAWorker, startWeb } from './support/processes'
import { type S3, startS3 } from './support/s3'

/** Starting the site may build it first. A schedule's next minute, a lease's end and a busy machine fit as well. */
const START_MS = 300_000
const PATIENCE = { timeout: 120_000, interval: 50 }
vi.setConfig({ testTimeout: 240_000 })

const BUCKET = 'khaki-estate'
/** Two machines: each with a folder of its own, over one database and one bucket. */
let machines: [string, string]
let s3: S3
let mail: SmtpSink
let shared: Record<string, string>
let one: Started
let other: Started
let workers: [Started, Started]

beforeAll(async () => {
  machines = [ownFolder('machine-'), ownFolder('machine-')]
  const port = await freePort()
  s3 = await startS3(port, BUCKET)
  mail = await startSmtpSink()
  shared = {
    SMTP_URL: mail.url,
    S3_BUCKET: BUCKET,
    S3_REGION: 'ap-south-1',
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
  }
  one = await startWeb(on(0))
  other = await startWeb(on(1))
  workers = await Promise.all([startAWorker(on(0)), startAWorker(on(1))])
}, START_MS)

afterAll(async () => {
  await Promise.all([one, other, ...(workers ?? [])].map((process) => process?.end('SIGKILL')))
  await s3?.stop()
  await mail?.close()
})

const on = (machine: 0 | 1) => ({ ...shared, ESTATE_DATA: machines[machine] as string })

interface Call {
  as: PersonName
  body?: unknown
  headers?: Record<string, string>
}

/** A call at one of the two servers, with a sign-in that the first one made. */
async function call(at: Started, method: string, target: string, { as, body, headers = {} }: Call) {
  const answer = await fetch(`${at.url}${target}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      authorization: `JWT ${await tokenAt(one.url, as)}`,
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (await answer.json()) as any }
}

const aReport = async (title: string) => ({
  title,
  description: 'It drips all night.',
  category: await categoryIdOf('Plumbing'),
})
const aTicket = async (at: Started, title: string, headers: Record<string, string> = {}) =>
  call(at, 'POST', '/api/tickets', { as: 'asha', body: await aReport(title), headers })
const called = (title: string) => stored<{ id: string }>('select id from tickets where title = $1', [title])

/** Holds rows back until `release`, so that whoever needs them is in the middle of it. */
async function holding(statement: string, values: unknown[]): Promise<{ release: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('begin')
  await client.query(statement, values)
  return {
    release: async () => {
      await client.query('rollback')
      await client.end()
    },
  }
}

/** Resolves once somebody waits for a lock. */
const somebodyWaits = () =>
  vi.waitFor(async () => {
    const waiting = await stored(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    expect(waiting.length).toBeGreaterThan(0)
  }, PATIENCE)

describe('two web servers', () => {
  test('honour each other’s sign-ins', async () => {
    const token = await tokenAt(one.url, 'meera')
    const me = await fetch(`${other.url}/api/users/me`, { headers: { authorization: `JWT ${token}` } })
    expect(((await me.json()) as any).user.email).toMatch(/^meera@/)
    const out = await fetch(`${other.url}/api/users/logout`, {
      method: 'POST',
      headers: { authorization: `JWT ${token}` },
    })
    expect(out.status).toBe(200)
    const again = await fetch(`${one.url}/api/tickets`, { headers: { authorization: `JWT ${token}` } })
    expect(again.status).toBe(401)
  })

  test('see each other’s writes at once', async () => {
    const made = await aTicket(one, 'Seen at once')
    expect(made.status).toBe(201)
    const seen = await call(other, 'GET', `/api/tickets/${made.body.doc.id}`, { as: 'asha' })
    expect(seen.body.number).toBe(made.body.doc.number)
    await call(other, 'PATCH', `/api/tickets/${made.body.doc.id}`, {
      as: 'supervisor',
      body: { status: 'acknowledged' },
    })
    const back = await call(one, 'GET', `/api/tickets/${made.body.doc.id}`, { as: 'asha' })
    expect(back.body.status).toBe('acknowledged')
  })

  test('tell the pages that are open at one of what is written at the other', async () => {
    const made = await aTicket(one, 'Looked at')
    const answer = await fetch(`${one.url}/tickets/${made.body.doc.number}/changes`, {
      headers: { cookie: await cookieAt(one.url, 'asha'), accept: 'text/event-stream' },
    })
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
    let text = ''
    const readUntil = async (word: string) => {
      while (!text.includes(word)) text += new TextDecoder().decode((await reader.read()).value)
    }
    await readUntil('retry:')
    await call(other, 'PATCH', `/api/tickets/${made.body.doc.id}`, {
      as: 'supervisor',
      body: { status: 'acknowledged' },
    })
    await readUntil('event: change')
    await reader.cancel()
  })

  test('show each other’s uploads, though they share no folder', async () => {
    const picture = await aPicture(64)
    const filename = await uploadAt(one, picture)
    const file = await fileAt(other, filename)
    expect(file.status).toBe(200)
    expect(file.bytes).toEqual((await fileAt(one, filename)).bytes)
  })

  test('carry out once what was sent to both with one key', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const answers = await Promise.all(
      [one, other, one, other].map((at) => aTicket(at, 'Sent to both', headers)),
    )
    expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
    expect(await called('Sent to both')).toHaveLength(1)
  })
})

async function uploadAt(at: Started, picture: Uint8Array): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'leak.png')
  const answer = await fetch(`${at.url}/api/media`, {
    method: 'POST',
    headers: { authorization: `JWT ${await tokenAt(one.url, 'asha')}` },
    body: form,
  })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as any).doc.filename
}

async function fileAt(at: Started, filename: string): Promise<{ status: number; bytes: Buffer }> {
  const answer = await fetch(`${at.url}/api/media/file/${filename}`, {
    headers: { authorization: `JWT ${await tokenAt(one.url, 'asha')}` },
  })
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
}

describe('two workers', () => {
  test('do what a tick is for once, and keep one record of it', async () => {
    const made = await aTicket(one, 'Held until now')
    const { id } = made.body.doc
    await call(one, 'PATCH', `/api/tickets/${id}`, { as: 'supervisor', body: { status: 'acknowledged' } })
    const heldUntil = new Date(Date.now() + 3_600_000).toISOString()
    await call(one, 'PATCH', `/api/tickets/${id}`, {
      as: 'supervisor',
      body: { status: 'on_hold', holdReason: 'A part is on order', heldUntil },
    })
    await stored(`update tickets set held_until = now() - interval '1 second' where id = $1`, [id])
    await vi.waitFor(async () => {
      expect(await stored('select status from tickets where id = $1', [id])).toEqual([
        { status: 'acknowledged' },
      ])
    }, PATIENCE)
    const resumed = await stored(
      `select 1 from ticket_updates where ticket_id = $1 and status_from = 'on_hold' and status_to = 'acknowledged'`,
      [id],
    )
    expect(resumed).toHaveLength(1)
    const told = await stored<{ n: number }>(
      `select count(*)::int as n from notifications where kind = 'ticket.resumed' group by recipient_id`,
    )
    expect(told.length).toBeGreaterThan(0)
    expect(told.every(({ n }) => n === 1)).toBe(true)
    await vi.waitFor(async () => {
      const runs = await stored<{ n: number; ended: number }>(
        `select count(*)::int as n, count(finished_at)::int as ended from job_runs
         where job = 'wake-held-tickets' and tick = date_trunc('minute', tick) group by tick`,
      )
      expect(runs.length).toBeGreaterThan(0)
      expect(runs.every(({ n, ended }) => n === 1 && ended === 1)).toBe(true)
    }, PATIENCE)
  })

  test('send each message once', async () => {
    await aTicket(one, 'Told once')
    await everythingSent()
    const mails = (await mail.parsed()).map(({ messageId }) => messageId)
    expect(new Set(mails).size).toBe(mails.length)
  })
})

const everythingSent = () =>
  vi.waitFor(async () => {
    const waiting = await stored(
      `select 1 from deliveries where channel = 'email' and status in ('queued', 'sending')`,
    )
    expect(waiting).toEqual([])
  }, PATIENCE)

describe('when one of two ends', () => {
  test('a web server that is told to end answers what is under way first', async () => {
    const made = await aTicket(one, 'Under way')
    const { id } = made.body.doc
    const held = await holding('select 1 from tickets where id = $1 for update', [id])
    const answer = call(one, 'PATCH', `/api/tickets/${id}`, {
      as: 'supervisor',
      body: { status: 'acknowledged' },
    })
    await somebodyWaits()
    const ended = one.end('SIGTERM')
    await held.release()
    expect((await answer).status).toBe(200)
    expect(await ended).toBe(0)
    const seen = await fetch(`${other.url}/api/tickets/${id}`, {
      headers: { authorization: `JWT ${await tokenAt(other.url, 'asha')}` },
    })
    expect(((await seen.json()) as any).status).toBe('acknowledged')
    one = await startWeb(on(0))
  })

  test('a request of one that is killed is sent again to the other with its key, and carried out once', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const token = await tokenAt(other.url, 'asha')
    const title = 'Killed in the middle'
    const held = await holding('lock table tickets in share mode', [])
    const lost = aTicket(one, title, headers).catch(() => 'the line was cut')
    await somebodyWaits()
    expect(await one.end('SIGKILL')).toBe('SIGKILL')
    expect(await lost).toBe('the line was cut')
    await held.release()
    const again = async () =>
      fetch(`${other.url}/api/tickets`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `JWT ${token}`, ...headers },
        body: JSON.stringify(await aReport(title)),
      })
    const early = await again()
    if (early.status === 409) await stored('update idempotency_keys set leased_until = now()')
    const answer = early.status === 409 ? await again() : early
    expect(answer.status).toBe(201)
    expect(await called(title)).toEqual([{ id: ((await answer.json()) as any).doc.id }])
  })

  test('a worker that is killed leaves what it had to the other, which sends it', async () => {
    expect(await workers[0].end('SIGKILL')).toBe('SIGKILL')
    await stored(`update deliveries set sending_at = sending_at - interval '60 s' where status = 'sending'`)
    const token = await tokenAt(other.url, 'asha')
    const answer = await fetch(`${other.url}/api/tickets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `JWT ${token}` },
      body: JSON.stringify(await aReport('After the kill')),
    })
    expect(answer.status).toBe(201)
    await everythingSent()
    expect(await stored(`select 1 from deliveries where channel = 'email' and status <> 'sent'`)).toEqual([])
  })

  test('a worker that is told to end ends in order, with nothing half sent', async () => {
    expect(await workers[1].end('SIGTERM')).toBe(0)
    expect(await stored(`select 1 from deliveries where status = 'sending'`)).toEqual([])
    expect(
      await stored(`select 1 from job_runs where finished_at is null and tick = date_trunc('minute', tick)
      and updated_at > now() - interval '30 seconds' and error is null`),
    ).toEqual([])
  })
})

test('two web servers over one folder show each other’s uploads, too', async () => {
  const folder = path.join(machines[0], 'shared')
  const settings = { ESTATE_DATA: folder, S3_BUCKET: '' }
  const none = Object.fromEntries(Object.keys(shared).map((name) => [name, '']))
  const pair = await Promise.all([1, 2].map(() => startWeb({ ...none, ...settings })))
  try {
    const [first, second] = pair as [Started, Started]
    one = first
    const filename = await uploadAt(first, await aPicture(64))
    expect((await fileAt(second, filename)).status).toBe(200)

    // Nobody but the account that both run as reads an upload, in any size, unless the operator has opened the folder.
    const media = path.join(folder, 'media')
    const rights = () => readdirSync(media).map((name) => statSync(path.join(media, name)).mode & 0o777)
    expect(new Set(rights())).toEqual(new Set([0o600]))
    chmodSync(media, 0o750)
    const later = await uploadAt(second, await aPicture(65))
    expect(statSync(path.join(media, later)).mode & 0o777).toBe(0o640)
    expect((await fileAt(first, later)).status).toBe(200)
  } finally {
    await Promise.all(pair.map((web) => web.end()))
  }
})
