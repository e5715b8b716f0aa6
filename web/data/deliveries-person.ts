import type { Payload } from 'payload'
import type { DeliveryChannel, DeliveryStatus, Urgency } from '@/domain/notifications'
import { reading, type Sql, sql } from '@/server/database'
import { storedInstant } from '@/server/stored-instant'
import { panelRequest } from './panel-request'

/** One way out of the house that a message took. */
export interface SentBy {
  channel: DeliveryChannel
  status: DeliveryStatus
  error: string | null
  sentAt: Date | null
  deliveredAt: Date | null
  /** Whether it went out in a digest, carried by another mail or carrying others itself. */
  isDigest: boolean
}

/** One message to a person: in the app, and by which other ways. Neither its text nor its link. */
export interface SentMessage {
  id: string
  at: Date
  title: string
  urgency: Urgency
  readAt: Date | null
  ways: SentBy[]
}

/** Everything ever sent to an account, newest first: one page, and whether there is another. Two indexed queries. */
export async function messagesTo(
  payload: Payload,
  userId: string,
  { page, perPage }: { page: number; perPage: number },
): Promise<{ messages: SentMessage[]; hasMore: boolean }> {
  const database = await reading(await panelRequest(payload))
  const found = await database.rows<Record<string, unknown>>(sql`
    select id, created_at, title, urgency, read_at from notifications where recipient_id = ${userId}
    order by created_at desc, id limit ${perPage + 1} offset ${(page - 1) * perPage}`)
  const rows = found.slice(0, perPage)
  const ways = await waysOf(
    database,
    rows.map(({ id }) => String(id)),
  )
  const messages = rows.map((row) => ({
    id: String(row.id),
    at: new Date(row.created_at as string),
    title: String(row.title),
    urgency: row.urgency as Urgency,
    readAt: storedInstant(row.read_at),
    ways: ways.get(String(row.id)) ?? [],
  }))
  return { messages, hasMore: found.length > perPage }
}

/** Which ways out messages took, by the message. */
export async function waysOf(database: Sql, ids: readonly string[]): Promise<Map<string, SentBy[]>> {
  const ways = new Map<string, SentBy[]>()
  if (ids.length === 0) return ways
  const rows = await database.rows<Record<string, unknown>>(sql`
    select notification_id, channel, status, error, sent_at, delivered_at,
      digest_due_at is not null or carried_by_id is not null
        or exists (select 1 from deliveries c where c.carried_by_id = d.id) as is_digest
    from deliveries d where notification_id = any(${sql.param([...ids])}::uuid[]) order by channel`)
  for (const row of rows) {
    const id = String(row.notification_id)
    const way = {
      channel: row.channel as DeliveryChannel,
      status: row.status as DeliveryStatus,
      error: row.error as string | null,
      sentAt: storedInstant(row.sent_at),
      deliveredAt: storedInstant(row.delivered_at),
      isDigest: row.is_digest === true,
    }
    ways.set(id, [...(ways.get(id) ?? []), way])
  }
  return ways
}

/** The name on an account; null when there is none. */
export async function nameOfAccount(payload: Payload, userId: string): Promise<string | null> {
  const database = await reading(await panelRequest(payload))
  const [row] = await database.rows<{ name: string }>(sql`select name from users where id = ${userId}`)
  return row?.name ?? null
}
