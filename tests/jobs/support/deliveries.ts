import { randomUUID } from 'node:crypto'
import type { BasePayload } from 'payload'
import { DELIVERY_PRIORITY } from '@/domain/notifications'
import { onPool, sql } from '@/server/database'
import { aMemberOfStaff } from './people'

/** A delivery's row, as the tests look at it. */
export interface DeliveryRow {
  id: string
  status: string
  attempts: number
  error: string | null
  provider_id: string | null
  next_attempt_at: string | null
}

interface Wanted {
  channel?: 'email' | 'sms' | 'push'
  urgency?: 'normal' | 'urgent' | 'emergency'
  kind?: string
  title?: string
  body?: string
  phone?: string | null
  language?: 'en' | 'hi'
}

/** Deliveries that wait to be sent, each of a message of its own, all to one person. */
export async function queuedDeliveries(
  payload: BasePayload,
  count: number,
  wanted: Wanted = {},
): Promise<string[]> {
  const { channel = 'email', urgency = 'normal', kind = 'ticket.started', language = 'en' } = wanted
  const {
    title = 'MNT-2026-0001: work has started',
    body = '“Leaking tap”.',
    phone = '+919876543210',
  } = wanted
  const { userId } = await aMemberOfStaff(payload, 'plumber')
  await onPool(payload).rows(sql`
    update users set phone = ${phone}, language = ${language}::public.language where id = ${userId}::uuid`)
  const rows = Array.from({ length: count }, () => ({ notification: randomUUID(), delivery: randomUUID() }))
  await onPool(payload).rows(sql`
    with r as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(notification uuid, delivery uuid)),
    n as (
      insert into notifications (id, happening, recipient_id, kind, category, title, body, url, urgency)
      select notification, notification, ${userId}::uuid, ${kind}, 'tickets', ${title}, ${body},
        '/tickets/MNT-2026-0001', ${urgency}::enum_notifications_urgency from r)
    insert into deliveries (id, notification_id, recipient_id, channel, priority)
    select delivery, notification, ${userId}::uuid, ${channel}::enum_deliveries_channel,
      ${DELIVERY_PRIORITY[urgency]} from r`)
  return rows.map((row) => row.delivery)
}

/** One such delivery. */
export async function aQueuedDelivery(payload: BasePayload, wanted: Wanted = {}): Promise<string> {
  const [id] = await queuedDeliveries(payload, 1, wanted)
  return id ?? ''
}

/** The delivery as the database has it now. */
export async function deliveryOf(payload: BasePayload, id: string): Promise<DeliveryRow> {
  const [row] = await onPool(payload).rows<DeliveryRow>(sql`
    select id, status, attempts::int, error, provider_id, next_attempt_at from deliveries where id = ${id}::uuid`)
  if (!row) throw new Error(`There is no delivery ${id}.`)
  return row
}

/** Makes a delivery look as if a worker stopped while sending it, `seconds` before `now`. */
export async function leaveHalfSent(
  payload: BasePayload,
  id: string,
  now: Date,
  seconds: number,
): Promise<void> {
  const since = new Date(now.getTime() - seconds * 1000).toISOString()
  await onPool(payload).rows(sql`
    update deliveries set status = 'sending', attempts = attempts + 1, sending_at = ${since}::timestamptz
    where id = ${id}::uuid`)
}

/** Leaves the outbox empty, so that a run finds only what its test put there. */
export async function emptyOutbox(payload: BasePayload): Promise<void> {
  await onPool(payload).rows(sql`delete from deliveries`)
}
