import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Answers and the history of who lived where are listed the latest first. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index rsvps_by_answer_idx on rsvps (answered_at desc);
    create index occupancies_by_from_idx on occupancies ("from" desc);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index rsvps_by_answer_idx;
    drop index occupancies_by_from_idx;
  `)
}
