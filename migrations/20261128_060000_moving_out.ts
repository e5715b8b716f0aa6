import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What the job that sees people out asks. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql`create index residents_leaving_idx on residents (move_out_date) where move_out_date is not null`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index residents_leaving_idx`)
}
