import type { BasePayload } from 'payload'
import type { PgBoss } from 'pg-boss'
import { MAIL_CONNECTIONS } from '@/server/mailer'
import { type DeliverJob, QUEUES } from '@/server/queue'
import { deliver, deliverByIds, delivering } from './deliver'
import type { Post } from './deliveries/post'

/** While one half is on its way the other half is fetched. */
const WORKERS = 2
const BATCH = MAIL_CONNECTIONS / WORKERS
/** The longest that a message waits to be seen. A full batch is followed by the next at once. */
const POLL_SECONDS = 1

/** Takes jobs of the `deliver` queue. The queue gives each at least once; the delivery's own state sees that it is sent once. */
export async function workDeliveries(boss: PgBoss, payload: BasePayload, post?: Post): Promise<void> {
  const context = delivering(payload, () => new Date(), post)
  const options = {
    batchSize: BATCH,
    localConcurrency: WORKERS,
    pollingIntervalSeconds: POLL_SECONDS,
    burstWhenBatchFull: true,
  }
  await boss.work<DeliverJob>(QUEUES.deliver, options, async (jobs) => {
    const ids = jobs.flatMap(({ data }) => data.deliveryId ?? [])
    await deliverByIds(context, ids, new Date())
    if (ids.length < jobs.length) await deliver({ payload, now: new Date() }, post)
  })
}
