import { sql } from '@/server/database'
import type { JobContext, JobResult } from './job'
import { moveDue } from './move-due'

/** Gives held tickets back the status they came from, once the time they were held until has come. */
export function wakeHeldTickets(context: JobContext): Promise<JobResult> {
  return moveDue(context, {
    collection: 'tickets',
    job: 'wake-held-tickets',
    due: sql`t.status = 'on_hold' and t.held_until <= ${context.now.toISOString()}::timestamptz`,
    to: sql`t.held_from`,
  })
}
