import { stored } from '../../support/database'
import type { PersonName } from '../../support/people'
import { userIdOf } from '../../support/register'

/** Makes somebody have read an announcement so long after its publication. `after` is an interval of Postgres. */
export async function hasRead(id: string, person: PersonName, after: string): Promise<void> {
  await stored(
    `update receipts r set read_at = a.published_at + $3::interval, read_way = 'app'
     from announcements a where a.id = r.announcement_id and a.id = $1 and r.user_id = $2`,
    [id, await userIdOf(person), after],
  )
}

/** Moves an announcement with all that belongs to it into the past: its messages are found by its instant. */
export async function publishedAgo(id: string, interval: string): Promise<void> {
  await stored(
    `with moved as (
       update announcements set published_at = published_at - $2::interval where id = $1 returning published_at)
     update notifications set happening = 'announcement.published:' || $1 || ':' ||
       to_char((select published_at from moved) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
     where happening like 'announcement.published:' || $1 || ':%'`,
    [id, interval],
  )
}

/** What somebody chose, as it is stored. */
export async function hasChosen(person: PersonName, choice: Record<string, unknown>): Promise<void> {
  const user = await userIdOf(person)
  await stored('delete from notification_preferences where user_id = $1', [user])
  await stored(
    `insert into notification_preferences (user_id, muted, urgent_only, quiet_from, quiet_to, quiet_time_zone, channels)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      user,
      choice.muted ?? false,
      choice.urgentOnly ?? false,
      choice.quietFrom ?? null,
      choice.quietTo ?? null,
      choice.quietTimeZone ?? null,
      JSON.stringify(choice.channels ?? null),
    ],
  )
}

/** A browser of somebody's that takes push messages. */
export async function hasBrowser(person: PersonName): Promise<void> {
  await stored(
    `insert into push_subscriptions (user_id, endpoint, p256dh, auth)
     values ($1, 'https://push.example/' || gen_random_uuid(), 'k', 'a')`,
    [await userIdOf(person)],
  )
}
