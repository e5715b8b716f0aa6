import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { BenchEstate } from './estate'

/** How long workers may take for all deliveries before the figure counts as missed. */
const GIVE_UP_MS = 600_000
const LOOK_MS = 200

/** A worker process of the product, over the estate and an SMTP server; resolves when it is ready. */
export async function startWorker(estate: BenchEstate, smtpUrl: string): Promise<ChildProcess> {
  const worker = fork(path.join(import.meta.dirname, '../jobs/worker.ts'), {
    env: { ...estate.env, SMTP_URL: smtpUrl },
    execArgv: ['--import', 'tsx'],
  })
  await once(worker, 'message')
  return worker
}

export async function stopWorker(worker: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const gone = once(worker, 'exit')
  worker.kill(signal)
  await gone
}

/** Empties the outbox and queues so many e-mails, as an announcement would: in one statement, without a job each. */
export async function queueEmails(estate: BenchEstate, count: number): Promise<void> {
  await estate.query('truncate deliveries, notifications cascade')
  await estate.query(`
    with told as (
      insert into notifications (happening, recipient_id, kind, category, title, body, url, urgency)
      select 'bench:' || i, (select id from users limit 1), 'ticket.resolved', 'tickets', 'MNT-2026-0001 is resolved',
        'New washer, tested. Please confirm, or say what is still wrong.', '/tickets/MNT-2026-0001', 'normal'
      from generate_series(1, ${count}) i returning id, recipient_id)
    insert into deliveries (notification_id, recipient_id, channel, status)
      select id, recipient_id, 'email', 'queued' from told`)
}

/** Resolves when nothing waits any more. @throws Error when that takes too long. */
export async function allSent(estate: BenchEstate): Promise<void> {
  const deadline = Date.now() + GIVE_UP_MS
  while (Date.now() < deadline) {
    const [left] = await estate.query<{ n: string }>(
      `select count(*) as n from deliveries where status <> 'sent'`,
    )
    if (Number(left?.n) === 0) return
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  throw new Error('The worker did not send everything in time.')
}
