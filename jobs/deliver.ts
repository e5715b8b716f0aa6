import type { BasePayload } from 'payload'
import { type SendResult, type Settlement, settle, settleCrashed } from '@/domain/notifications'
import { onPool } from '@/server/database'
import { logger } from '@/server/logger'
import { MAIL_CONNECTIONS } from '@/server/mailer'
import { requeueDeliveries } from '@/server/queue'
import { claimByIds, claimDue, findCrashed } from './deliveries/claim'
import type { ClaimedDelivery } from './deliveries/claimed'
import { type Post, sharedPost } from './deliveries/post'
import { createRecorder, type Recorder, recordOutcomes } from './deliveries/record'
import { send } from './deliveries/send'
import type { JobContext, JobResult } from './job'

/** Deliveries claimed at once: as many as can be on their way, so that none waits out its lease. */
const PAGE = MAIL_CONNECTIONS
const CRASHED_PAGE = 500

/** What delivering needs beside the instant. */
export interface Delivering {
  payload: BasePayload
  post: Post
  recorder: Recorder
}

/** Delivers through `post` and records in the database of `payload`. `clock` dates what is recorded. */
export function delivering(payload: BasePayload, clock: () => Date, post: Post = sharedPost()): Delivering {
  return { payload, post, recorder: createRecorder(onPool(payload), clock) }
}

/** Sends those of `ids` that still wait and are due at `now`; running it again sends nothing again. */
export async function deliverByIds(context: Delivering, ids: readonly string[], now: Date): Promise<number> {
  const claimed = await claimByIds(onPool(context.payload), ids, now)
  return deliverClaimed(context, claimed, now)
}

/**
 * The job `deliver`: sends all that is due at `now`, whether or not the queue still knows it, after taking back what
 * crashed workers left. `changed` counts the attempts made and the crashes settled.
 */
export async function deliver({ payload, now, signal }: JobContext, post?: Post): Promise<JobResult> {
  const context = delivering(payload, () => now, post)
  let changed = await takeBackCrashed(payload, now)
  while (!signal?.aborted) {
    const claimed = await claimDue(onPool(payload), PAGE, now)
    if (claimed.length === 0) break
    changed += await deliverClaimed(context, claimed, now)
  }
  return { changed, failed: 0 }
}

async function takeBackCrashed(payload: BasePayload, now: Date): Promise<number> {
  const database = onPool(payload)
  const crashed = await findCrashed(database, CRASHED_PAGE, now)
  if (crashed.length === 0) return 0
  logger.warn({ deliveries: crashed.length }, 'deliveries were left half sent by a worker that stopped')
  const outcomes = crashed.map((attempt) => ({ ...attempt, settlement: settleCrashed(attempt) }))
  await recordOutcomes(database, outcomes, now)
  return crashed.length
}

async function deliverClaimed(context: Delivering, claimed: ClaimedDelivery[], now: Date): Promise<number> {
  const done = await Promise.allSettled(claimed.map((delivery) => deliverOne(context, delivery, now)))
  const broken = done.find((result) => result.status === 'rejected')
  if (broken) throw broken.reason
  return claimed.length
}

async function deliverOne({ payload, post, recorder }: Delivering, delivery: ClaimedDelivery, now: Date) {
  const result = await send(delivery, post).catch((error: Error) => explainFault(delivery, error))
  const settlement = settle(delivery, result, now)
  await recorder.record({ id: delivery.id, attempts: delivery.attempts, settlement })
  logUnsent(delivery, settlement)
  if (settlement.nextAttemptAt) await requeueDeliveries(payload, [delivery], settlement.nextAttemptAt)
}

/** A fault of our own, such as a full disk: whether the message went out is not known. */
function explainFault({ id }: ClaimedDelivery, error: Error): SendResult {
  logger.error({ err: error, delivery: id }, 'sending a delivery broke')
  return { kind: 'unclear', reason: error.message }
}

function logUnsent({ id, channel, attempts }: ClaimedDelivery, { status, error }: Settlement): void {
  if (status !== 'sent')
    logger.warn({ delivery: id, channel, attempts, status, error }, 'a delivery was not sent')
}
