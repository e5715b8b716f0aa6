import { WARNING_DAYS } from '@/domain/listings/by-itself'
import { OPEN_STATUSES } from '@/domain/listings/words'
import { addDays } from '@/domain/time'
import { sql } from '@/server/database'
import { literals } from '@/server/literals'
import type { JobContext, JobResult } from '../job'
import { moveDue } from '../move-due'

const { warnedFiveDaysAt: FIVE_DAYS, warnedOneDayAt: ONE_DAY } = WARNING_DAYS

/** A listing's next step by itself. */
type Step = 'expired' | 'warnedOneDayAt' | 'warnedFiveDaysAt'

/**
 * Warns whoever put a listing up five days and one day before its end, and ends what is over: whenever that is due and was
 * not done, the nearest step for all before it.
 */
export function expireListings(context: JobContext): Promise<JobResult> {
  const now = context.now.toISOString()
  const at = (days: number) => sql`${addDays(context.now, days).toISOString()}::timestamptz`
  return moveDue<Step>(context, {
    job: 'expire-listings',
    collection: 'listings',
    due: sql`t.status in ${literals(OPEN_STATUSES)} and t.expires_at <= ${at(FIVE_DAYS)} and (
      t.expires_at <= ${at(0)} or case when t.expires_at <= ${at(ONE_DAY)}
        then t.warned_one_day_at is null else t.warned_five_days_at is null end)`,
    to: sql`case when t.expires_at <= ${at(0)} then 'expired'
      when t.expires_at <= ${at(ONE_DAY)} then 'warnedOneDayAt' else 'warnedFiveDaysAt' end`,
    patch: (step) => (step === 'expired' ? { status: 'expired' } : { [step]: now }),
  })
}
