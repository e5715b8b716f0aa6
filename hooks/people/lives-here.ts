import type { Where } from 'payload'
import { localDate, localDaySpan } from '@/domain/time'
import { env } from '@/server/env'

/** Residents who have not moved out by the estate's local day of `now`: `hasMovedOut` of domain/actor.ts as a query. */
export function livesHere(now: Date): Where {
  const today = localDate(now, env.timeZone)
  const tomorrow = localDaySpan(today, today, env.timeZone)?.end ?? now
  return {
    or: [{ moveOutDate: { exists: false } }, { moveOutDate: { greater_than_equal: tomorrow.toISOString() } }],
  }
}
