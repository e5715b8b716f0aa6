import { setTimeout as delay } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { getPayload } from 'payload'
import type { Pool } from 'pg'
import { endInOrder } from '@/server/ending'
import { env } from '@/server/env'
import { keepLogFile, logger } from '@/server/logger'
import { openMetrics } from '@/server/metrics'
import { keepFilesOwn } from '@/server/own-files'
import { notePool } from '@/server/pool-in-use'
import { ensurePostgres } from '@/server/postgres'
import { startWorkingQueue, stopQueue } from '@/server/queue'
import { exitWith } from '@/server/startup-error'
import { closePost } from './deliveries/post'
import { startSchedules } from './schedule'
import { workDeliveries } from './work-deliveries'
import { workEventNews } from './work-event-news'
import { workPublications } from './work-publications'

/** Milliseconds for what is under way when the process is told to end; the supervisor allows ten seconds in all. */
const DRAIN_MS = 5_000
const POOL_END_MS = 1_000

/**
 * How much more than it needs the process may hold before it clears up, in per cent. Left to itself it lets the remains of
 * thousands of messages grow to several times that, and keeps the memory; clearing up sooner costs nothing measurable.
 */
const HEAP_GROWTH_PERCENT = 30

/** The worker: delivers messages and keeps the schedules, beside any number of others. */
async function main(): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`)
  keepLogFile('worker')
  const postgres = env.databaseUrl ? undefined : await ensurePostgres(env.dataDir)
  keepFilesOwn()
  const metrics = await openMetrics('worker')
  // The configuration asks for the database's address when it is loaded, and the embedded one has none before its start.
  const { default: config } = await import('../payload.config')
  const payload = await getPayload({ config, disableOnInit: true })
  const pool = (payload.db as unknown as { pool: Pool }).pool
  notePool(pool)
  pool.on('error', (error) => logger.error({ err: error }, 'a database connection broke'))
  const boss = await startWorkingQueue(payload)
  const deliveries = await workDeliveries(boss, payload)
  await workPublications(boss, payload)
  await workEventNews(boss, payload)
  const schedules = startSchedules(payload)
  endInOrder(async () => {
    const drained = Promise.all([
      schedules.stop(),
      deliveries.stop(),
      boss.stop({ timeout: DRAIN_MS, close: false }),
    ])
    await Promise.race([drained, delay(DRAIN_MS)])
    closePost()
    await stopQueue(payload)
    await metrics?.close()
    // Payload keeps one client for ever, for which the pool would wait.
    await Promise.race([pool.end(), delay(POOL_END_MS)])
    await postgres?.stop()
  })
  logger.info('the worker is ready')
  process.send?.({ type: 'ready' })
}

main().catch(exitWith)
