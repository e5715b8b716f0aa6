import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The newest receipts first, as their list in the panel and over REST is sorted unless asked otherwise. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`create index receipts_list_idx on receipts (created_at desc, id desc)`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index receipts_list_idx`)
}
