import type { SQL } from 'drizzle-orm'
import { DEFAULT_PREFERENCES, type Preferences } from '@/domain/notifications'
import { sql } from './database'

/** What decides by which ways somebody is told; people who share it are told alike. */
export interface ReaderProfile {
  hasEmail: boolean
  hasPhone: boolean
  hasPush: boolean
  muted: boolean
  urgentOnly: boolean
  quietHours: Preferences['quietHours']
  digest: Preferences['digest']
  channels: Partial<Preferences['channels']> | null
  categories: Preferences['categories'] | null
}

/** `ReaderProfile` of a row of `readersOf`, as JSON. */
export const READER_PROFILE: SQL = sql`jsonb_build_object(
  'hasEmail', coalesce(u.email, '') <> '',
  'hasPhone', coalesce(nullif(u.phone, ''), nullif(s.phone, ''), nullif(r.phone, '')) is not null,
  'hasPush', exists (select 1 from push_subscriptions p where p.user_id = u.id),
  'muted', coalesce(c.muted, false),
  'urgentOnly', coalesce(c.urgent_only, false),
  'quietHours', case when c.quiet_from is null then null else
    jsonb_build_object('from', c.quiet_from, 'to', c.quiet_to, 'timeZone', c.quiet_time_zone) end,
  'digest', coalesce(c.digest::text, 'off'),
  'channels', c.channels,
  'categories', c.categories)`

/** Everybody who has a happening's message `n`: the account `u`, its profiles `r` and `s`, its choices `c`. */
export const readersOf = (happening: string): SQL => sql`
  from notifications n
  join users u on u.id = n.recipient_id
  left join residents r on r.user_id = u.id
  left join staff s on s.user_id = u.id
  left join notification_preferences c on c.user_id = u.id
  where n.happening = ${happening}`

/** What somebody of this profile chose, with the estate's defaults where they chose nothing. */
export function preferencesIn(profile: ReaderProfile): Preferences {
  return {
    ...DEFAULT_PREFERENCES,
    ...profile,
    channels: { ...DEFAULT_PREFERENCES.channels, ...profile.channels },
    categories: profile.categories ?? {},
  }
}
