import { sql } from '@/server/database'
import type { JobContext, JobResult } from '../job'
import { moveDue } from '../move-due'

/** Ends offers that nobody took in time, so that the next in line is offered it; and waits whose time has come. */
export function expireOffers(context: JobContext): Promise<JobResult> {
  const now = sql`${context.now.toISOString()}::timestamptz`
  return moveDue(context, {
    job: 'expire-offers',
    collection: 'bookings',
    due: sql`((t.status = 'offered' and t.offer_expires_at < ${now}) or (t.status = 'waitlisted' and t.start <= ${now}))`,
    to: sql`'expired'`,
  })
}
