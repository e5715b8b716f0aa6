import type { SQL } from 'drizzle-orm'
import { sql } from './database'
import { PREFERENCE_COLUMNS, type PreferencesRow } from './preference-rows'

/** What decides by which ways somebody is told; people who share it are told alike. */
export interface ContactProfile {
  hasEmail: boolean
  hasPhone: boolean
  hasPush: boolean
  preferences: PreferencesRow
}

/** The number that an account `u` is texted at: its own, or else the one of a profile; null for none. */
export const PHONE_OF_ACCOUNT: SQL = sql`coalesce(nullif(u.phone, ''),
  (select nullif(s.phone, '') from staff s where s.user_id = u.id),
  (select nullif(r.phone, '') from residents r where r.user_id = u.id))`

/** `ContactProfile` of an account `u` with its choices `c`, as JSON. */
export const CONTACT_PROFILE: SQL = sql`jsonb_build_object(
  'hasEmail', coalesce(u.email, '') <> '',
  'hasPhone', ${PHONE_OF_ACCOUNT} is not null,
  'hasPush', exists (select 1 from push_subscriptions b where b.user_id = u.id),
  'preferences', (select to_jsonb(chosen) from (select ${PREFERENCE_COLUMNS}) chosen))`

/** Everybody who has a happening's message `n`: the account `u` and its choices `c`. */
export const readersOf = (happening: string): SQL => sql`
  from notifications n
  join users u on u.id = n.recipient_id
  left join notification_preferences c on c.user_id = u.id
  where n.happening = ${happening}`
