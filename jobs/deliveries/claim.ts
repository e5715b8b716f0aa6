import type { SQL } from 'drizzle-orm'
import { UNNAMED_ESTATE } from '@/domain/estate'
import { type Attempt, LEASE_SECONDS } from '@/domain/notifications'
import { type Sql, sql } from '@/server/database'
import type { ClaimedDelivery } from './claimed'

/** Claims those of `ids` that wait and are due. What another worker has taken or sent is left out. */
export function claimByIds(database: Sql, ids: readonly string[], now: Date): Promise<ClaimedDelivery[]> {
  return claim(database, sql`d.id = any(${sql.param(ids)}::uuid[])`, ids.length, now)
}

/** Claims up to `limit` that wait and are due, the oldest first. Emergencies do not come this way: the queue puts them first. */
export function claimDue(database: Sql, limit: number, now: Date): Promise<ClaimedDelivery[]> {
  return claim(database, sql`true`, limit, now)
}

/**
 * The guard against sending twice: the mark and the question whether it still waits are one statement, and rows that
 * another worker is just marking are skipped.
 */
function claim(database: Sql, which: SQL, limit: number, now: Date): Promise<ClaimedDelivery[]> {
  const at = sql`${now.toISOString()}::timestamptz`
  return database.rows<ClaimedDelivery>(sql`
    with claimed as (
      update deliveries set status = 'sending', attempts = attempts + 1, sending_at = ${at}, updated_at = ${at}
      where id in (
        select d.id from deliveries d
        where ${which} and d.status = 'queued' and (d.next_attempt_at is null or d.next_attempt_at <= ${at})
        order by d.created_at
        limit ${limit}
        for update skip locked)
      returning id, notification_id, channel, attempts)
    select c.id, c.channel, c.attempts::int, n.urgency, n.kind, n.title, n.body, n.url,
      u.name as "recipientName", u.email, coalesce(u.language::text, 'en') as language,
      coalesce((select estate_name from settings limit 1), ${UNNAMED_ESTATE}) as "estateName",
      coalesce(nullif(u.phone, ''), nullif(s.phone, ''), nullif(r.phone, '')) as phone
    from claimed c
    join notifications n on n.id = c.notification_id
    join users u on u.id = n.recipient_id
    left join staff s on s.user_id = u.id
    left join residents r on r.user_id = u.id`)
}

/** Deliveries whose worker stopped while sending them: still `sending` when the lease is over. */
export function findCrashed(database: Sql, limit: number, now: Date): Promise<(Attempt & { id: string })[]> {
  const leaseStart = new Date(now.getTime() - LEASE_SECONDS * 1000)
  return database.rows(sql`
    select d.id, d.channel, d.attempts::int, n.urgency
    from deliveries d join notifications n on n.id = d.notification_id
    where d.status = 'sending' and d.sending_at <= ${leaseStart.toISOString()}::timestamptz
    order by d.sending_at limit ${limit}`)
}
