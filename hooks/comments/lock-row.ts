import { type Sql, sql } from '@/server/database'

/**
 * Takes a comment's lock, whoever is about to change or report it. Before it that of its photo: its count changes with the
 * comment, and it takes its comments along when it goes. In any other order two of them wait for one another for ever.
 */
export async function lockCommentRow(database: Sql, id: string): Promise<void> {
  await database.rows(sql`
    select id from gallery_photos where id = (select photo_id from comments where id = ${id}) for no key update`)
  await database.rows(sql`select id from comments where id = ${id} for no key update`)
}
