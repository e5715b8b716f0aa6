import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { DELIVERY_PRIORITY, type Message } from '@/domain/notifications'
import { sql } from '../database'
import { preparedInTransaction } from '../prepared'
import type { QueuedDelivery } from '../queue'

/**
 * Writes messages with their deliveries in the request's transaction, in one statement; what the recipient was told
 * already is left out. Answers the deliveries that are new and go by themselves: the job `send-digests` sees to the others.
 */
export async function storeMessages(
  req: PayloadRequest,
  messages: readonly Message[],
): Promise<QueuedDelivery[]> {
  if (messages.length === 0) return []
  const rows = messages.map((message) => ({ id: randomUUID(), ...message }))
  const ways = rows.flatMap(({ id, channels, urgency, notBefore, digestDueAt, recipientId }) =>
    channels.map((channel) => ({
      id: randomUUID(),
      notification: id,
      recipient: recipientId,
      channel,
      urgency,
      priority: DELIVERY_PRIORITY[urgency],
      ...(digestDueAt && channel === 'email'
        ? { notBefore: digestDueAt, digestDueAt }
        : { notBefore, digestDueAt: null }),
    })),
  )
  const database = await preparedInTransaction(req)
  const stored = await database.rows<{ id: string }>(sql`
    with told as (
      insert into notifications (id, happening, recipient_id, kind, category, title, body, url, urgency)
      select m.id, m.happening, m."recipientId", m.kind, m.category::enum_notifications_category,
        m.title, m.body, m.url, m.urgency::enum_notifications_urgency
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(id uuid, happening varchar, "recipientId" uuid,
        kind varchar, category text, title varchar, body varchar, url varchar, urgency text)
      on conflict (happening, recipient_id) do nothing
      returning id)
    insert into deliveries (id, notification_id, recipient_id, channel, status, attempts, priority, next_attempt_at,
      digest_due_at)
    select w.id, w.notification, w.recipient, w.channel::enum_deliveries_channel, 'queued', 0, w.priority, w."notBefore",
      w."digestDueAt"
    from jsonb_to_recordset(${JSON.stringify(ways)}::jsonb) as w(id uuid, notification uuid, recipient uuid,
      channel text, priority int, "notBefore" timestamptz, "digestDueAt" timestamptz)
    join told on told.id = w.notification
    returning id`)
  const isNew = new Set(stored.map((row) => row.id))
  return ways
    .filter((way) => isNew.has(way.id) && !way.digestDueAt)
    .map(({ urgency, notBefore }) => ({ urgency, notBefore }))
}
