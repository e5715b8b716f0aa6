import type { NotificationCategory } from '@/domain/notifications'
import { type Sql, sql } from '@/server/database'
import type { ClaimedDelivery } from './claimed'

/** One message of a digest. */
export interface CarriedMessage {
  id: string
  category: NotificationCategory
  title: string
  body: string
  /** A path of the site, or an address on it. */
  url: string
  at: Date
}

/** All that one e-mail carries. */
export interface Digest {
  /** How many messages it stands for. */
  total: number
  /** The newest of them, newest first: no more than an e-mail has room for. */
  messages: CarriedMessage[]
}

/** Messages that a digest shows; the rest are under Alerts. */
const DIGEST_MESSAGES_MAX = 100

interface CarriedRow extends Omit<CarriedMessage, 'at'> {
  at: string
  carrier: string
  total: number
}

/**
 * The digests among `ids`, by the delivery that carries each: its own message together with those of the deliveries that
 * it carries and that nobody has stopped. What carries nothing has none.
 */
async function readDigests(database: Sql, ids: readonly string[]): Promise<Map<string, Digest>> {
  const rows = await database.rows<CarriedRow>(sql`
    with carried as (
      select carried_by_id as carrier, notification_id from deliveries
      where carried_by_id = any(${sql.param(ids)}::uuid[]) and status <> 'suppressed'),
    whole as (
      select carrier, notification_id from carried
      union all
      select id, notification_id from deliveries where id in (select carrier from carried)),
    ranked as (
      select w.carrier, n.id, n.category, n.created_at as at, n.title, n.body, n.url,
        count(*) over (partition by w.carrier) as total,
        row_number() over (partition by w.carrier order by n.created_at desc, n.id) as place
      from whole w join notifications n on n.id = w.notification_id)
    select carrier, id, category, at, title, coalesce(body, '') as body, url, total::int from ranked
    where place <= ${DIGEST_MESSAGES_MAX} order by carrier, place`)
  const digests = new Map<string, Digest>()
  for (const { carrier, total, at, ...message } of rows) {
    const digest = digests.get(carrier) ?? { total, messages: [] }
    digest.messages.push({ ...message, at: new Date(at) })
    digests.set(carrier, digest)
  }
  return digests
}

/** What was claimed, those that carry a digest with it: one query when there are any, and none else. */
export async function withDigests<Claimed extends ClaimedDelivery & { isCarrier: boolean }>(
  database: Sql,
  claimed: readonly Claimed[],
): Promise<Claimed[]> {
  const carriers = claimed.filter(({ isCarrier }) => isCarrier).map(({ id }) => id)
  if (carriers.length === 0) return [...claimed]
  const digests = await readDigests(database, carriers)
  return claimed.map((delivery) => ({ ...delivery, digest: digests.get(delivery.id) ?? null }))
}
