import { sql } from '@/server/database'
import type { JobContext, JobResult } from '../job'
import { moveDue } from '../move-due'

/**
 * Ends what has begun: who is not checked in when the check-in of their booking's own terms is over did not come, and the
 * rest of their time is released; who was there has been there when it ends.
 */
export function markNoShows(context: JobContext): Promise<JobResult> {
  const now = sql`${context.now.toISOString()}::timestamptz`
  const closes = sql`least(t."end", t.start + make_interval(mins => (t.policy->>'checkInAfterMinutes')::int))`
  return moveDue(context, {
    job: 'mark-no-shows',
    collection: 'bookings',
    // What has not begun is neither: the index of confirmed bookings by their start answers the first line.
    due: sql`t.status = 'confirmed' and t.start <= ${now}
      and case when t.checked_in_at is null then ${closes} < ${now} else t."end" <= ${now} end`,
    to: sql`case when t.checked_in_at is null then 'no_show' else 'completed' end`,
  })
}
