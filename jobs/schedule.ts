import { createTask, type ScheduledTask } from 'node-cron'
import type { BasePayload } from 'payload'
import { env } from '@/server/env'
import { logger } from '@/server/logger'
import type { Job } from './job'
import { findAbandoned, hasRunBefore, runForTick } from './job-runs'
import { latestTick } from './latest-tick'
import { JOBS } from './registry'

const MINUTE_MS = 60_000
const EVERY_MINUTE = '* * * * *'

/** The schedules of this process. */
export interface Schedules {
  /** Starts no more runs, tells those under way to end, and resolves when they have. */
  stop(): Promise<void>
}

/**
 * Runs every job by its schedule, and at once the last tick if no worker was there for it. Looks each minute for runs
 * whose worker died, and takes them over.
 */
export function startSchedules(payload: BasePayload, jobs: readonly Job[] = JOBS): Schedules {
  const ending = new AbortController()
  const underWay = new Set<Promise<void>>()
  const track = (working: Promise<void>): Promise<void> => {
    underWay.add(working)
    return working.finally(() => underWay.delete(working))
  }
  const run: Run = (job, tick) => track(runLogged(payload, job, tick, ending.signal))
  const takeOver = () => track(takeOverAbandoned(payload, jobs, run))
  for (const job of jobs) {
    const now = new Date()
    const first = job.runsAtStart ? now : latestTick(job.schedule, now, env.timeZone)
    if (first) void track(makeUp(payload, job, first, run))
  }
  void takeOver()
  const tasks = [...jobs.map((job) => taskFor(job, run)), createTask(EVERY_MINUTE, takeOver)]
  for (const task of tasks) void task.start()
  return {
    async stop() {
      ending.abort()
      await Promise.all(tasks.map((task) => task.destroy()))
      await Promise.all(underWay)
    },
  }
}

type Run = (job: Job, tick: Date) => Promise<void>

const ERRORS_ONLY = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (problem: string | Error) => logger.error({ err: problem }, 'a schedule failed'),
}

function taskFor(job: Job, run: Run): ScheduledTask {
  const task = createTask(job.schedule, ({ date }) => run(job, minuteOf(date)), {
    name: job.name,
    timezone: env.timeZone,
    noOverlap: true,
    suppressMissedWarning: true,
    // A run that lasts until its next tick is what `noOverlap` is for, and no news.
    logger: ERRORS_ONLY,
  })
  let madeUpFor = 0
  // A machine that slept is told of every tick it slept through, and makes up for the last.
  task.on('execution:missed', () => {
    const last = latestTick(job.schedule, new Date(), env.timeZone)
    if (!last || last.getTime() <= madeUpFor) return
    madeUpFor = last.getTime()
    void run(job, last)
  })
  return task
}

async function makeUp(payload: BasePayload, job: Job, tick: Date, run: Run): Promise<void> {
  try {
    if (job.needsEarlierWorker && !(await hasRunBefore(payload, tick))) return
  } catch (error) {
    logger.error({ err: error, job: job.name }, 'it could not be seen whether a tick was missed')
    return
  }
  await run(job, tick)
}

async function takeOverAbandoned(payload: BasePayload, jobs: readonly Job[], run: Run): Promise<void> {
  try {
    const abandoned = await findAbandoned(payload)
    for (const { job: name, tick } of abandoned) {
      const job = jobs.find((candidate) => candidate.name === name)
      if (job) await run(job, tick)
    }
  } catch (error) {
    logger.error({ err: error }, 'what dead workers left could not be looked for')
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
