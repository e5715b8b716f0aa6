import type { BasePayload, PayloadRequest } from 'payload'
import type { Pool } from 'pg'
import { type ConstructorOptions, PgBoss } from 'pg-boss'
import { DELIVERY_PRIORITY, type Urgency } from '@/domain/notifications'
import { logger } from './logger'
import { preparedInTransaction } from './prepared'

/** Queues by name. Hooks name a job by its queue, and never import what does it. */
export const QUEUES = { deliver: 'deliver', publish: 'publish-announcement', events: 'tell-events' } as const

/** What a job of the `publish-announcement` queue carries. */
export interface PublishJob {
  announcementId: string
}

/** A delivery that waits to be sent, as far as workers are woken for it. */
export interface QueuedDelivery {
  urgency: Urgency
  /** The instant before which it rests; at once when absent. */
  notBefore?: Date | null
}

const SCHEMA = 'pgboss'
/** Seconds after which a job that nobody finished is given to another worker. */
const EXPIRE_SECONDS = 120
/** Seconds that finished jobs are kept: long enough to look at, short enough to stay small. */
const KEEP_SECONDS = 3600

const senders = new WeakMap<Pool, Promise<PgBoss>>()

const poolOf = (payload: BasePayload): Pool => (payload.db as unknown as { pool: Pool }).pool

/** A queue over the pool of `payload`, so that it costs no connections of its own. What it does beside is in `options`. */
function bossOn(pool: Pool, options: ConstructorOptions): PgBoss {
  const db = { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) }
  const boss = new PgBoss({ schedule: false, ...options, schema: SCHEMA, db })
  boss.on('error', (error) => logger.error({ err: error }, 'the queue failed'))
  boss.on('warning', (warning) => logger.warn({ warning }, 'the queue warns'))
  return boss
}

/**
 * Makes or upgrades the queue's own tables. Part of the migration step, under its lock and before anything serves;
 * running it again changes nothing.
 */
export async function installQueue(payload: BasePayload): Promise<void> {
  const boss = bossOn(poolOf(payload), { supervise: false, migrate: true })
  await boss.start()
  const settings = { expireInSeconds: EXPIRE_SECONDS, deleteAfterSeconds: KEEP_SECONDS, retryLimit: 1 }
  for (const name of Object.values(QUEUES)) {
    await boss.createQueue(name, settings)
    await boss.updateQueue(name, settings)
  }
  await boss.stop({ graceful: false, close: false })
}

/** Readies this process to put jobs into the queue: it neither polls nor maintains. May be called again. */
export function startQueue(payload: BasePayload): Promise<PgBoss> {
  const pool = poolOf(payload)
  const known = senders.get(pool)
  if (known) return known
  const started = bossOn(pool, { supervise: false, migrate: false }).start()
  senders.set(pool, started)
  // A failed start must not be remembered: the next write tries again.
  started.catch(() => senders.delete(pool))
  return started
}

/** Ends what `startQueue` began in this process. */
export async function stopQueue(payload: BasePayload): Promise<void> {
  const pool = poolOf(payload)
  const started = senders.get(pool)
  senders.delete(pool)
  if (started) await (await started).stop({ graceful: false, close: false })
}

/** A queue that works: it polls, and maintains the queue's tables together with the other workers. */
export function startWorkingQueue(payload: BasePayload): Promise<PgBoss> {
  return bossOn(poolOf(payload), { supervise: true, migrate: false }).start()
}

/**
 * Wakes the workers for deliveries in the request's own transaction, in one statement: a rollback leaves no job. A job says
 * only that something is due, so that all who are told alike need but one.
 */
export async function enqueueDeliveries(
  req: PayloadRequest,
  deliveries: readonly QueuedDelivery[],
): Promise<void> {
  if (deliveries.length === 0) return
  const boss = await startQueue(req.payload)
  const { execute: executeSql } = await preparedInTransaction(req)
  await boss.insert(QUEUES.deliver, jobsFor(deliveries), { db: { executeSql }, returnId: false })
}

/**
 * Wakes the workers at an instant for all that is due by then, in the request's own transaction: the thousands of an
 * announcement need no job each.
 */
export async function enqueueDraining(
  req: PayloadRequest,
  urgency: Urgency,
  startAfter: Date,
): Promise<void> {
  const boss = await startQueue(req.payload)
  const { execute: executeSql } = await preparedInTransaction(req)
  const job = { priority: DELIVERY_PRIORITY[urgency], startAfter }
  await boss.insert(QUEUES.deliver, [job], { db: { executeSql }, returnId: false })
}

/** Queues the telling of everybody in an announcement's audience, in the request's own transaction. */
export async function enqueuePublication(req: PayloadRequest, announcementId: string): Promise<void> {
  const boss = await startQueue(req.payload)
  const { execute: executeSql } = await preparedInTransaction(req)
  const data = { announcementId } satisfies PublishJob
  await boss.insert(QUEUES.publish, [{ data }], { db: { executeSql }, returnId: false })
}

/** Wakes a worker for what is to be told of events, in the request's own transaction. */
export async function enqueueEventNews(req: PayloadRequest): Promise<void> {
  const boss = await startQueue(req.payload)
  const { execute: executeSql } = await preparedInTransaction(req)
  await boss.insert(QUEUES.events, [{}], { db: { executeSql }, returnId: false })
}

function jobsFor(deliveries: readonly QueuedDelivery[]) {
  const jobs = deliveries.map(({ urgency, notBefore }) => ({
    priority: DELIVERY_PRIORITY[urgency],
    ...(notBefore ? { startAfter: notBefore } : {}),
  }))
  return [...new Map(jobs.map((job) => [JSON.stringify(job), job])).values()]
}
