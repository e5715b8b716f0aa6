import { setTimeout as delay } from 'node:timers/promises'
import { MAIL_CONNECTIONS } from '@/server/mailer'
import { startSmtpSink } from '@/tests/jobs/support/smtp-sink'
import type { BenchEstate } from './estate'
import { allSent, queueEmails, startWorker, stopWorker } from './outbox'
import { report } from './print'

const MESSAGES = 5_000
const KILLS = 20
/** Milliseconds in which the server thinks over each message, so that every kill finds some on their way. */
const THINKING_MS = 30
const LOOK_MS = 5

/** Kills the worker again and again while e-mails go out: nothing is lost, and what went twice says that it is the same. */
export async function kills(estate: BenchEstate): Promise<void> {
  const copies = new Map<string, number>()
  const sink = await startSmtpSink({ keeps: false })
  sink.answerWith(async (raw) => {
    await delay(THINKING_MS)
    const id = /^Message-ID: <([^@>]+)@/im.exec(raw)?.[1] ?? ''
    copies.set(id, (copies.get(id) ?? 0) + 1)
    return undefined
  })
  await queueEmails(estate, MESSAGES)
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const worker = await startWorker(estate, sink.url)
    while (copies.size < Math.floor((MESSAGES / (KILLS + 1)) * kill)) await delay(LOOK_MS)
    await stopWorker(worker, 'SIGKILL')
  }
  const last = await startWorker(estate, sink.url)
  await allSent(estate)
  await stopWorker(last, 'SIGTERM')
  await sink.close()
  await judge(estate, copies)
}

async function judge(estate: BenchEstate, copies: ReadonlyMap<string, number>): Promise<void> {
  const ids = await estate.query<{ id: string }>('select id from deliveries')
  const [told] = await estate.query<{ n: number; people: number }>(
    'select count(*)::int as n, count(distinct (happening, recipient_id))::int as people from notifications',
  )
  const lost = ids.filter(({ id }) => !copies.has(id)).length
  const strangers = copies.size - (ids.length - lost)
  const repeated = [...copies.values()].reduce((sum, count) => sum + count - 1, 0)
  report(
    `${KILLS} × kill -9 of the worker while ${MESSAGES} e-mails go out`,
    `${lost} lost, ${told?.n} messages in the site for ${told?.people}, ${repeated} sent again under their own Message-ID`,
    lost === 0 &&
      strangers === 0 &&
      told?.n === MESSAGES &&
      told.people === MESSAGES &&
      repeated <= KILLS * MAIL_CONNECTIONS,
  )
}
