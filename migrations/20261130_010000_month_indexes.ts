import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What the month's figures are counted along: when work was done, and when it was given up. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index tickets_done_at_idx on tickets (resolved_at) where resolved_at is not null;
    create index tickets_given_up_at_idx on tickets (cancelled_at) where cancelled_at is not null;
  `)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('The indexes are not taken back: restore a backup instead.')
}
