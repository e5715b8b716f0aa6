import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the nightly clean-up asks. Messages of announcements, of which thousands are written at once, are found by the
 * index of all messages and cost nothing more.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index notifications_read_by_age_idx on notifications (created_at)
      where read_at is not null and category <> 'announcements';
    create index notifications_unread_by_age_idx on notifications (created_at)
      where read_at is null and category <> 'announcements';
    create index listing_threads_by_age_idx on listing_threads (last_message_at);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index notifications_read_by_age_idx, notifications_unread_by_age_idx, listing_threads_by_age_idx`)
}
