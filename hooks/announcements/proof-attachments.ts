import type { Proof } from '@/domain/announcements/proof'
import { type Sql, sql } from '@/server/database'

/**
 * The files that were sent with an announcement, by the names they came with, each with the SHA-256 that its bytes had when
 * they came in; null for files from before that was kept.
 */
export function attachmentsOf(database: Sql, id: string): Promise<Proof['attachments']> {
  return database.rows(sql`
    select coalesce(nullif(m.alt, ''), m.filename) as name, m.sha256
    from announcements_rels r join media m on m.id = r.media_id
    where r.parent_id = ${id} and r.path = 'attachments' order by r."order"`)
}
