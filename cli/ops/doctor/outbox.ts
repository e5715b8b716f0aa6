import type { Client } from 'pg'
import { LEASE_SECONDS } from '@/domain/notifications'
import { broken, type Finding, ok, warn } from './finding'

/** Minutes a delivery may lie due before something is wrong: the job looks every minute. */
const LATE_MINUTES = 5
/** Minutes without any run after which the worker counts as gone; `deliver` runs every minute. */
const WORKER_SILENT_MINUTES = 3

interface Backlog {
  late: number
  stuck: number
  failed: number
  unknown: number
  last_error: string | null
  last_run: Date | null
}

/** Whether messages leave the house, and whether anybody is there to send them. */
export async function checkOutbox(client: Client): Promise<Finding[]> {
  const { rows } = await client.query<Backlog>(`
    select
      count(*) filter (where status = 'queued' and coalesce(next_attempt_at, created_at) < now() - interval '${LATE_MINUTES} minutes')::int as late,
      count(*) filter (where status = 'sending' and sending_at < now() - interval '${LEASE_SECONDS * 2} seconds')::int as stuck,
      count(*) filter (where status = 'failed' and updated_at > now() - interval '24 hours')::int as failed,
      count(*) filter (where status = 'unknown' and updated_at > now() - interval '24 hours')::int as unknown,
      (select error from deliveries where status = 'failed' order by updated_at desc limit 1) as last_error,
      (select max(started_at) from job_runs) as last_run
    from deliveries`)
  const backlog = rows[0]
  return backlog ? [checkWorker(backlog), checkQueued(backlog), ...checkLost(backlog)] : []
}

function checkWorker({ last_run }: Backlog): Finding {
  const advice = 'it runs inside `npm run up`; elsewhere start `npm run worker`'
  if (!last_run) return warn('worker', 'has never run here', advice)
  const minutes = (Date.now() - last_run.getTime()) / 60_000
  const ago = minutes < 1 ? 'less than a minute' : `${Math.round(minutes)} min`
  return minutes > WORKER_SILENT_MINUTES
    ? warn('worker', `not running: its last job was ${ago} ago`, advice)
    : ok('worker', `its last job was ${ago} ago`)
}

function checkQueued({ late, stuck }: Backlog): Finding {
  if (late > 0) {
    return broken(
      'outbox',
      `${late} messages are due for more than ${LATE_MINUTES} minutes`,
      'start the worker, or look into its log',
    )
  }
  if (stuck > 0)
    return warn(
      'outbox',
      `${stuck} messages were left half sent`,
      '`estate ops jobs run deliver` takes them back',
    )
  return ok('outbox', 'nothing waits')
}

function checkLost({ failed, unknown, last_error }: Backlog): Finding[] {
  const findings: Finding[] = []
  if (failed > 0) {
    findings.push(
      warn(
        'failed messages',
        `${failed} in 24 hours, the last: ${last_error ?? 'no reason'}`,
        'see Deliveries in the admin panel',
      ),
    )
  }
  if (unknown > 0) {
    findings.push(
      warn(
        'unclear messages',
        `${unknown} in 24 hours may have been sent or not`,
        'see Deliveries in the admin panel',
      ),
    )
  }
  return findings
}
