import { AUTO_CLOSE_DAYS } from '@/domain/tickets/words'
import { addDays } from '@/domain/time'
import { sql } from '@/server/database'
import type { JobContext, JobResult } from './job'
import { moveDue } from './move-due'

/** Closes resolved tickets on which their resident has kept silent for a week. */
export function closeResolvedTickets(context: JobContext): Promise<JobResult> {
  const silentSince = addDays(context.now, -AUTO_CLOSE_DAYS)
  return moveDue(context, {
    collection: 'tickets',
    job: 'close-resolved-tickets',
    due: sql`t.status = 'resolved' and t.resolved_at <= ${silentSince.toISOString()}::timestamptz`,
    to: sql`'closed'`,
  })
}
