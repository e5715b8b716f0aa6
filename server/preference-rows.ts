import type { SQL } from 'drizzle-orm'
import { DEFAULT_PREFERENCES, type Preferences } from '@/domain/notifications'
import { sql } from './database'

/** A row of `notification_preferences`; all null where somebody has none. */
export interface PreferencesRow {
  muted: boolean | null
  urgent_only: boolean | null
  digest: Preferences['digest'] | null
  quiet_from: string | null
  quiet_to: string | null
  quiet_time_zone: string | null
  channels: Partial<Preferences['channels']> | null
  categories: Preferences['categories'] | null
}

/** `PreferencesRow` of a row `c`. */
export const PREFERENCE_COLUMNS: SQL = sql`
  c.muted, c.urgent_only, c.digest, c.quiet_from, c.quiet_to, c.quiet_time_zone, c.channels, c.categories`

/** A row as the rules know it, the estate's defaults where it says nothing. */
export function preferencesOfRow(row: PreferencesRow): Preferences {
  const { quiet_from: from, quiet_to: to, quiet_time_zone: timeZone } = row
  return {
    ...DEFAULT_PREFERENCES,
    muted: row.muted === true,
    urgentOnly: row.urgent_only === true,
    quietHours: from && to && timeZone ? { from, to, timeZone } : null,
    digest: row.digest ?? DEFAULT_PREFERENCES.digest,
    channels: { ...DEFAULT_PREFERENCES.channels, ...row.channels },
    categories: row.categories ?? {},
  }
}
