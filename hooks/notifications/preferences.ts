import type { PayloadRequest } from 'payload'
import {
  DEFAULT_PREFERENCES,
  mergePreferences,
  type Preferences,
  type PreferencesPatch,
} from '@/domain/notifications'
import { inTransaction, reading, type Sql, sql } from '@/server/database'

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

/** What an account chose, or the estate's defaults. */
export async function preferencesOf(req: PayloadRequest, userId: string): Promise<Preferences> {
  const row = await rowOf(await reading(req), userId)
  return row ? preferencesOfRow(row) : DEFAULT_PREFERENCES
}

/**
 * Merges a checked PATCH into what an account chose. Of two at once, the second merges into what the first has left.
 * @throws Error when the request has no open transaction.
 */
export async function changePreferences(
  req: PayloadRequest,
  userId: string,
  patch: PreferencesPatch,
): Promise<Preferences> {
  const database = await inTransaction(req)
  // The account's row is there whether or not it has chosen anything before.
  await database.rows(sql`select 1 from users where id = ${userId} for no key update`)
  const row = await rowOf(database, userId)
  const next = mergePreferences(row ? preferencesOfRow(row) : DEFAULT_PREFERENCES, patch)
  const data = {
    muted: next.muted,
    urgentOnly: next.urgentOnly,
    digest: next.digest,
    quietFrom: next.quietHours?.from ?? null,
    quietTo: next.quietHours?.to ?? null,
    quietTimeZone: next.quietHours?.timeZone ?? null,
    channels: next.channels,
    categories: next.categories,
  }
  const write = { collection: 'notification-preferences', depth: 0, req } as const
  if (row) await req.payload.update({ ...write, id: row.id, data, overrideAccess: true })
  else await req.payload.create({ ...write, data: { ...data, user: userId }, overrideAccess: true })
  return next
}

async function rowOf(database: Sql, userId: string) {
  const [row] = await database.rows<PreferencesRow & { id: string }>(sql`
    select id, muted, urgent_only, digest, quiet_from, quiet_to, quiet_time_zone, channels, categories
    from notification_preferences where user_id = ${userId}`)
  return row
}
