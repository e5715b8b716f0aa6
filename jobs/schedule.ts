import { createTask } from 'node-cron'
import type { BasePayload } from 'payload'
import { env } from '@/server/env'
import { logger } from '@/server/logger'
import type { Job } from './job'
import { runForTick } from './job-runs'
import { latestTick } from './latest-tick'
import { JOBS } from './registry'

const MINUTE_MS = 60_000

/** The schedules of this process. */
export interface Schedules {
  /** Starts no more runs, tells those under way to end, and resolves when they have. */
  stop(): Promise<void>
}

/** Runs every job by its schedule, and at once the last tick if no worker was there for it. */
export function startSchedules(payload: BasePayload): Schedules {
  const ending = new AbortController()
  const underWay = new Set<Promise<void>>()
  const run = (job: Job, tick: Date): Promise<void> => {
    const running = runLogged(payload, job, tick, ending.signal)
    underWay.add(running)
    return running.finally(() => underWay.delete(running))
  }
  const tasks = JOBS.map((job) => {
    const task = createTask(job.schedule, ({ date }) => run(job, minuteOf(date)), {
      name: job.name,
      timezone: env.timeZone,
      noOverlap: true,
      suppressMissedWarning: true,
    })
    // A machine that slept through the time makes up for it when it wakes.
    task.on('execution:missed', ({ date }) => run(job, minuteOf(date)))
    const now = new Date()
    const first = job.runsAtStart ? now : latestTick(job.schedule, now, env.timeZone)
    if (first) void run(job, first)
    void task.start()
    return task
  })
  return {
    async stop() {
      ending.abort()
      await Promise.all(tasks.map((task) => task.destroy()))
      await Promise.all(underWay)
    },
  }
}

async function runLogged(payload: BasePayload, job: Job, tick: Date, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  try {
    await runForTick(job, tick, { payload, now: new Date(), clock: () => new Date(), signal })
  } catch (error) {
    logger.error({ err: error, job: job.name }, 'a job failed; it runs again at its next time')
  }
}

/** Ticks are whole minutes, so that the clocks of all workers give one tick the same name. */
function minuteOf(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / MINUTE_MS) * MINUTE_MS)
}
