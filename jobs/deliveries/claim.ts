import type { SQL } from 'drizzle-orm'
import { UNNAMED_ESTATE } from '@/domain/estate'
import type { DeliveryChannel } from '@/domain/notifications'
import { belongsHere } from '@/server/audience'
import { PHONE_OF_ACCOUNT } from '@/server/contact-profiles'
import { type Sql, sql } from '@/server/database'
import { instant } from '@/server/instant'
import { withDigests } from './carried'
import type { ClaimedDelivery } from './claimed'
import { withMatters } from './matter'
import { isWaiting } from './waiting'

/** Claims up to `limit` of a channel that are due, the most urgent first, and among those the oldest. */
export function claimDue(
  database: Sql,
  channel: DeliveryChannel,
  limit: number,
  now: Date,
): Promise<ClaimedDelivery[]> {
  return claim(
    database,
    sql`
      select d.id from deliveries d where ${isWaiting(channel)}
        and (d.next_attempt_at is null or d.next_attempt_at <= ${instant(now)})
      order by d.priority desc, d.created_at
      limit ${limit} for update skip locked`,
    now,
  )
}

/**
 * Claims the one that asks whether a provider is back: the most urgent, held ones before their time included. Of equals
 * the least tried, so that a message which breaks the provider does not ask for ever.
 */
export function claimProbe(database: Sql, channel: DeliveryChannel, now: Date): Promise<ClaimedDelivery[]> {
  return claim(
    database,
    sql`
      select d.id from deliveries d where ${isWaiting(channel)}
        and (d.held_since is not null or d.next_attempt_at is null or d.next_attempt_at <= ${instant(now)})
      order by d.priority desc, d.attempts, d.created_at
      limit 1 for update skip locked`,
    now,
  )
}

/** Claims those of `ids` that still wait; the caller's transaction holds them. */
export function claimThese(database: Sql, ids: readonly string[], now: Date): Promise<ClaimedDelivery[]> {
  return claim(database, sql`select d.id from deliveries d where d.id = any(${sql.param(ids)}::uuid[])`, now)
}

/**
 * The guard against sending twice: the mark and the question whether it still waits are one statement, and rows that
 * another worker is just marking are skipped. What is picked stands in a part of its own, which runs once: as a condition
 * of the update Postgres may run it for every row, and each time pick others.
 */
async function claim(database: Sql, which: SQL, now: Date): Promise<ClaimedDelivery[]> {
  const at = instant(now)
  const rows = await database.rows<ClaimedRow>(sql`
    with picked as materialized (${which}), claimed as (
      update deliveries d set status = 'sending', attempts = d.attempts + 1, sending_at = ${at}, updated_at = ${at}
      from picked where d.id = picked.id and d.status = 'queued'
      returning d.id, d.notification_id, d.recipient_id, d.channel, d.attempts, d.held_since, d.priority, d.created_at)
    select c.id, c.notification_id as "notificationId", c.recipient_id as "recipientId", c.channel, c.attempts::int,
      c.held_since as "heldSince", n.urgency, n.kind, n.category, n.happening, n.title, n.body, n.url,
      u.name as "recipientName", u.email, coalesce(u.language::text, 'en') as language,
      coalesce((select estate_name from settings limit 1), ${UNNAMED_ESTATE}) as "estateName",
      ${PHONE_OF_ACCOUNT} as phone, not ${belongsHere(now)} as "hasLeft",
      exists (select from deliveries o where o.carried_by_id = c.id) as "isCarrier"
    from claimed c
    join notifications n on n.id = c.notification_id
    join users u on u.id = c.recipient_id
    order by c.priority desc, c.created_at`)
  const claimed = rows.map(({ heldSince, ...row }) => ({
    ...row,
    claimedAt: now,
    heldSince: heldSince ? new Date(heldSince) : null,
  }))
  return withDigests(database, await withMatters(database, claimed))
}

interface ClaimedRow extends Omit<ClaimedDelivery, 'claimedAt' | 'heldSince'> {
  heldSince: Date | string | null
  isCarrier: boolean
}
