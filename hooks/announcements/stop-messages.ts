import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { publicationKey } from '@/domain/announcements/announcement'
import { STOPPED } from '@/domain/notifications'
import { conflict } from '@/domain/violations'
import { inTransaction, type Sql, sql } from '@/server/database'
import { nowOf } from '../actor'

/**
 * Nobody was told: receipts, messages and what would have been sent go. Receipts before messages, as a reader who opens it
 * at this moment takes them.
 * @throws RuleViolation 409 when something has been sent, or is being sent.
 */
export async function takeBackMessages(req: PayloadRequest, id: string, publishedAt: Date): Promise<void> {
  const key = publicationKey(id, publishedAt)
  const database = await inTransaction(req)
  const held = await holdDeliveries(database, key)
  if (held.begun > 0) throw onItsWay()
  await releaseCarried(database, sql`select d.id ${deliveriesOf(key)}`, nowOf(req))
  await database.rows(sql`delete from receipts where announcement_id = ${id}`)
  const gone = await database.rows(sql`
    delete from deliveries d using notifications n
    where n.id = d.notification_id and n.happening = ${key} and d.status = 'queued' returning d.id`)
  if (gone.length !== held.all) throw onItsWay()
  await database.rows(sql`delete from notifications where happening = ${key}`)
}

/**
 * What has not gone out yet does not: what waits is suppressed, and what is being sent or has failed is marked, so that no
 * retry and no person sends it again. Other messages that were to go in the same e-mail wait for the next digest.
 */
export async function stopSending(req: PayloadRequest, id: string, publishedAt: Date): Promise<void> {
  const key = publicationKey(id, publishedAt)
  const now = nowOf(req)
  const at = sql`${now.toISOString()}::timestamptz`
  const database = await inTransaction(req)
  await holdDeliveries(database, key)
  await database.rows(sql`
    update deliveries d set stopped_at = ${at}, updated_at = ${at},
      status = case when d.status = 'queued' then 'suppressed' else d.status end,
      error = case when d.status = 'queued' then ${STOPPED} else d.error end
    from notifications n
    where n.id = d.notification_id and n.happening = ${key} and d.status in ('queued', 'sending', 'failed', 'unknown')`)
  await releaseCarried(database, sql`select d.id ${deliveriesOf(key)} and d.status = 'suppressed'`, now)
}

const onItsWay = () => conflict('already_published', 'It is on its way already. Withdraw it instead.')

const deliveriesOf = (key: string): SQL =>
  sql`from deliveries d join notifications n on n.id = d.notification_id where n.happening = ${key}`

/**
 * Locks what goes out for a publication, in a statement of its own: the next one then sees what workers and digests have
 * made of it in between. In the order of ids, as they take it. Answers how many there are, and how many no longer wait.
 */
async function holdDeliveries(database: Sql, key: string): Promise<{ all: number; begun: number }> {
  const [held] = await database.rows<{ all: number; begun: number }>(sql`
    with held as materialized (select d.status ${deliveriesOf(key)} order by d.id for update of d)
    select count(*)::int as all, count(*) filter (where status <> 'queued')::int as begun from held`)
  return held ?? { all: 0, begun: 0 }
}

/** What the e-mails of `carriers` were to carry beside their own message waits for the next digest. */
async function releaseCarried(database: Sql, carriers: SQL, now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`
  await database.rows(sql`
    update deliveries c set carried_by_id = null, digest_due_at = ${at}, next_attempt_at = ${at}, updated_at = ${at}
    where c.status = 'queued' and c.carried_by_id in (${carriers})`)
}
