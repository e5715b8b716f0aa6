import { type Sql, sql } from '@/server/database'

/** Marks of one statement: a run leaves the rest to the next one. */
const PAGE = 1_000

/** Forgets that links were used which would be refused by now anyway, those first that ran out first. */
export async function forgetSpentLinks(database: Sql, now: Date): Promise<void> {
  await database.rows(sql`
    delete from spent_links where id in (
      select id from spent_links where expires_at <= ${now.toISOString()}::timestamptz
      order by expires_at limit ${PAGE} for update skip locked)`)
}
