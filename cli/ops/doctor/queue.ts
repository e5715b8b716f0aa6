import type { Client } from 'pg'
import { exists } from './database'
import { broken, type Finding, ok, warn } from './finding'

/** Minutes a job of the queue may be due before something is wrong: workers look every few seconds. */
const LATE_MINUTES = 5

/** Whether the queue's tables are there, and whether anybody works through them. */
export async function checkQueue(client: Client): Promise<Finding> {
  if (!(await exists(client, 'pgboss.job')))
    return broken('queue', 'its tables are missing', 'run `estate ops migrate`')
  const { rows } = await client.query<{ waiting: number; late: number; failed: number }>(`
    select count(*) filter (where state in ('created', 'retry'))::int as waiting,
      count(*) filter (where state in ('created', 'retry') and start_after < now() - interval '${LATE_MINUTES} minutes')::int as late,
      count(*) filter (where state = 'failed')::int as failed
    from pgboss.job`)
  const { waiting = 0, late = 0, failed = 0 } = rows[0] ?? {}
  if (late > 0)
    return warn(
      'queue',
      `${late} jobs are due for more than ${LATE_MINUTES} min`,
      'start a worker: `npm run worker`',
    )
  if (failed > 0) return warn('queue', `${failed} jobs failed`, 'the worker’s log says why')
  return ok(
    'queue',
    waiting === 0 ? 'its tables are there, and nothing waits' : `${waiting} jobs wait their turn`,
  )
}
