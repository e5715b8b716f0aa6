import type { BasePayload } from 'payload'
import type { PgBoss } from 'pg-boss'
import { type PublishJob, QUEUES } from '@/server/queue'
import { tellReaders } from './announcements/tell-readers'

/** Everybody is to see an announcement within two seconds: the queue allows no shorter pause than this. */
const POLL_SECONDS = 0.5

/** Takes jobs of the `publish-announcement` queue, one at a time: each is a few statements over thousands of people. */
export async function workPublications(boss: PgBoss, payload: BasePayload): Promise<void> {
  const options = { batchSize: 1, pollingIntervalSeconds: POLL_SECONDS }
  await boss.work<PublishJob>(QUEUES.publish, options, async ([job]) => {
    if (job) await tellReaders(payload, job.data.announcementId, new Date())
  })
}
