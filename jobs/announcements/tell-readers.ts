import { type BasePayload, createLocalReq, type PayloadRequest } from 'payload'
import { sendingStartsAt } from '@/domain/announcements/announcement'
import {
  channelsFor,
  deferredUntil,
  digestDueAt,
  LANGUAGES,
  noticeOf,
  urlOf,
  wordingFor,
} from '@/domain/notifications'
import { accountsOf } from '@/server/audience'
import { type BulkWay, gatherReaders, storeBulkDeliveries } from '@/server/bulk-deliveries'
import { CONTACT_PROFILE, type ContactProfile, readersOf } from '@/server/contact-profiles'
import { inTransaction, type Sql, sql, withTransaction } from '@/server/database'
import { env } from '@/server/env'
import { preferencesOfRow } from '@/server/preference-rows'
import { enqueueDraining } from '@/server/queue'
import { lockPublication, type Publication } from './publication'

/** How many workers at most are woken for one announcement, and for how many deliveries each. */
const DRAINS_MAX = 8
const DELIVERIES_PER_DRAIN = 1_000

/**
 * Tells everybody in a published announcement's audience, in a handful of statements however many they are. First all see
 * it in the app: the frozen receipts and the messages. Then, in a transaction of its own so that nobody waits for it, what
 * goes out as each of them chose. Running it again, or after a crash in between, tells nobody twice.
 * Answers how many they are; null when there was nothing to do.
 */
export async function tellReaders(
  payload: BasePayload,
  announcementId: string,
  now: Date,
): Promise<number | null> {
  const isShown = await withPublication(payload, announcementId, now, async (_, database, publication) => {
    if ((await freezeReceipts(database, publication, now)) > 0)
      await storeNotifications(database, publication, now)
    return true
  })
  if (!isShown) return null
  return withPublication(payload, announcementId, now, async (req, database, publication) => {
    await storeDeliveries(req, database, publication, now)
    const [told] = await database.rows<{ n: number }>(sql`
      update announcements set recipient_count =
        (select count(*) from receipts where announcement_id = ${publication.id})
      where id = ${publication.id} returning recipient_count::int as n`)
    return told?.n ?? 0
  })
}

/** Does `work` under the lock of a publication that is not told yet; null when it was taken back, or told meanwhile. */
async function withPublication<Result>(
  payload: BasePayload,
  id: string,
  now: Date,
  work: (req: PayloadRequest, database: Sql, publication: Publication) => Promise<Result>,
): Promise<Result | null> {
  const req = await createLocalReq({ context: { now } }, payload)
  return withTransaction(payload, req, async () => {
    const database = await inTransaction(req)
    const publication = await lockPublication(database, id)
    return publication && work(req, database, publication)
  })
}

/** Who they are is settled once: whoever moves in a moment later is not among them. Answers how many were written. */
async function freezeReceipts(database: Sql, { id, audience }: Publication, now: Date): Promise<number> {
  const at = sql`${now.toISOString()}::timestamptz`
  const [frozen] = await database.rows<{ n: string }>(sql`
    with frozen as (
      insert into receipts (announcement_id, user_id, recipient_name, flat_number, block, created_at, updated_at)
      select ${id}, p.user_id, p.name, p.flat_number, p.block, ${at}, ${at} from (${accountsOf(audience, now)}) p
      where not exists (select 1 from receipts where announcement_id = ${id})
      on conflict (announcement_id, user_id) do nothing returning 1)
    select count(*) as n from frozen`)
  return Number(frozen?.n ?? 0)
}

/** The in-app messages, in each reader's language. Whoever wrote it is not told. */
async function storeNotifications(database: Sql, { id, occurrence }: Publication, now: Date): Promise<void> {
  const { category, urgency } = noticeOf(occurrence)
  const words = LANGUAGES.map((language) => ({
    language,
    ...wordingFor(language)(occurrence, { audience: 'reader', assigneeName: null }),
  }))
  const at = sql`${now.toISOString()}::timestamptz`
  await database.rows(sql`
    insert into notifications (happening, recipient_id, kind, category, title, body, url, urgency, created_at, updated_at)
    select ${occurrence.key}, u.id, ${occurrence.kind}, ${category}::enum_notifications_category, w.title, w.body,
      ${urlOf(occurrence)}, ${urgency}::enum_notifications_urgency, ${at}, ${at}
    from receipts r
    join users u on u.id = r.user_id
    join jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as w(language text, title varchar, body varchar)
      on w.language = coalesce(u.language::text, 'en')
    where r.announcement_id = ${id} and u.id <> ${occurrence.actorUserId}
    on conflict (happening, recipient_id) do nothing`)
}

/** The rules are asked once for each profile, and the database does the rest for the thousands who share it. */
async function storeDeliveries(
  req: PayloadRequest,
  database: Sql,
  publication: Publication,
  now: Date,
): Promise<void> {
  const { occurrence, publishedAt } = publication
  const { urgency } = noticeOf(occurrence)
  const found = await gatherReaders<ContactProfile>(
    database,
    sql`select n.id, u.id, ${CONTACT_PROFILE} ${readersOf(occurrence.key)}`,
  )
  const start = sendingStartsAt({ urgency }, publishedAt)
  const ways = found.flatMap(({ profile }) => waysFor(publication, profile, start, now))
  const stored = await storeBulkDeliveries(database, ways, urgency)
  const drains = Math.min(DRAINS_MAX, Math.ceil(stored / DELIVERIES_PER_DRAIN))
  for (let i = 0; i < drains; i++) await enqueueDraining(req, urgency, start)
}

function waysFor(
  { occurrence }: Publication,
  profile: ContactProfile,
  start: Date,
  now: Date,
): BulkWay<ContactProfile>[] {
  const { kind } = occurrence
  const matter = { kind, ...noticeOf(occurrence) }
  const preferences = preferencesOfRow(profile.preferences)
  const from = start > now ? start : now
  const quiet = deferredUntil(matter, preferences, from)
  const notBefore = quiet && quiet > start ? quiet : start
  return channelsFor(matter, profile, preferences).map((channel) => {
    const due = digestDueAt(matter, channel, preferences, from, env.timeZone)
    return { profile, channel, notBefore: due ?? notBefore, digestDueAt: due }
  })
}
