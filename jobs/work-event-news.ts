import type { BasePayload } from 'payload'
import type { PgBoss } from 'pg-boss'
import { QUEUES } from '@/server/queue'
import { tellEvents } from './events/tell-events'

/** Seconds between two looks into the queue: whoever is asked to a festival can wait for so long. */
const POLL_SECONDS = 1

/** Takes jobs of the `tell-events` queue. A job says only that there is news, so that one does for all that there is. */
export async function workEventNews(boss: PgBoss, payload: BasePayload): Promise<void> {
  const options = { batchSize: 10, pollingIntervalSeconds: POLL_SECONDS }
  await boss.work(QUEUES.events, options, async () => {
    await tellEvents({ payload, now: new Date() })
  })
}
