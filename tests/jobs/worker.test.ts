import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { BasePayload } from 'payload'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { onPool, sql } from '@/server/database'
import { aQueuedDelivery, deliveryOf, emptyOutbox } from './support/deliveries'
import { openEstate } from './support/estate'
import { type SmtpSink, startSmtpSink } from './support/smtp-sink'

/** A worker takes seconds to start, and a busy machine many. */
const TEST_TIMEOUT_MS = 240_000
vi.setConfig({ testTimeout: TEST_TIMEOUT_MS })

const PATIENCE = { timeout: 90_000, interval: 50 }
const STOP_LIMIT_MS = 10_000

let payload: BasePayload
let sink: SmtpSink
let workers: ChildProcess[] = []

beforeEach(async () => {
  payload = await openEstate()
  sink = await startSmtpSink()
  await emptyOutbox(payload)
})

afterEach(async () => {
  await Promise.all(workers.map((worker) => end(worker, 'SIGKILL')))
  workers = []
  await sink.close()
})

/** A real worker process over this file's database; resolves when it is ready. */
async function startWorker(): Promise<ChildProcess> {
  const env = { ...process.env, SMTP_URL: sink.url, ESTATE_URL: 'https://estate.khaki.example' }
  const worker = spawn(process.execPath, ['--import', 'tsx', 'jobs/worker.ts'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  workers.push(worker)
  const failed = once(worker, 'exit').then(([code]) =>
    Promise.reject(new Error(`The worker ended with ${code}.`)),
  )
  const [message] = await Promise.race([once(worker, 'message'), failed])
  failed.catch(() => undefined)
  expect(message).toEqual({ type: 'ready' })
  return worker
}

async function end(worker: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (worker.exitCode !== null || worker.signalCode !== null) return worker.exitCode
  worker.kill(signal)
  const [code] = await once(worker, 'exit')
  return code
}

const statusOf = async (id: string) => (await deliveryOf(payload, id)).status

/** As if the lease of a minute had passed. */
async function letLeaseEnd(id: string): Promise<void> {
  await onPool(payload).rows(sql`
    update deliveries set sending_at = sending_at - interval '60 s' where id = ${id}::uuid`)
}

describe('a worker process', () => {
  it('that is killed in the middle of a delivery leaves it to the next one, under the same Message-ID', async () => {
    sink.answerWith(() => new Promise(() => undefined))
    const first = await startWorker()
    const id = await aQueuedDelivery(payload)
    await vi.waitFor(() => expect(sink.raw).toHaveLength(1), PATIENCE)
    expect(await end(first, 'SIGKILL')).toBeNull()
    expect(await statusOf(id)).toBe('sending')

    await letLeaseEnd(id)
    sink.answerWith(() => undefined)
    await startWorker()
    await vi.waitFor(async () => expect(await statusOf(id)).toBe('sent'), PATIENCE)
    const messageId = `<${id}@estate.khaki.example>`
    expect((await sink.parsed()).map((mail) => mail.messageId)).toEqual([messageId, messageId])
    const rows = await onPool(payload).rows(sql`select status, attempts::int from deliveries`)
    expect(rows).toEqual([{ status: 'sent', attempts: 2 }])
  })

  it('finishes what is on its way when it is told to end, and ends in time', async () => {
    const taken = Promise.withResolvers<void>()
    sink.answerWith(async () => {
      await taken.promise
      return undefined
    })
    const worker = await startWorker()
    const id = await aQueuedDelivery(payload)
    await vi.waitFor(() => expect(sink.raw).toHaveLength(1), PATIENCE)
    const startedAt = performance.now()
    const ended = end(worker, 'SIGTERM')
    taken.resolve()
    expect(await ended).toBe(0)
    expect(performance.now() - startedAt).toBeLessThan(STOP_LIMIT_MS)
    expect(await statusOf(id)).toBe('sent')
  })

  it('ends when whoever started it is gone', async () => {
    const worker = await startWorker()
    const exited = once(worker, 'exit')
    worker.disconnect()
    expect((await exited)[0]).toBe(0)
  })
})
