import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The SHA-256 of each file's bytes, in hexadecimal, taken when it came in; null for what came in before. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table media add column sha256 text,
      add constraint media_sha256_check check (sha256 ~ '^[0-9a-f]{64}$');
  `)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('The guarantees are not taken back: restore a backup instead.')
}
