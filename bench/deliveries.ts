import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { MAIL_CONNECTIONS } from '@/server/mailer'
import { startSmtpSink } from '@/tests/jobs/support/smtp-sink'
import type { BenchEstate } from './estate'
import { perSecond, report, times } from './print'

const MESSAGES = 2_000
const SHARE_MIN = 0.5
/** How long the worker may take for all of them before the figure counts as missed. */
const GIVE_UP_MS = 120_000
const ROUNDS = 3

/** E-mails a second through the outbox and the worker, against nodemailer alone with a message of the same size. */
export async function deliveries(estate: BenchEstate): Promise<void> {
  const sink = await startSmtpSink()
  const seen: { ours: number; alone: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const ours = await throughTheOutbox(estate, sink.url)
    const alone = await nodemailerAlone(sink.url, sink.raw.at(-1) ?? '')
    seen.push({ ours, alone })
    sink.raw.length = 0
  }
  await sink.close()
  const [middle] = seen.sort((a, b) => a.ours / a.alone - b.ours / b.alone).slice(Math.floor(ROUNDS / 2))
  if (!middle) return
  const share = middle.ours / middle.alone
  report(
    `deliveries to a local SMTP sink (nodemailer alone ${perSecond(middle.alone)})`,
    `${perSecond(middle.ours)}, ${times(share)} (≥${SHARE_MIN}×)`,
    share >= SHARE_MIN,
  )
}

/** The rate between the first and the last message that a warm worker sends. */
async function throughTheOutbox(estate: BenchEstate, smtpUrl: string): Promise<number> {
  await estate.query('delete from deliveries')
  await estate.query('delete from notifications')
  const env = { ...estate.env, SMTP_URL: smtpUrl }
  const worker = fork(path.join(import.meta.dirname, '../jobs/worker.ts'), {
    env,
    execArgv: ['--import', 'tsx'],
  })
  await once(worker, 'message')
  await estate.query(`
    with told as (
      insert into notifications (happening, recipient_id, kind, category, title, body, url, urgency)
      select 'bench:' || i, (select id from users limit 1), 'ticket.resolved', 'tickets', 'MNT-2026-0001 is resolved',
        'New washer, tested. Please confirm, or say what is still wrong.', '/tickets/MNT-2026-0001', 'normal'
      from generate_series(1, ${MESSAGES}) i returning id, recipient_id)
    insert into deliveries (notification_id, recipient_id, channel, status)
      select id, recipient_id, 'email', 'queued' from told`)
  spawnSync(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'enqueue.ts')], {
    env,
    stdio: 'inherit',
  })
  await allSent(estate)
  const [span] = await estate.query<{ seconds: string }>(
    `select extract(epoch from max(sent_at) - min(sent_at)) as seconds from deliveries`,
  )
  const gone = once(worker, 'exit')
  worker.kill()
  await gone
  return MESSAGES / Number(span?.seconds)
}

async function allSent(estate: BenchEstate): Promise<void> {
  const deadline = Date.now() + GIVE_UP_MS
  while (Date.now() < deadline) {
    const [left] = await estate.query<{ n: string }>(
      `select count(*) as n from deliveries where status <> 'sent'`,
    )
    if (Number(left?.n) === 0) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('The worker did not send everything in time.')
}

async function nodemailerAlone(url: string, sample: string): Promise<number> {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: MAIL_CONNECTIONS,
    maxMessages: Number.POSITIVE_INFINITY,
  })
  const half = 'x'.repeat(Math.max(100, Math.floor(sample.length / 2)))
  const before = performance.now()
  await Promise.all(
    Array.from({ length: MESSAGES }, (_, i) =>
      transport.sendMail({
        from: 'a@khaki.example',
        to: 'b@khaki.example',
        subject: `Mail ${i}`,
        text: half,
        html: `<p>${half}</p>`,
      }),
    ),
  )
  const seconds = (performance.now() - before) / 1000
  transport.close()
  return MESSAGES / seconds
}
