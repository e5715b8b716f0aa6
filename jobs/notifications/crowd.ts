import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import {
  channelsFor,
  deferredUntil,
  digestDueAt,
  LANGUAGES,
  noticeOf,
  type Occurrence,
  urlOf,
  wordingFor,
} from '@/domain/notifications'
import { type BulkWay, gatherReaders, storeBulkDeliveries } from '@/server/bulk-deliveries'
import { CONTACT_PROFILE, type ContactProfile, readersOf } from '@/server/contact-profiles'
import { type Sql, sql } from '@/server/database'
import { env } from '@/server/env'
import { preferencesOfRow } from '@/server/preference-rows'
import { enqueueDraining } from '@/server/queue'

/** How many workers at most are woken for one happening, and for how many deliveries each. */
const DRAINS_MAX = 8
const DELIVERIES_PER_DRAIN = 1_000

/**
 * The in-app messages of everybody whom `recipients` selects as `user_id`, each in their own language, in one statement
 * however many they are. Whoever did it is not told, and nobody is told the same happening twice. Answers how many are new.
 */
export async function storeCrowdMessages(
  database: Sql,
  occurrence: Occurrence,
  recipients: SQL,
  now: Date,
): Promise<number> {
  const { category, urgency, audiences } = noticeOf(occurrence)
  const address = { audience: audiences[0] ?? 'reader', assigneeName: null }
  const words = LANGUAGES.map((language) => ({ language, ...wordingFor(language)(occurrence, address) }))
  const at = sql`${now.toISOString()}::timestamptz`
  const [told] = await database.rows<{ n: number }>(sql`
    with told as (
      insert into notifications (happening, recipient_id, kind, category, title, body, url, urgency, created_at, updated_at)
      select ${occurrence.key}, u.id, ${occurrence.kind}, ${category}::enum_notifications_category, w.title, w.body,
        ${urlOf(occurrence)}, ${urgency}::enum_notifications_urgency, ${at}, ${at}
      from (${recipients}) p
      join users u on u.id = p.user_id
      join jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as w(language text, title varchar, body varchar)
        on w.language = coalesce(u.language::text, 'en')
      where u.id is distinct from ${occurrence.actorUserId}::uuid
      on conflict (happening, recipient_id) do nothing returning 1)
    select count(*)::int as n from told`)
  return told?.n ?? 0
}

/**
 * What goes out to everybody who has a happening's message, from `start` on and as each of them chose. The rules are asked
 * once for each profile, and the database does the rest for the thousands who share it. Once a transaction.
 */
export async function storeCrowdDeliveries(
  req: PayloadRequest,
  database: Sql,
  occurrence: Occurrence,
  start: Date,
  now: Date,
): Promise<void> {
  const { urgency } = noticeOf(occurrence)
  const found = await gatherReaders<ContactProfile>(
    database,
    sql`select n.id, u.id, ${CONTACT_PROFILE} ${readersOf(occurrence.key)}`,
  )
  const ways = found.flatMap(({ profile }) => waysFor(occurrence, profile, start, now))
  const stored = await storeBulkDeliveries(database, ways, urgency)
  const drains = Math.min(DRAINS_MAX, Math.ceil(stored / DELIVERIES_PER_DRAIN))
  for (let i = 0; i < drains; i++) await enqueueDraining(req, urgency, start)
}

function waysFor(
  occurrence: Occurrence,
  profile: ContactProfile,
  start: Date,
  now: Date,
): BulkWay<ContactProfile>[] {
  const matter = { kind: occurrence.kind, ...noticeOf(occurrence) }
  const preferences = preferencesOfRow(profile.preferences)
  const from = start > now ? start : now
  const quiet = deferredUntil(matter, preferences, from)
  const notBefore = quiet && quiet > start ? quiet : start
  return channelsFor(matter, profile, preferences).map((channel) => {
    const due = digestDueAt(matter, channel, preferences, from, env.timeZone)
    return { profile, channel, notBefore: due ?? notBefore, digestDueAt: due }
  })
}
