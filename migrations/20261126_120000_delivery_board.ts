import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What did not arrive, newest first: few rows among very many, which the delivery board looks for at every reading. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index deliveries_undelivered_idx on deliveries (created_at desc) where status in ('failed', 'unknown')`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index deliveries_undelivered_idx`)
}
