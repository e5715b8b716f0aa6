import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What moderators have decided, and listings of everybody in the order of their dates and prices. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index comments_hidden_idx on comments (updated_at) where hidden;
    create index listing_messages_hidden_idx on listing_messages (updated_at) where hidden;
    create index gallery_photos_moderated_idx on gallery_photos (updated_at) where hidden or status = 'removed';
    create index listings_by_listed_idx on listings (listed_at desc);
  `)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('The lists of moderation are not taken back: restore a backup instead.')
}
