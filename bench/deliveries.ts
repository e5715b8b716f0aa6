import { createTransport } from 'nodemailer'
import { MAIL_CONNECTIONS } from '@/server/mailer'
import { startSmtpSink } from '@/tests/jobs/support/smtp-sink'
import type { BenchEstate } from './estate'
import { allSent, queueEmails, startWorker, stopWorker } from './outbox'
import { perSecond, report, times } from './print'

const MESSAGES = 10_000
const SHARE_MIN = 0.5
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
    `${MESSAGES} deliveries to a local SMTP sink (nodemailer alone ${perSecond(middle.alone)})`,
    `${perSecond(middle.ours)}, ${times(share)} (≥${SHARE_MIN}×)`,
    share >= SHARE_MIN,
  )
}

/** The rate between the first and the last message that a warm worker sends. */
async function throughTheOutbox(estate: BenchEstate, smtpUrl: string): Promise<number> {
  const worker = await startWorker(estate, smtpUrl)
  await queueEmails(estate, MESSAGES)
  await allSent(estate)
  const [span] = await estate.query<{ seconds: string }>(
    `select extract(epoch from max(sent_at) - min(sent_at)) as seconds from deliveries`,
  )
  await stopWorker(worker, 'SIGTERM')
  return MESSAGES / Number(span?.seconds)
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
