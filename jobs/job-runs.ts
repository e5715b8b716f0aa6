import type { BasePayload } from 'payload'
import { onPool, sql } from '@/server/database'
import { logger } from '@/server/logger'
import type { Job, JobContext, JobResult } from './job'

const KEPT_DAYS = 30

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
 * Runs a job for a tick, unless some worker has taken that tick already. Answers null in that case.
 * @throws whatever the job throws, after writing it down.
 */
export async function runForTick(job: Job, tick: Date, context: JobContext): Promise<JobResult | null> {
  const database = onPool(context.payload)
  const taken = await database.rows<{ id: string }>(sql`
    insert into job_runs (job, tick, started_at) values (${job.name}, ${tick.toISOString()}::timestamptz, now())
    on conflict (job, tick) do nothing returning id`)
  const run = taken[0]
  if (!run) return null
  try {
    const result = await job.run(context)
    await finish(
      context.payload,
      run.id,
      result.changed,
      result.failed > 0 ? `${result.failed} failed` : null,
    )
    if (result.changed > 0) logger.info({ job: job.name, ...result }, 'a job changed something')
    return result
  } catch (error) {
    await finish(context.payload, run.id, null, error instanceof Error ? error.message : String(error))
    throw error
  }
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
