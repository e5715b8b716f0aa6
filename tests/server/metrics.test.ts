import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMetrics } from '@/server/metrics'
import { EstateFigures } from '@/server/metrics/estate'
import { FIGURES } from '@/server/metrics/figures'
import type { ObserveRequest } from '@/server/metrics/requests'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { anAssignedTicket, aSubmittedTicket } from '../support/factories'
import { ownFolder } from '../support/folders'
import { freePort } from '../support/ports'
import { cookieAt } from '../support/signed-in'
import { type Started, startAWorker, startWeb } from './support/processes'

/** Starting the site may build it first. */
const START_MS = 300_000
const NOBODY_LISTENS = 'postgres://estate:x@127.0.0.1:1/estate'
const estate = useEstate()

const scrape = async (port: number): Promise<string> =>
  (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
/** The value of a series, whatever the order of its labels; undefined where there is none. */
const figureIn = (text: string, series: string): number | undefined => {
  const [name, labels = ''] = series.split(/[{}]/)
  const wanted = labels.split(',').filter(Boolean)
  const line = text
    .split('\n')
    .find(
      (candidate) =>
        candidate.split(/[{ ]/)[0] === name && wanted.every((label) => candidate.includes(label)),
    )
  return line === undefined ? undefined : Number(line.split(' ').at(-1))
}
/** The figures of this file's database as they are now. */
async function figuresNow(): Promise<string> {
  const registry = new Registry()
  await new EstateFigures(registry, () => process.env.DATABASE_URL as string).refresh()
  return registry.metrics()
}

describe('the figures of the estate', () => {
  test('are what the rows say', async () => {
    expect(await figuresNow()).not.toMatch(/^estate_last_backup/m)
    const late = await aSubmittedTicket(estate)
    await anAssignedTicket(estate)
    await stored(
      `update tickets set acknowledge_due = now() - interval '2 minutes', resolve_due = now() - interval '1 minute'
       where id = $1`,
      [late.id],
    )
    await stored(`
      insert into job_runs (job, tick, started_at, finished_at, error) values
        ('deliver', now() - interval '2 minutes', now(), '2026-11-27T04:00:00Z', null),
        ('deliver', now() - interval '1 minute', now(), now(), 'It broke.'),
        ('backup', '2026-11-26T20:00:00Z', now(), '2026-11-26T20:01:00Z', null)`)
    const [due] = await stored<{ n: number }>(
      `select count(*)::int as n from deliveries where channel = 'email' and status = 'queued'
       and digest_due_at is null and coalesce(next_attempt_at, created_at) <= now()`,
    )
    await stored(`update deliveries set created_at = now() - interval '90 seconds' where channel = 'email'`)
    const text = await figuresNow()
    expect(figureIn(text, 'estate_database_up')).toBe(1)
    expect(figureIn(text, 'estate_tickets_overdue')).toBe(1)
    expect(figureIn(text, 'estate_tickets{status="submitted"}')).toBe(1)
    expect(figureIn(text, 'estate_tickets{status="assigned"}')).toBe(1)
    expect(due?.n).toBeGreaterThan(0)
    expect(figureIn(text, 'estate_outbox_due{channel="email"}')).toBe(due?.n)
    expect(figureIn(text, 'estate_outbox_oldest_due_seconds{channel="email"}')).toBeGreaterThanOrEqual(90)
    expect(figureIn(text, 'estate_outbox_oldest_due_seconds{channel="sms"}')).toBe(0)
    expect(figureIn(text, 'estate_job_last_success_timestamp_seconds{job="deliver"}')).toBe(
      Date.parse('2026-11-27T04:00:00Z') / 1000,
    )
    expect(figureIn(text, 'estate_job_runs_last_day{job="deliver",outcome="failed"}')).toBe(1)
    expect(figureIn(text, 'estate_last_backup_timestamp_seconds')).toBe(
      Date.parse('2026-11-26T20:01:00Z') / 1000,
    )
    expect(figureIn(text, 'estate_queue_backlog{queue="deliver"}')).toBeGreaterThan(0)
    expect(text).not.toContain('estate_figure_failed{')
  })

  test('are asked of the database at most every five seconds, however many look', async () => {
    const registry = new Registry()
    let looks = 0
    const figures = new EstateFigures(registry, () => {
      looks += 1
      return process.env.DATABASE_URL as string
    })
    await Promise.all([1, 2, 3, 4].map(() => figures.refresh()))
    await figures.refresh()
    expect(looks).toBe(1)
  })

  test('are absent when the database is gone, and the rest is told all the same', async () => {
    const registry = new Registry()
    let url = process.env.DATABASE_URL as string
    const figures = new EstateFigures(registry, () => url, { freshMs: 0 })
    await figures.refresh()
    expect(figureIn(await registry.metrics(), 'estate_tickets_overdue')).toBeDefined()
    url = NOBODY_LISTENS
    await figures.refresh()
    const text = await registry.metrics()
    expect(figureIn(text, 'estate_database_up')).toBe(0)
    expect(text).not.toMatch(/^estate_tickets/m)
    url = process.env.DATABASE_URL as string
    await figures.refresh()
    expect(figureIn(await registry.metrics(), 'estate_database_up')).toBe(1)
  })

  test('are told one by one: a broken one leaves the others', async () => {
    await stored('alter table ticket_tally rename to broken_tally')
    const text = await figuresNow()
    await stored('alter table broken_tally rename to ticket_tally')
    expect(figureIn(text, 'estate_figure_failed{figure="estate_tickets"}')).toBe(1)
    expect(figureIn(text, 'estate_database_up')).toBe(1)
    expect(figureIn(text, 'estate_tickets_overdue')).toBeDefined()
  })

  test('have no label that names a person or a document', () => {
    const labels = new Set(FIGURES.flatMap((figure) => figure.labels))
    expect([...labels].sort()).toEqual(['channel', 'job', 'outcome', 'queue', 'state', 'status'])
  })
})

describe('where the figures are', () => {
  test('nowhere, when no port is set', async () =>
    expect(await openMetrics('web', undefined)).toBeUndefined())

  test('on the worker’s own port beside the web server’s, and at this machine’s own address alone', async () => {
    const port = await freePort()
    const metrics = await openMetrics('worker', { port, host: '127.0.0.1' })
    try {
      expect(await scrape(port + 1)).toContain('process_cpu_seconds_total{process="worker"}')
      const own = Object.values(os.networkInterfaces()).flat()
      const outer = own.find((address) => address && !address.internal && address.family === 'IPv4')
      if (outer) await expect(fetch(`http://${outer.address}:${port + 1}/metrics`)).rejects.toThrow()
      expect((await fetch(`http://127.0.0.1:${port + 1}/`)).status).toBe(404)
      expect((await fetch(`http://127.0.0.1:${port + 1}/metrics`, { method: 'POST' })).status).toBe(404)
      expect((await fetch(`http://127.0.0.1:${port + 1}/healthz`)).status).toBe(200)
    } finally {
      await metrics?.close()
    }
  })

  test('a taken port stops the start in one line', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    await expect(openMetrics('web', { port, host: '127.0.0.1' })).rejects.toThrow(
      /^the figures cannot be served on 127\.0\.0\.1:\d+ \(EADDRINUSE\); set METRICS_PORT[^\n]*$/,
    )
    other.close()
  })
})

describe('the processes as they are deployed', () => {
  let web: Started
  let worker: Started
  let port: number

  beforeAll(async () => {
    port = await freePort()
    const settings = { METRICS_PORT: String(port), ESTATE_DATA: ownFolder('metrics-') }
    web = await startWeb(settings)
    worker = await startAWorker(settings)
  }, START_MS)
  afterAll(() => Promise.all([web?.end(), worker?.end()]))

  const routesIn = (text: string): Set<string> =>
    new Set(
      [...text.matchAll(/request_duration_seconds_count\{[^}]*route="([^"]*)"/g)].map(
        ([, route]) => route ?? '',
      ),
    )

  test('the site tells the times of its requests by their patterns, and its connections', async () => {
    const cookie = await cookieAt(web.url, 'asha')
    const ticket = await aSubmittedTicket(estate)
    await (await fetch(`${web.url}/tickets/${ticket.number}`, { headers: { cookie } })).text()
    await (await fetch(`${web.url}/api/tickets/${ticket.id}`, { headers: { cookie } })).text()
    const text = await scrape(port)
    const served = (route: string) =>
      figureIn(
        text,
        `estate_http_request_duration_seconds_count{method="GET",route="${route}",status="2xx",process="web"}`,
      )
    expect(served('/tickets/[number]')).toBe(1)
    expect(served('/api/tickets/:id')).toBe(1)
    expect(figureIn(text, 'estate_database_pool{state="waiting",process="web"}')).toBe(0)
    expect(figureIn(text, 'estate_database_pool{state="in_use",process="web"}')).toBeGreaterThanOrEqual(0)
    expect(text).not.toContain(ticket.id)
    expect(text).not.toContain(ticket.number)
  })

  test('the worker tells its own on the next port', async () => {
    const text = await scrape(port + 1)
    expect(figureIn(text, 'estate_database_up{process="worker"}')).toBe(1)
    expect(figureIn(text, 'estate_database_pool{state="idle",process="worker"}')).toBeGreaterThanOrEqual(0)
  })

  test('however many addresses somebody makes up, there are no more series', async () => {
    const wild = (n: number): string[] => [
      `/tickets/MNT-2026-${n}`,
      `/secret-${n}`,
      `/api/tickets/${n}`,
      `/api/made-up-${n}`,
      `/link/key-${n}`,
      `/file-${n}.php`,
    ]
    const round = async (from: number) => {
      for (let n = from; n < from + 5; n += 1)
        await Promise.all(wild(n).map(async (target) => (await fetch(`${web.url}${target}`)).text()))
      return routesIn(await scrape(port))
    }
    const before = await round(0)
    const after = await round(100)
    expect(after).toEqual(before)
    expect([...after].join(' ')).not.toMatch(/\d/)
  })

  test('methods that nobody knows are one', async () => {
    const registry = await openMetrics('web', { port: await freePort(), host: '127.0.0.1' })
    const observe = registry?.observe as ObserveRequest
    for (let n = 0; n < 20; n += 1) observe({ method: `M${n}`, route: '/', status: 200, seconds: 0.1 })
    const text = await scrape(registry?.port ?? 0)
    await registry?.close()
    expect(text.match(/request_duration_seconds_count\{/g)).toHaveLength(1)
    expect(figureIn(text, 'estate_http_request_duration_seconds_count{method="other"}')).toBe(20)
  })
})
