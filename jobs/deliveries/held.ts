import type { DeliveryChannel } from '@/domain/notifications'
import { type Sql, sql } from '@/server/database'
import { instant } from '@/server/instant'

/** A channel's provider is back: what was held goes at once, in its order, and its attempts count anew. */
export async function releaseHeld(database: Sql, channel: DeliveryChannel, now: Date): Promise<void> {
  await database.rows(sql`
    update deliveries set held_since = null, next_attempt_at = null, attempts = 0, updated_at = ${instant(now)}
    where channel = ${channel}::enum_deliveries_channel and held_since is not null and status = 'queued'`)
}
