import { reading, sql } from '@/server/database'
import type { Viewer } from '../viewer'

/** Rows that one person adds to a ticket between two looks at its page: more than anybody does. */
const ROWS_MAX = 20

/** What each row of a ticket's timeline says that the viewer has written since `instant`; empty for one without words. */
export async function ownWordsSince(
  { actor, req }: Viewer,
  ticketId: string,
  instant: string,
): Promise<string[]> {
  const database = await reading(req)
  const rows = await database.rows<{ body: string | null }>(sql`
    select body from ticket_updates
    where ticket_id = ${ticketId} and author_id = ${actor.userId} and created_at > ${instant}
    order by created_at desc limit ${ROWS_MAX}`)
  return rows.map(({ body }) => body ?? '')
}
