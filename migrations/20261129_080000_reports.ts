import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What figures of staff are counted along: whose work it is, and when they were given it, or stars for it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index tickets_staff_given_idx on tickets (assigned_to_id, assigned_at);
    create index tickets_staff_rated_idx on tickets (assigned_to_id, rated_at) where rated_at is not null;
  `)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('The indexes are not taken back: restore a backup instead.')
}
