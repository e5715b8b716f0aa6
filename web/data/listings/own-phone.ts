import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'

/** The number that a message of the viewer's would share (hooks/listings/write-message.ts); null when the estate knows none. */
export async function ownPhone({ actor, req }: Viewer): Promise<string | null> {
  const database = await reading(req)
  const [row] = await database.rows<{ phone: string | null }>(sql`
    select coalesce(nullif(u.phone, ''), nullif(r.phone, ''), nullif(s.phone, '')) as phone
    from users u left join residents r on r.user_id = u.id left join staff s on s.user_id = u.id
    where u.id = ${actor.userId}`)
  return row?.phone ?? null
}
