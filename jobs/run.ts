import type { BasePayload } from 'payload'
import type { Job, JobResult } from './job'
import { type JobHistory, readHistories, runForTick } from './job-runs'
import { JOBS } from './registry'

export type { JobResult } from './job'

/** A job as the operator sees it. */
export interface ListedJob extends Pick<Job, 'name' | 'description' | 'schedule'>, JobHistory {}

const NEVER_RUN: JobHistory = { lastRunAt: null, durationMs: null, changed: null, error: null, failures: 0 }

/** Every job with its schedule and what its last run did. */
export async function listJobs(payload: BasePayload): Promise<ListedJob[]> {
  const histories = await readHistories(payload)
  return JOBS.map(({ name, description, schedule }) => ({
    name,
    description,
    schedule,
    ...(histories.get(name) ?? NEVER_RUN),
  }))
}

/**
 * Runs a job now, whatever its schedule, taking `now` as the present. The run is written down under the real time, so
 * that it takes no scheduled tick away.
 * @throws Error for an unknown name, naming the jobs there are; and whatever the job throws.
 */
export async function runJob(payload: BasePayload, name: string, now: Date): Promise<JobResult> {
  const job = JOBS.find((candidate) => candidate.name === name)
  if (!job)
    throw new Error(`There is no job “${name}”. The jobs are: ${JOBS.map((known) => known.name).join(', ')}.`)
  const result = await runForTick(job, new Date(), { payload, now })
  // Another manual run began in the same millisecond: it did the work.
  return result ?? { changed: 0, failed: 0 }
}
