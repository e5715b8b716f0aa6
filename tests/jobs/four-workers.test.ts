import type { BasePayload } from 'payload'
import type { PgBoss } from 'pg-boss'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type * as claim from '@/jobs/deliveries/claim'
import type { Post } from '@/jobs/deliveries/post'
import { type Working, workDeliveries } from '@/jobs/work-deliveries'
import { onPool, sql } from '@/server/database'
import { startWorkingQueue } from '@/server/queue'
import { emptyOutbox, queuedDeliveries } from './support/deliveries'
import { openEstate } from './support/estate'
import { postOver } from './support/post'
import { type SmtpSink, startSmtpSink } from './support/smtp-sink'

const COUNT = 400

const guard = vi.hoisted(() => ({ isOn: true }))

/** With the guard off, a delivery is claimed whatever its state: as if there were no question in the claim. */
vi.mock('@/jobs/deliveries/claim', async (original) => {
  const real = await original<typeof claim>()
  const claimDue: typeof real.claimDue = async (database, channel, limit, now) => {
    if (guard.isOn) return real.claimDue(database, channel, limit, now)
    const asked = await database.rows<{ id: string }>(sql`
      select id from deliveries where channel = ${channel} and attempts < 2 order by created_at limit ${limit}`)
    const ids = asked.map(({ id }) => id)
    await database.rows(
      sql`update deliveries set status = 'queued' where id = any(${sql.param(ids)}::uuid[])`,
    )
    return real.claimThese(database, ids, now)
  }
  return { ...real, claimDue }
})

let payload: BasePayload
let sink: SmtpSink
let posts: Post[]
let bosses: PgBoss[] = []
let workers: Working[] = []

beforeEach(async () => {
  payload = await openEstate()
  sink = await startSmtpSink()
  posts = [1, 2, 3, 4].map(() => postOver({ smtpUrl: sink.url }))
  await emptyOutbox(payload)
})

afterEach(async () => {
  guard.isOn = true
  await Promise.all(workers.map((worker) => worker.stop()))
  await Promise.all(bosses.map((boss) => boss.stop({ close: false })))
  for (const { mailer } of posts) mailer.close()
  await sink.close()
})

/** Four workers over one table of deliveries, each with a post and a queue of its own, until something holds. */
async function deliverByFour(until: () => Promise<void> | void): Promise<void> {
  await queuedDeliveries(payload, COUNT)
  bosses = await Promise.all(posts.map(() => startWorkingQueue(payload)))
  workers = await Promise.all(bosses.map((boss, index) => workDeliveries(boss, payload, posts[index])))
  await vi.waitFor(until, { timeout: 30_000, interval: 100 })
}

async function unsent(): Promise<number> {
  const [row] = await onPool(payload).rows<{ left: number }>(sql`
    select count(*)::int as left from deliveries where status in ('queued', 'sending')`)
  return row?.left ?? 0
}

describe('four workers over one queue', () => {
  it('send each message once', async () => {
    await deliverByFour(async () => expect(await unsent()).toBe(0))
    const ids = (await sink.parsed()).map((mail) => mail.messageId)
    expect(ids).toHaveLength(COUNT)
    expect(new Set(ids).size).toBe(COUNT)
    const [row] = await onPool(payload).rows<{ sent: number }>(sql`
      select count(*)::int as sent from deliveries where status = 'sent' and attempts = 1`)
    expect(row?.sent).toBe(COUNT)
  })

  it('would send messages twice without the guard', async () => {
    guard.isOn = false
    // Without the question in the claim one may also put back what another has just taken, so that some never go.
    await deliverByFour(() => expect(sink.raw.length).toBeGreaterThan(COUNT))
  })
})
