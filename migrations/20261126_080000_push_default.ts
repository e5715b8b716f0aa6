import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Nobody chose against push while there was none: the former default was stored with every choice of another channel. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql`update notification_preferences set channels = channels - 'push' where channels ? 'push'`,
  )
}

export async function down(_: MigrateDownArgs): Promise<void> {
  // What was taken out said nothing.
}
