import type { SQL } from 'drizzle-orm'
import { type Sql, sql } from '@/server/database'
import { instant } from '@/server/instant'
import { BATCH, type Sweep } from './sweep'

/**
 * What is still on its way is not let go of, however old it is. Asked for each message by itself, by the index of its
 * deliveries: as a join, all deliveries there are would be read for each batch.
 */
const isOnItsWay = sql`(select count(*) > 0 from deliveries d
  where d.notification_id = n.id and d.status in ('queued', 'sending'))`

// Each condition is that of an index by age (migrations/20261129_060000_retention.ts), or of all messages.
export const readNotifications = sweepOf(sql`n.read_at is not null and n.category <> 'announcements'`)
export const unreadNotifications = sweepOf(sql`n.read_at is null and n.category <> 'announcements'`)
export const announcementNotifications = sweepOf(sql`n.category = 'announcements'`)

/** Messages with their deliveries, oldest first; those that somebody is just reading wait for the next night. */
function sweepOf(which: SQL): Sweep {
  return async (database, before) => {
    const rows = await database.rows<{ id: string }>(sql`
      select n.id from notifications n
      where ${which} and n.created_at < ${instant(before)} and not ${isOnItsWay}
      order by n.created_at limit ${BATCH} for update skip locked`)
    await remove(
      database,
      rows.map(({ id }) => id),
    )
    return rows.length
  }
}

async function remove(database: Sql, ids: readonly string[]): Promise<void> {
  const those = sql`any(${sql.param([...ids])}::uuid[])`
  await database.rows(sql`delete from deliveries where notification_id = ${those}`)
  await database.rows(sql`delete from notifications where id = ${those}`)
}
