import type { SQL } from 'drizzle-orm'
import type { DeliveryChannel } from '@/domain/notifications'
import { sql } from '@/server/database'

/** What waits to go by itself in a channel, due or not: the rest waits for a digest, or goes inside one. */
export function isWaiting(channel: DeliveryChannel): SQL {
  return sql`d.channel = ${channel}::enum_deliveries_channel and d.status = 'queued'
    and d.digest_due_at is null and d.carried_by_id is null`
}
