import type { BasePayload } from 'payload'
import type { PgBoss } from 'pg-boss'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deliver } from '@/jobs/deliver'
import type * as claim from '@/jobs/deliveries/claim'
import type { Post } from '@/jobs/deliveries/post'
import { workDeliveries } from '@/jobs/work-deliveries'
import { onPool, sql } from '@/server/database'
import { requeueDeliveries, startWorkingQueue } from '@/server/queue'
import { emptyOutbox, queuedDeliveries } from './support/deliveries'
import { openEstate } from './support/estate'
import { postOver } from './support/post'
import { type SmtpSink, startSmtpSink } from './support/smtp-sink'

const COUNT = 60

const guard = vi.hoisted(() => ({ isOn: true }))

/** With the guard off, a delivery is claimed whatever its state: as if there were no question in the claim. */
vi.mock('@/jobs/deliveries/claim', async (original) => {
  const real = await original<typeof claim>()
  const claimByIds: typeof real.claimByIds = async (database, ids, now) => {
    if (!guard.isOn) {
      await database.rows(
        sql`update deliveries set status = 'queued' where id = any(${sql.param(ids)}::uuid[])`,
      )
    }
    return real.claimByIds(database, ids, now)
  }
  return { ...real, claimByIds }
})

let payload: BasePayload
let sink: SmtpSink
let posts: Post[]
let bosses: PgBoss[] = []

beforeEach(async () => {
  payload = await openEstate()
  sink = await startSmtpSink()
  posts = [postOver({ smtpUrl: sink.url }), postOver({ smtpUrl: sink.url }), postOver({ smtpUrl: sink.url })]
  await emptyOutbox(payload)
})

afterEach(async () => {
  guard.isOn = true
  await Promise.all(bosses.map((boss) => boss.stop({ close: false })))
  for (const { mailer } of posts) mailer.close()
  await sink.close()
})

/** Two workers and a sweep over one queue, in which every delivery has two jobs: the queue gives at least once. */
async function deliverTwiceAtOnce(): Promise<void> {
  const ids = await queuedDeliveries(payload, COUNT)
  const deliveries = ids.map((id) => ({ id, urgency: 'normal' as const }))
  const now = new Date()
  await requeueDeliveries(payload, deliveries, now)
  await requeueDeliveries(payload, deliveries, now)
  bosses = await Promise.all([startWorkingQueue(payload), startWorkingQueue(payload)])
  await Promise.all([
    ...bosses.map((boss, index) => workDeliveries(boss, payload, posts[index])),
    deliver({ payload, now }, posts[2]),
  ])
  await vi.waitFor(async () => expect(await openJobs()).toBe(0), { timeout: 30_000, interval: 100 })
}

async function openJobs(): Promise<number> {
  const [row] = await onPool(payload).rows<{ open: number }>(sql`
    select count(*)::int as open from pgboss.job where name = 'deliver' and state in ('created', 'retry', 'active')`)
  return row?.open ?? 0
}

describe('two workers over one queue', () => {
  it('send each message once', async () => {
    await deliverTwiceAtOnce()
    const ids = (await sink.parsed()).map((mail) => mail.messageId)
    expect(ids).toHaveLength(COUNT)
    expect(new Set(ids).size).toBe(COUNT)
    const [row] = await onPool(payload).rows<{ sent: number }>(sql`
      select count(*)::int as sent from deliveries where status = 'sent' and attempts = 1`)
    expect(row?.sent).toBe(COUNT)
  })

  it('would send messages twice without the guard', async () => {
    guard.isOn = false
    await deliverTwiceAtOnce()
    expect(sink.raw.length).toBeGreaterThan(COUNT)
  })
})
