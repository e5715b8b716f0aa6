import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Each channel finds what is due in it without passing what waits in the others, and counts its last attempts. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop index deliveries_due_idx;
    create index deliveries_due_idx on deliveries (channel, priority desc, created_at, next_attempt_at)
      where status = 'queued' and digest_due_at is null and carried_by_id is null;
    create index deliveries_attempts_idx on deliveries (channel, sending_at) where sending_at is not null;
  `)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('The guarantees are not taken back: restore a backup instead.')
}
