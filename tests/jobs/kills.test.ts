import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import type { BasePayload } from 'payload'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MAIL_CONNECTIONS } from '@/server/mailer'
import { stored } from '../support/database'
import { emptyOutbox, queuedDeliveries } from './support/deliveries'
import { openEstate } from './support/estate'
import { type SmtpSink, startSmtpSink } from './support/smtp-sink'

/** A worker takes seconds to start, and a busy machine many. The measure with 20 kills is `npm run bench -- kills`. */
const TEST_TIMEOUT_MS = 400_000
vi.setConfig({ testTimeout: TEST_TIMEOUT_MS })

const PATIENCE = { timeout: 90_000, interval: 20 }
const COUNT = 240
const KILLS = 3
/** So that every kill finds some on their way. */
const THINKING_MS = 20

let payload: BasePayload
let sink: SmtpSink
let workers: ChildProcess[] = []

beforeEach(async () => {
  payload = await openEstate()
  sink = await startSmtpSink()
  sink.answerWith(() => delay(THINKING_MS, undefined))
  await emptyOutbox(payload)
})

afterEach(async () => {
  await Promise.all(workers.map(kill))
  workers = []
  await sink.close()
})

async function startWorker(): Promise<ChildProcess> {
  const worker = spawn(process.execPath, ['--import', 'tsx', 'jobs/worker.ts'], {
    env: { ...process.env, SMTP_URL: sink.url, ESTATE_URL: 'https://estate.khaki.example' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  workers.push(worker)
  await once(worker, 'message')
  return worker
}

async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  worker.kill('SIGKILL')
  await once(worker, 'exit')
}

/** As if the lease of a minute had passed for what dead workers left. */
const letLeasesEnd = () =>
  stored(`update deliveries set sending_at = sending_at - interval '60 s' where status = 'sending'`)

describe('a worker that is killed again and again while e-mails go out', () => {
  it('loses none, tells each person once in the site, and repeats a mail only under its own Message-ID', async () => {
    const ids = await queuedDeliveries(payload, COUNT)
    for (let kills = 1; kills <= KILLS; kills += 1) {
      const worker = await startWorker()
      await vi.waitFor(() => expect(sink.raw.length).toBeGreaterThan((COUNT / (KILLS + 1)) * kills), PATIENCE)
      await kill(worker)
      await letLeasesEnd()
    }
    await startWorker()
    await vi.waitFor(
      async () => expect(await stored(`select id from deliveries where status <> 'sent'`)).toEqual([]),
      PATIENCE,
    )
    const seen = (await sink.parsed()).map((mail) => mail.messageId)
    expect(new Set(seen)).toEqual(new Set(ids.map((id) => `<${id}@estate.khaki.example>`)))
    expect(seen.length - COUNT).toBeLessThanOrEqual(KILLS * MAIL_CONNECTIONS)
    const [told] = await stored(
      `select count(*)::int as rows, count(distinct (n.happening, n.recipient_id))::int as people
       from notifications n join deliveries d on d.notification_id = n.id`,
    )
    expect(told).toEqual({ rows: COUNT, people: COUNT })
  })
})
