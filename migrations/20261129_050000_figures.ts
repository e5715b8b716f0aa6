import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Figures are taken over what was published in a period. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql`create index announcements_published_idx on announcements (published_at) where published_at is not null`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index announcements_published_idx`)
}
