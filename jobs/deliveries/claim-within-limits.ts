import type { BasePayload } from 'payload'
import { type DeliveryChannel, isUnrefusable, throttle, type Urgency } from '@/domain/notifications'
import { HOUR_MS } from '@/domain/time'
import { inOwnTransaction, type Sql, sql } from '@/server/database'
import { instant } from '@/server/instant'
import { claimThese } from './claim'
import type { ClaimedDelivery } from './claimed'
import type { Limits } from './limits'
import { isWaiting } from './waiting'

const MINUTE_MS = 60_000
/** Names the locks under which a channel's limits are counted. */
const LOCKS = 4712

/** What was claimed, and whether more may be had at once. */
export interface Claim {
  claimed: ClaimedDelivery[]
  hasMore: boolean
}

interface DueRow {
  id: string
  recipientId: string
  kind: string
  urgency: Urgency
}

/**
 * Claims up to `limit` that are due, as far as the limits allow. One worker at a time counts and claims in a channel, so
 * that all together keep within them; what one person has had too much of is put off, and its attempts are not counted.
 */
export function claimWithinLimits(
  payload: BasePayload,
  channel: DeliveryChannel,
  limits: Limits,
  limit: number,
  now: Date,
): Promise<Claim> {
  return inOwnTransaction(payload, async (database) => {
    await database.rows(sql`select pg_advisory_xact_lock(${LOCKS}, hashtext(${channel}))`)
    const room = await roomAtProvider(database, channel, limits.perMinute, limit, now)
    if (room === 0) return { claimed: [], hasMore: false }
    const due = await findDue(database, channel, room, now)
    const { going, deferred } = await judge(database, channel, limits.perHour, due, now)
    await putOff(database, deferred, now)
    return { claimed: await claimThese(database, going, now), hasMore: due.length > 0 }
  })
}

async function roomAtProvider(
  database: Sql,
  channel: DeliveryChannel,
  perMinute: number | null,
  limit: number,
  now: Date,
): Promise<number> {
  if (perMinute === null) return limit
  const [row] = await database.rows<{ attempted: number }>(sql`
    select count(*)::int as attempted from deliveries
    where channel = ${channel}::enum_deliveries_channel
      and sending_at > ${instant(new Date(now.getTime() - MINUTE_MS))}`)
  return Math.min(limit, Math.max(0, perMinute - (row?.attempted ?? 0)))
}

function findDue(database: Sql, channel: DeliveryChannel, limit: number, now: Date): Promise<DueRow[]> {
  return database.rows<DueRow>(sql`
    select d.id, d.recipient_id as "recipientId", n.kind, n.urgency
    from deliveries d join notifications n on n.id = d.notification_id
    where ${isWaiting(channel)} and (d.next_attempt_at is null or d.next_attempt_at <= ${instant(now)})
    order by d.priority desc, d.created_at
    limit ${limit} for update of d skip locked`)
}

async function judge(
  database: Sql,
  channel: DeliveryChannel,
  perHour: number | null,
  due: readonly DueRow[],
  now: Date,
): Promise<ReturnType<typeof throttle>> {
  if (perHour === null) return { going: due.map(({ id }) => id), deferred: [] }
  const people = [...new Set(due.map(({ recipientId }) => recipientId))]
  const rows = await database.rows<{ person: string; instants: string[] }>(sql`
    select recipient_id as person, array_agg(sending_at) as instants from deliveries
    where recipient_id = any(${sql.param(people)}::uuid[]) and channel = ${channel}::enum_deliveries_channel
      and status in ('sending', 'sent', 'delivered', 'unknown')
      and sending_at > ${instant(new Date(now.getTime() - HOUR_MS))}
    group by recipient_id`)
  const recent = new Map(rows.map(({ person, instants }) => [person, instants.map((text) => new Date(text))]))
  const asked = due.map(({ id, recipientId, ...matter }) => ({
    ...{ id, recipientId },
    isExempt: isUnrefusable(matter),
  }))
  return throttle(asked, recent, perHour, now)
}

async function putOff(
  database: Sql,
  deferred: readonly { id: string; until: Date }[],
  now: Date,
): Promise<void> {
  if (deferred.length === 0) return
  await database.rows(sql`
    update deliveries d set next_attempt_at = o.until, updated_at = ${instant(now)}
    from jsonb_to_recordset(${JSON.stringify(deferred)}::jsonb) as o(id uuid, until timestamptz)
    where d.id = o.id`)
}
