import type { SQL } from 'drizzle-orm'
import { publicationKey } from '@/domain/announcements/announcement'
import { parseAudience } from '@/domain/announcements/audience'
import type { Occurrence, Urgency } from '@/domain/notifications'
import { type Sql, sql } from '@/server/database'

/** How many announcements are looked up at once. */
const PAGE = 100

/** An announcement whose readers are to be told. */
export interface Publication {
  id: string
  publishedAt: Date
  audience: ReturnType<typeof parseAudience>
  occurrence: Occurrence
}

interface Row {
  id: string
  number: string
  title: string
  body: string
  urgency: Urgency
  audience: unknown
  requires_acknowledgement: boolean | null
  author_id: string
  published_at: string | Date
}

/**
 * Locks a publication that nobody has been told of yet. Null when it was taken back, or when another worker has told
 * everybody: of two who get the same job, one waits here and then finds nothing to do.
 */
export async function lockPublication(database: Sql, id: string): Promise<Publication | null> {
  const [row] = await database.rows<Row>(sql`
    select id, number, title, body, urgency, audience, requires_acknowledgement, author_id, published_at
    from announcements
    where id = ${id} and status = 'published' and recipient_count is null for no key update`)
  return row ? publicationOf(row) : null
}

function publicationOf(row: Row): Publication {
  const publishedAt = new Date(row.published_at)
  return {
    id: row.id,
    publishedAt,
    audience: parseAudience(row.audience),
    occurrence: {
      key: publicationKey(row.id, publishedAt),
      kind: 'announcement.published',
      actorUserId: row.author_id,
      announcement: {
        id: row.id,
        number: row.number,
        title: row.title,
        body: row.body,
        urgency: row.urgency,
        requiresAcknowledgement: row.requires_acknowledgement === true,
        authorId: row.author_id,
      },
    },
  }
}

/** A page of what is to be published by now, the longest due first, without those `given` before. */
export async function findDue(database: Sql, given: readonly string[], now: Date): Promise<string[]> {
  const rows = await database.rows<{ id: string }>(sql`
    select id from announcements
    where status = 'scheduled' and publish_at <= ${now.toISOString()}::timestamptz ${without(given)}
    order by publish_at limit ${PAGE}`)
  return rows.map(({ id }) => id)
}

/**
 * A page of the publications that nobody has been told of, the most urgent first, without those `given` before: what the
 * queue knows, and what a crash left.
 */
export async function findUntold(database: Sql, given: readonly string[] = []): Promise<string[]> {
  const rows = await database.rows<{ id: string }>(sql`
    select id from announcements where status = 'published' and recipient_count is null ${without(given)}
    order by urgency desc, published_at limit ${PAGE}`)
  return rows.map(({ id }) => id)
}

const without = (given: readonly string[]): SQL => sql`and id <> all(${sql.param([...given])}::uuid[])`
