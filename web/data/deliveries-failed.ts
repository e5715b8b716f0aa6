import type { Payload, Where } from 'payload'
import type { DeliveryChannel, DeliveryStatus } from '@/domain/notifications'
import { reading, sql } from '@/server/database'
import { panelRequest } from './panel-request'

/** Rows of one page of what did not arrive. */
const FAILED_PAGE = 25

export interface FailedDelivery {
  id: string
  at: Date
  channel: DeliveryChannel
  status: DeliveryStatus
  error: string | null
  attempts: number
  recipientId: string
  recipient: string
  title: string
}

/** One reason among those that the board tells apart. */
export interface Reason {
  channel: string
  status: string
  /** Empty for none. */
  error: string
}

/** Deliveries of that reason since an instant, as a filter of the REST interface. */
export function ofReason({ channel, status, error }: Reason, since: Date): Where {
  return {
    and: [
      { status: { equals: status } },
      { channel: { equals: channel } },
      error ? { error: { equals: error } } : { error: { exists: false } },
      { createdAt: { greater_than_equal: since.toISOString() } },
    ],
  }
}

/**
 * What did not arrive since an instant, newest first: one page and whether there is another. Titles alone are shown: a
 * message's text may hold what is meant for its reader's eyes.
 */
export async function failedSince(
  payload: Payload,
  since: Date,
  { page, reason }: { page: number; reason: Reason | null },
): Promise<{ rows: FailedDelivery[]; hasMore: boolean }> {
  const database = await reading(await panelRequest(payload))
  const narrowed = reason
    ? sql`and d.channel::text = ${reason.channel} and d.status::text = ${reason.status}
        and coalesce(d.error, '') = ${reason.error}`
    : sql``
  const found = await database.rows<Record<string, unknown>>(sql`
    select d.id, d.created_at, d.channel, d.status, d.error, d.attempts, d.recipient_id, u.name, n.title
    from deliveries d join notifications n on n.id = d.notification_id join users u on u.id = d.recipient_id
    where d.status in ('failed', 'unknown') and d.created_at >= ${since.toISOString()}::timestamptz ${narrowed}
    order by d.created_at desc, d.id limit ${FAILED_PAGE + 1} offset ${(page - 1) * FAILED_PAGE}`)
  return { rows: found.slice(0, FAILED_PAGE).map(toRow), hasMore: found.length > FAILED_PAGE }
}

function toRow(row: Record<string, unknown>): FailedDelivery {
  return {
    id: String(row.id),
    at: new Date(row.created_at as string),
    channel: row.channel as DeliveryChannel,
    status: row.status as DeliveryStatus,
    error: row.error as string | null,
    attempts: Number(row.attempts),
    recipientId: String(row.recipient_id),
    recipient: String(row.name),
    title: String(row.title),
  }
}
