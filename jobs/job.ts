import type { BasePayload } from 'payload'

/** What a job is given. */
export interface JobContext {
  payload: BasePayload
  /** The instant that the job takes as now. */
  now: Date
  /** Goes on from `now` as time passes, where the run may last; absent where `now` was given for the whole run. */
  clock?: () => Date
  /** Aborted when the process stops: a job ends between two of its pages, and the next run goes on. */
  signal?: AbortSignal
}

/** What a run did. */
export interface JobResult {
  /** Things changed; a second run at the same `now` changes none. */
  changed: number
  /** Things that could not be changed, each of them logged. */
  failed: number
}

/** Something that happens later: a function of (now, database), which may run late, twice or at once without harm. */
export interface Job {
  name: string
  description: string
  /** Cron expression of five fields, in the estate's zone. */
  schedule: string
  /** Runs whenever a worker starts, also when its latest tick was not missed. */
  runsAtStart?: boolean
  /** About a time that is over: not made up for a tick before any worker ran here, when there was nothing to tell of. */
  needsEarlierWorker?: boolean
  run(context: JobContext): Promise<JobResult>
}
