import type { Client } from 'pg'

/** How the estate's runs name a backup, for whoever asks how old the last one is. */
const JOB = 'backup'

interface Run {
  startedAt: Date
  finishedAt: Date
  /** Rows that it holds. */
  rows: number
  /** What it lacks: then it does not count as one. Absent for a whole one. */
  error?: string
}

/** Notes that a backup was made. Two within a second count once. */
export async function recordBackup(
  client: Client,
  { startedAt, finishedAt, rows, error }: Run,
): Promise<void> {
  await client.query(
    `insert into public.job_runs (job, tick, started_at, finished_at, changed, error)
    values ($1, date_trunc('second', $2::timestamptz), $2, $3, $4, $5)
    on conflict (job, tick) do update set finished_at = excluded.finished_at, changed = excluded.changed, error = excluded.error`,
    [JOB, startedAt, finishedAt, rows, error ?? null],
  )
}
