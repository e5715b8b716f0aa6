import type { Kept } from '@/domain/retention'
import { logger } from '@/server/logger'
import type { JobContext, JobResult } from './job'
import { contactsOfMovedOut, phonesOfMovedOut } from './retention/contacts'
import { conversations } from './retention/conversations'
import { announcementNotifications, readNotifications, unreadNotifications } from './retention/notifications'
import { type Sweep, sweepAll } from './retention/sweep'
import { daysOfUse, endedSignIns, idempotencyKeys, jobRuns, signInFailures } from './retention/traces'

/** How what is not kept for ever goes. */
const SWEEPS: Record<Kept, readonly Sweep[]> = {
  readNotifications: [readNotifications],
  unreadNotifications: [unreadNotifications],
  announcementNotifications: [announcementNotifications],
  conversations: [conversations],
  contactsOfMovedOut: [contactsOfMovedOut, phonesOfMovedOut],
  endedSignIns: [endedSignIns],
  daysOfUse: [daysOfUse],
  jobRuns: [jobRuns],
  idempotencyKeys: [idempotencyKeys],
  signInFailures: [signInFailures],
}

/** Lets go of what has been kept long enough (domain/retention.ts). One kind that cannot go keeps none of the others. */
export async function retention(context: JobContext): Promise<JobResult> {
  const result: JobResult = { changed: 0, failed: 0 }
  for (const [kept, sweeps] of Object.entries(SWEEPS) as [Kept, readonly Sweep[]][]) {
    try {
      for (const sweep of sweeps) result.changed += await sweepAll(context, kept, sweep)
    } catch (error) {
      result.failed += 1
      logger.error({ err: error, job: 'retention', kept }, 'it could not be let go of')
    }
  }
  return result
}
