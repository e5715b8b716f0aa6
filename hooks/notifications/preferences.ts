import type { PayloadRequest } from 'payload'
import {
  DEFAULT_PREFERENCES,
  mergePreferences,
  type Preferences,
  type PreferencesPatch,
} from '@/domain/notifications'
import { inTransaction, reading, type Sql, sql } from '@/server/database'
import { PREFERENCE_COLUMNS, type PreferencesRow, preferencesOfRow } from '@/server/preference-rows'

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
    select c.id, ${PREFERENCE_COLUMNS} from notification_preferences c where c.user_id = ${userId}`)
  return row
}
