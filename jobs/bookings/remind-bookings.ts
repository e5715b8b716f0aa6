import { REMINDER_HOURS, type Reminder } from '@/domain/bookings/by-itself'
import { addHours } from '@/domain/time'
import { sql } from '@/server/database'
import type { JobContext, JobResult } from '../job'
import { moveDue } from '../move-due'

const { remindedDayAt: DAY_HOURS, remindedSoonAt: SOON_HOURS } = REMINDER_HOURS

/**
 * Reminds of confirmed bookings a day before and shortly before, whenever that is due and was not sent; shortly before, the
 * one reminder does for both. A reminder is for who had time to forget: a booking that was confirmed or moved less than a
 * day before its start has no day's reminder, one less than two hours before has none. An event reminds its own guests.
 */
export function remindBookings(context: JobContext): Promise<JobResult> {
  const now = sql`${context.now.toISOString()}::timestamptz`
  const soon = sql`${addHours(context.now, SOON_HOURS).toISOString()}::timestamptz`
  const day = sql`${addHours(context.now, DAY_HOURS).toISOString()}::timestamptz`
  const toldHoursBefore = (hours: number) =>
    sql`coalesce(t.confirmed_at, t.created_at) <= t.start - make_interval(hours => ${hours})`
  return moveDue<Reminder>(context, {
    job: 'remind-bookings',
    collection: 'bookings',
    due: sql`t.status = 'confirmed' and t.event_id is null and t.start > ${now} and t.start <= ${day} and case when t.start <= ${soon}
      then t.reminded_soon_at is null and ${toldHoursBefore(SOON_HOURS)}
      else t.reminded_day_at is null and ${toldHoursBefore(DAY_HOURS)} end`,
    to: sql`case when t.start <= ${soon} then 'remindedSoonAt' else 'remindedDayAt' end`,
    patch: (reminder) => ({ [reminder]: context.now.toISOString() }),
  })
}
