import { ESCALATION_JOB } from '@/domain/sla/words'
import type { ListedJob } from '@/jobs/run'
import { type Column, drawTable, writeTsv } from '../table'
import { parseInstant } from './instant'
import { openEstate } from './payload'
import { UsageError } from './usage'

const WIDTH_UNKNOWN = 120

/** How far ahead of this machine's clock a moment may lie, in milliseconds: clocks differ a little. */
const AHEAD_MS = 5 * 60_000
/** Jobs that write what is never corrected: figures of a period, steps of an escalation. */
const STANDS_FOR_GOOD = [ESCALATION_JOB, 'staff-report-daily', 'staff-report-weekly', 'staff-report-monthly']

const COLUMNS: readonly Column<ListedJob>[] = [
  { name: 'name', text: (job) => job.name },
  { name: 'schedule', text: (job) => job.schedule },
  { name: 'last_run', text: (job) => job.lastRunAt?.toISOString() ?? '' },
  { name: 'ms', text: (job) => String(job.durationMs ?? ''), align: 'right' },
  { name: 'changed', text: (job) => String(job.changed ?? ''), align: 'right' },
  { name: 'failures', text: (job) => String(job.failures), align: 'right' },
  { name: 'error', text: (job) => job.error ?? '', shrinkTo: 8, leaves: 2 },
  { name: 'description', text: (job) => job.description, shrinkTo: 20, leaves: 1 },
]

/** Every job with its schedule and its last run. */
export async function listAllJobs({ json }: { json?: boolean }): Promise<void> {
  const payload = await openEstate()
  const { listJobs } = await import('@/jobs/run')
  const jobs = await listJobs(payload)
  if (json) {
    process.stdout.write(`${JSON.stringify(jobs, null, 2)}\n`)
    return
  }
  const { isTTY, columns } = process.stdout
  const lines = isTTY
    ? drawTable(COLUMNS, jobs, columns ?? WIDTH_UNKNOWN, (_, text) => text)
    : writeTsv(COLUMNS, jobs)
  process.stdout.write(`${lines.join('\n')}\n`)
}

/**
 * Runs one job now, or as if it were another time.
 * @throws UsageError for a job that there is not.
 */
export async function runOneJob(name: string, { at, json }: { at?: string; json?: boolean }): Promise<void> {
  const now = at ? parseInstant(at) : new Date()
  const { JOBS } = await import('@/jobs/registry')
  if (!JOBS.some((job) => job.name === name)) {
    throw new UsageError(
      `There is no job “${name}”. The jobs are: ${JOBS.map((job) => job.name).join(', ')}.`,
    )
  }
  warnAhead(name, now)
  const payload = await openEstate()
  const { runJob } = await import('@/jobs/run')
  const { changed, failed } = await runJob(payload, name, now)
  if (json) process.stdout.write(`${JSON.stringify({ job: name, now, changed, failed })}\n`)
  else process.stderr.write(`${name}: ${changed} changed, ${failed} failed.\n`)
  if (failed > 0) process.exitCode = 1
}

/** Says so of a time to come: it may be meant, to try a job out, and what is written then stays. */
function warnAhead(name: string, now: Date): void {
  if (now.getTime() <= Date.now() + AHEAD_MS || !STANDS_FOR_GOOD.includes(name)) return
  process.stderr.write(
    `${now.toISOString()} has not come yet: what ${name} writes as of then, and whom it tells, stays.\n`,
  )
}
