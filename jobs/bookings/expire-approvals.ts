import { sql } from '@/server/database'
import type { JobContext, JobResult } from '../job'
import { moveDue } from '../move-due'

/** Gives up bookings that nobody decided on, or paid for, in time. Who waited for their time is offered it. */
export function expireApprovals(context: JobContext): Promise<JobResult> {
  const now = sql`${context.now.toISOString()}::timestamptz`
  return moveDue(context, {
    job: 'expire-approvals',
    collection: 'bookings',
    due: sql`((t.status = 'pending' and t.approve_by < ${now}) or (t.status = 'approved' and t.pay_by < ${now}))`,
    to: sql`'expired'`,
  })
}
