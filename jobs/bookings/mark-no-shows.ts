import { sql } from '@/server/database'
import type { JobContext, JobResult } from '../job'
import { moveDue } from '../move-due'

/**
 * Ends what has begun: who is not checked in when the check-in of their booking's own terms is over did not come, and the
 * rest of their time is released; who was there has been there when it ends. To an event people come with tickets of their own.
 */
export function markNoShows(context: JobContext): Promise<JobResult> {
  const now = sql`${context.now.toISOString()}::timestamptz`
  const closes = sql`least(t."end", t.start + make_interval(mins => (t.policy->>'checkInAfterMinutes')::int))`
  const mayBeMissing = sql`t.checked_in_at is null and t.event_id is null`
  return moveDue(context, {
    job: 'mark-no-shows',
    collection: 'bookings',
    // What has not begun is neither: the index of confirmed bookings by their start answers the first line.
    due: sql`t.status = 'confirmed' and t.start <= ${now}
      and case when ${mayBeMissing} then ${closes} < ${now} else t."end" <= ${now} end`,
    to: sql`case when ${mayBeMissing} then 'no_show' else 'completed' end`,
  })
}
