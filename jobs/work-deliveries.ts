import type { BasePayload } from 'payload'
import type { PgBoss } from 'pg-boss'
import { logger } from '@/server/logger'
import { QUEUES } from '@/server/queue'
import { drain } from './deliveries/drain'
import { type Post, sharedPost } from './deliveries/post'

/** Jobs taken from the queue at once: each says only that something is due. */
const BATCH = 500
/** The longest that a message waits to be seen by the queue. A full batch is followed by the next at once. */
const POLL_SECONDS = 1
/** Milliseconds between two looks at what has become due by itself: retries, quiet times, limits, a provider that is back. */
const LOOK_MS = 2_000

/** The delivering of this process. */
export interface Working {
  /** Claims no more, and resolves when what is on its way has been sent. */
  stop(): Promise<void>
}

/**
 * Sends what is due, as soon as the queue says so, and at the latest with the next look. A job is done when it was heard:
 * the deliveries are their own record of what is still to be sent, whoever dies.
 */
export async function workDeliveries(
  boss: PgBoss,
  payload: BasePayload,
  post: Post = sharedPost(),
): Promise<Working> {
  const ending = new AbortController()
  let looking: Promise<unknown> = Promise.resolve()
  const look = () => {
    if (ending.signal.aborted) return
    const drained = drain(payload, post, () => new Date(), ending.signal)
    looking = drained.catch((error: unknown) => logger.error({ err: error }, 'delivering broke off'))
  }
  const options = { batchSize: BATCH, pollingIntervalSeconds: POLL_SECONDS, burstWhenBatchFull: true }
  await boss.work(QUEUES.deliver, options, async () => look())
  const timer = setInterval(look, LOOK_MS)
  return {
    async stop() {
      clearInterval(timer)
      ending.abort()
      await looking
    },
  }
}
