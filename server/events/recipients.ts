import type { SQL } from 'drizzle-orm'
import type { Audience } from '@/domain/announcements/audience'
import type { NewsKind } from '@/domain/events/news'
import { accountsOf, belongsHere } from '../audience'
import { sql } from '../database'

/**
 * The accounts that hear of an event's news, as `user_id`. An invitation goes to all who are asked to come; a change to
 * those who mean to; a cancellation or a reminder to all who did not say no; and only those who came are asked how it was.
 */
export function recipientsOf(kind: NewsKind, eventId: string, audience: Audience, now: Date): SQL {
  const invited = accountsOf(audience, now)
  const answer = sql`select from rsvps a where a.event_id = ${eventId}::uuid and a.user_id = u.user_id`
  switch (kind) {
    case 'published':
      return sql`select u.user_id from (${invited}) u`
    case 'changed':
      return sql`select u.user_id from (${invited}) u where exists (${answer} and a.response <> 'no')`
    case 'cancelled':
    case 'reminder_week':
    case 'reminder_day':
    case 'reminder_soon':
      return sql`select u.user_id from (${invited}) u where not exists (${answer} and a.response = 'no')`
    case 'over':
      return sql`select u.id as user_id from rsvps a join users u on u.id = a.user_id
        where a.event_id = ${eventId}::uuid and a.checked_in_at is not null and ${belongsHere(now)}`
    default:
      return kind satisfies never
  }
}
