import type { Language } from '@/domain/notifications'
import { reading, sql } from '@/server/database'
import type { Viewer } from '../viewer'

/** The language that a ticket's resident reads; null where it has none, or one without an account. */
export async function residentsLanguage({ req }: Viewer, ticketId: string): Promise<Language | null> {
  const database = await reading(req)
  const [row] = await database.rows<{ language: Language | null }>(sql`
    select u.language from tickets t
    join residents r on r.id = t.resident_id
    join users u on u.id = r.user_id
    where t.id = ${ticketId}`)
  return row?.language ?? null
}
