import type { DeliveryChannel } from '@/domain/notifications'
import { type Sql, sql } from '@/server/database'

/** Milliseconds after which a run looks whether the limits have been changed. */
const FRESH_MS = 10_000

/** What the settings allow a channel; null for as much as there is. */
export interface Limits {
  /** To one person. */
  perHour: number | null
  /** To the provider, by all workers together. */
  perMinute: number | null
}

type ByChannel = Record<DeliveryChannel, Limits>

const NO_LIMITS: Limits = { perHour: null, perMinute: null }

/** The limits as one run of a channel knows them: asked once, and again when they may have changed. */
export function readingLimits(
  database: Sql,
  channel: DeliveryChannel,
  clock: () => Date,
): () => Promise<Limits> {
  let known: { limits: Limits; at: number } | undefined
  return async () => {
    const at = clock().getTime()
    if (!known || at - known.at >= FRESH_MS) known = { limits: (await readLimits(database))[channel], at }
    return known.limits
  }
}

async function readLimits(database: Sql): Promise<ByChannel> {
  const [row] = await database.rows<Record<string, number | null>>(sql`
    select emails_per_hour::int, emails_per_minute::int, sms_per_hour::int, sms_per_minute::int
    from settings limit 1`)
  return {
    email: { perHour: row?.emails_per_hour ?? null, perMinute: row?.emails_per_minute ?? null },
    sms: { perHour: row?.sms_per_hour ?? null, perMinute: row?.sms_per_minute ?? null },
    push: NO_LIMITS,
  }
}
