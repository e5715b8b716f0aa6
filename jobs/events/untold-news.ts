import { parseAudience } from '@/domain/announcements/audience'
import { type EventNews, isStillTrue, type NewsKind, occurrenceOf } from '@/domain/events/news'
import type { EventStatus } from '@/domain/events/words'
import type { Occurrence } from '@/domain/notifications'
import { type Sql, sql } from '@/server/database'
import { type ToldRow, toldColumns, toldEventOf } from '@/server/events/told-event'

/** How many pieces of news are looked up at once. */
const PAGE = 100

/** News that nobody has been told of, under its lock. */
export interface UntoldNews extends EventNews {
  eventId: string
  audience: ReturnType<typeof parseAudience>
  /** Whether it still is so: it is told only then. */
  isTrue: boolean
  occurrence: Occurrence
}

interface Row extends EventNews, ToldRow {
  event_id: string
  status: EventStatus
  audience: unknown
  is_for_everyone: boolean | null
}

/** News that is still to be told, oldest first, without the pieces `given` before: what the queue knows and a crash left. */
export async function findUntoldNews(database: Sql, given: readonly string[]): Promise<string[]> {
  const rows = await database.rows<{ id: string }>(sql`
    select id from event_news where told_at is null and id <> all(${sql.param([...given])}::uuid[])
    order by created_at limit ${PAGE}`)
  return rows.map(({ id }) => id)
}

/** Locks news that is still to be told; null when another worker has told it: of two, one waits here and finds nothing. */
export async function lockUntoldNews(database: Sql, id: string): Promise<UntoldNews | null> {
  const [row] = await database.rows<Row>(sql`
    select n.id, n.kind, n.actor_user_id as "actorUserId", n.note, n.event_id, e.status, e.audience, e.is_for_everyone,
      ${toldColumns}
    from event_news n join events e on e.id = n.event_id left join facilities f on f.id = e.facility_id
    where n.id = ${id}::uuid and n.told_at is null for no key update of n`)
  return row ? untoldOf(row) : null
}

function untoldOf(row: Row): UntoldNews {
  const { id, kind, actorUserId, note, event_id: eventId } = row
  const news = { id, kind: kind satisfies NewsKind, actorUserId, note }
  return {
    ...news,
    eventId,
    audience: parseAudience(row.is_for_everyone ? { everyone: true } : row.audience),
    isTrue: isStillTrue(kind, row.status),
    occurrence: occurrenceOf(news, toldEventOf(eventId, row)),
  }
}

/** That everybody has been told, or that there was nobody to tell. */
export async function markTold(database: Sql, id: string, now: Date): Promise<void> {
  await database.rows(sql`
    update event_news set told_at = ${now.toISOString()}::timestamptz where id = ${id}::uuid`)
}
