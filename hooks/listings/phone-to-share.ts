import { type Sql, sql } from '@/server/database'

/** The number that a message of this person's would share; null when the estate knows none. */
export async function phoneToShare(database: Sql, userId: string): Promise<string | null> {
  const [row] = await database.rows<{ phone: string | null }>(sql`
    select coalesce(nullif(u.phone, ''), nullif(r.phone, ''), nullif(s.phone, '')) as phone
    from users u left join residents r on r.user_id = u.id left join staff s on s.user_id = u.id
    where u.id = ${userId}`)
  return row?.phone ?? null
}
