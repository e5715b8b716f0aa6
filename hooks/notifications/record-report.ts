import type { SQL } from 'drizzle-orm'
import type { BasePayload } from 'payload'
import { CHANGED_BY, type ProviderReport } from '@/domain/notifications'
import { onPool, sql } from '@/server/database'
import type { SmsCallback } from '@/server/sms-callback'
import { isUuid } from '../uuid'

/**
 * Writes down what the provider says of a text message; a report that comes late, or again, changes nothing. It may come
 * before the worker has marked the message as sent: the address names the delivery, and the mark then comes too late.
 * Answers false when there is no such message.
 */
export async function recordReport(
  payload: BasePayload,
  { deliveryId, providerId, report }: SmsCallback,
  now: Date,
): Promise<boolean> {
  const database = onPool(payload)
  const which = isUuid(deliveryId) ? sql`id = ${deliveryId}::uuid` : sql`provider_id = ${providerId}`
  if (report) {
    // The provider's last word on one attempt says nothing of another.
    const isOfAttempt = sql`(provider_id is null or provider_id = ${providerId})`
    const changed = await database.rows(sql`
      update deliveries set ${changesOf(report, providerId, now)}, next_attempt_at = null, held_since = null,
        updated_at = ${now.toISOString()}::timestamptz
      where ${which} and channel = 'sms' and status::text = any(${sql.param(CHANGED_BY[report.kind])}::text[])
        and ${report.kind === 'delivered' ? sql`true` : isOfAttempt}
      returning id`)
    if (changed.length > 0) return true
  }
  const known = await database.rows(sql`select id from deliveries where ${which} and channel = 'sms'`)
  return known.length > 0
}

function changesOf(report: ProviderReport, providerId: string, now: Date): SQL {
  const at = sql`${now.toISOString()}::timestamptz`
  const taken = sql`provider_id = ${providerId}, sent_at = coalesce(sent_at, ${at})`
  switch (report.kind) {
    case 'taken':
      return sql`status = 'sent', error = null, ${taken}`
    case 'delivered':
      return sql`status = 'delivered', error = null, delivered_at = ${at}, ${taken}`
    case 'failed':
      return sql`status = 'failed', error = ${report.reason}, ${taken}`
    default:
      return report satisfies never
  }
}
