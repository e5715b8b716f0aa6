import type { BasePayload } from 'payload'
import { onPool, sql } from '@/server/database'
import { logger } from '@/server/logger'
import type { Job, JobContext, JobResult } from './job'

const KEPT_DAYS = 30
/** Seconds without a sign of life after which a run's worker counts as dead. */
const LEASE_SECONDS = 90
/** Milliseconds between two signs of life. */
const HEARTBEAT_MS = 20_000
const ABANDONED_PAGE = 100
/** What a run says from its taking over until it ends; for ever, when that worker dies as well. */
const DIED = 'The worker that ran it died.'

const isAbandoned = sql`(job_runs.finished_at is null and job_runs.error is null
  and job_runs.updated_at < now() - make_interval(secs => ${LEASE_SECONDS}))`

/** What is known of a job's runs in the last 30 days. Durations in milliseconds. */
export interface JobHistory {
  lastRunAt: Date | null
  /** Null while it runs, or when its process ended in the middle. */
  durationMs: number | null
  changed: number | null
  /** Of the last run. */
  error: string | null
  /** Runs that ended with an error. */
  failures: number
}

/**
 * Runs a job for a tick, unless some worker has taken that tick already. Answers null in that case. A run whose worker
 * died is taken over, once: what kills a worker twice is for a person to look at.
 * @throws whatever the job throws, after writing it down.
 */
export async function runForTick(job: Job, tick: Date, context: JobContext): Promise<JobResult | null> {
  const { payload, signal } = context
  const id = await take(payload, job, tick)
  if (id === null) return null
  const heartbeat = setInterval(() => void beat(payload, id), HEARTBEAT_MS)
  try {
    const result = await job.run(context)
    // It ended between two of its pages, because the process stops: another worker goes on.
    if (signal?.aborted) await handOver(payload, id)
    else await finish(payload, id, result.changed, result.failed > 0 ? `${result.failed} failed` : null)
    if (result.changed > 0) logger.info({ job: job.name, ...result }, 'a job changed something')
    return result
  } catch (error) {
    await finish(payload, id, null, error instanceof Error ? error.message : String(error))
    throw error
  } finally {
    clearInterval(heartbeat)
  }
}

/** Takes a tick, or what a worker left of it; null when another has it. */
async function take(payload: BasePayload, job: Job, tick: Date): Promise<string | null> {
  const [run] = await onPool(payload).rows<{ id: string }>(sql`
    insert into job_runs (job, tick, started_at) values (${job.name}, ${tick.toISOString()}::timestamptz, now())
    on conflict (job, tick) do update set started_at = now(), updated_at = now(), error = ${DIED}
      where ${isAbandoned}
    returning id`)
  return run?.id ?? null
}

/** Ticks that their workers left unfinished, oldest first. What a person ran has no whole minute, and is theirs. */
export async function findAbandoned(payload: BasePayload): Promise<{ job: string; tick: Date }[]> {
  const rows = await onPool(payload).rows<{ job: string; tick: string }>(sql`
    select job, tick from job_runs
    where ${isAbandoned} and tick = date_trunc('minute', tick)
    order by tick limit ${ABANDONED_PAGE}`)
  return rows.map(({ job, tick }) => ({ job, tick: new Date(tick) }))
}

async function beat(payload: BasePayload, id: string): Promise<void> {
  await onPool(payload)
    .rows(sql`update job_runs set updated_at = now() where id = ${id}::uuid and finished_at is null`)
    .catch((error: unknown) => logger.warn({ err: error }, 'a job could not say that it is still running'))
}

async function handOver(payload: BasePayload, id: string): Promise<void> {
  await onPool(payload).rows(sql`
    update job_runs set error = null, updated_at = now() - make_interval(secs => ${LEASE_SECONDS} + 1)
    where id = ${id}::uuid`)
}

/** Ends a run's row, and lets go of the rows of that job that nobody looks at any more. */
async function finish(
  payload: BasePayload,
  id: string,
  changed: number | null,
  error: string | null,
): Promise<void> {
  await onPool(payload).rows(sql`
    with ended as (
      update job_runs set finished_at = now(), changed = ${changed}, error = ${error}, updated_at = now()
      where id = ${id}::uuid returning job)
    delete from job_runs where job in (select job from ended) and tick < now() - make_interval(days => ${KEPT_DAYS})`)
}

/** The history of every job that has run, by its name. */
export async function readHistories(payload: BasePayload): Promise<Map<string, JobHistory>> {
  const rows = await onPool(payload).rows<HistoryRow>(sql`
    select distinct on (job) job, started_at, finished_at, changed::int, error,
      (count(*) filter (where error is not null) over (partition by job))::int as failures
    from job_runs order by job, started_at desc`)
  return new Map(rows.map((row) => [row.job, historyOf(row)]))
}

interface HistoryRow {
  job: string
  started_at: string
  finished_at: string | null
  changed: number | null
  error: string | null
  failures: number
}

function historyOf(row: HistoryRow): JobHistory {
  const lastRunAt = new Date(row.started_at)
  const durationMs = row.finished_at ? new Date(row.finished_at).getTime() - lastRunAt.getTime() : null
  return { lastRunAt, durationMs, changed: row.changed, error: row.error, failures: row.failures }
}

/** Whether any worker ran any job here before an instant. */
export async function hasRunBefore(payload: BasePayload, instant: Date): Promise<boolean> {
  const rows = await onPool(payload).rows(
    sql`select 1 from job_runs where started_at < ${instant.toISOString()}::timestamptz limit 1`,
  )
  return rows.length > 0
}
