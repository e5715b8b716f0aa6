import type { SQL } from 'drizzle-orm'
import type { Audience } from '@/domain/announcements/audience'
import type { NewsKind } from '@/domain/events/news'
import { accountsOf, belongsHere } from '../audience'
import { sql } from '../database'

/**
 * The accounts that hear of an event's news, as `user_id`. An invitation goes to all who are asked to come; a change to
 * those who mean to; a cancellation or a reminder to all who did not say no; and only those who came are asked how it was.
 * Whoever means to come hears of it also when the event is for others by now.
 */
export function recipientsOf(kind: NewsKind, eventId: string, audience: Audience, now: Date): SQL {
  const invited = sql`select i.user_id from (${accountsOf(audience, now)}) i`
  const answered = sql`select u.id as user_id from rsvps a join users u on u.id = a.user_id
    where a.event_id = ${eventId}::uuid and ${belongsHere(now)}`
  const coming = sql`${answered} and a.response <> 'no'`
  switch (kind) {
    case 'published':
      return invited
    case 'changed':
      return coming
    case 'cancelled':
    case 'reminder_week':
    case 'reminder_day':
    case 'reminder_soon':
      return sql`((${invited}) except (${answered} and a.response = 'no')) union (${coming})`
    case 'over':
      return sql`${answered} and a.checked_in_at is not null`
    default:
      return kind satisfies never
  }
}
