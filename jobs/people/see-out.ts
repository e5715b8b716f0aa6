import { localDate, localDaySpan } from '@/domain/time'
import { sql } from '@/server/database'
import { env } from '@/server/env'
import type { JobContext, JobResult } from '../job'
import { moveDue } from '../move-due'

/**
 * Sees out those whose last day has come: an ordinary update by the system that changes nothing, after which the rules of
 * the register end their sign-ins, waits and answers. A row that was written since that day began needs none.
 */
export function seeOut(context: JobContext): Promise<JobResult> {
  const today = localDate(context.now, env.timeZone)
  const tomorrow = localDaySpan(today, today, env.timeZone)?.end ?? context.now
  return moveDue(context, {
    job: 'see-out',
    collection: 'residents',
    due: sql`t.move_out_date < ${tomorrow.toISOString()}::timestamptz
      and t.updated_at < (date_trunc('day', t.move_out_date at time zone ${env.timeZone}) at time zone ${env.timeZone})`,
    to: sql`'gone'`,
    patch: () => ({}),
  })
}
