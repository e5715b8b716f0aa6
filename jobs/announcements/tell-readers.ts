import { type BasePayload, createLocalReq, type PayloadRequest } from 'payload'
import { sendingStartsAt } from '@/domain/announcements/announcement'
import { noticeOf } from '@/domain/notifications'
import { accountsOf } from '@/server/audience'
import { inTransaction, onPool, type Sql, sql, withTransaction } from '@/server/database'
import { storeCrowdDeliveries, storeCrowdMessages } from '../notifications/crowd'
import { lockPublication, type Publication } from './publication'

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
  const shown = await withPublication(payload, announcementId, now, async (_, database, publication) => {
    if ((await freezeReceipts(database, publication, now)) > 0)
      await storeCrowdMessages(database, publication.occurrence, readersWith(announcementId), now)
    return publication
  })
  if (!shown) return null
  const told = await withPublication(payload, announcementId, now, async (req, database, publication) => {
    if (publication.occurrence.key !== shown.occurrence.key) return 'another' as const
    const { occurrence, publishedAt } = publication
    const start = sendingStartsAt(noticeOf(occurrence), publishedAt)
    await storeCrowdDeliveries(req, database, occurrence, start, now)
    return countRecipients(database, announcementId)
  })
  // Taken back and published again in between: that is another publication, of which nobody has been told.
  if (told === 'another') return tellReaders(payload, announcementId, now)
  // Withdrawn in between: nothing goes out, and who had seen it in the app still counts.
  return told ?? countWithdrawn(payload, announcementId)
}

const readersWith = (id: string) => sql`select user_id from receipts where announcement_id = ${id}`

/** Ends the telling: from now on it is known how many they were. */
async function countRecipients(database: Sql, id: string): Promise<number | null> {
  const [told] = await database.rows<{ n: number }>(sql`
    update announcements set recipient_count = (select count(*) from receipts where announcement_id = ${id})
    where id = ${id} and recipient_count is null and status in ('published', 'withdrawn')
    returning recipient_count::int as n`)
  return told?.n ?? null
}

async function countWithdrawn(payload: BasePayload, id: string): Promise<number | null> {
  const [row] = await onPool(payload).rows<{ status: string }>(sql`
    select status from announcements where id = ${id}`)
  return row?.status === 'withdrawn' ? countRecipients(onPool(payload), id) : null
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
