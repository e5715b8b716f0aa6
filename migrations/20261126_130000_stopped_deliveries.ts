import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What a withdrawal stops stays stopped, whatever becomes of the attempt under way; and what is looked for every minute. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Since when it is not to be sent any more, also where it was being sent at that moment or had failed before.
    alter table deliveries add column stopped_at timestamptz;
    update deliveries d set stopped_at = a.withdrawn_at
    from announcements a, notifications n
    where a.status = 'withdrawn' and n.id = d.notification_id and d.status in ('queued', 'sending', 'failed', 'unknown')
      and n.happening = 'announcement.published:' || a.id || ':'
        || to_char(a.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
    create index deliveries_carried_waiting_idx on deliveries (carried_by_id)
      where status = 'queued' and carried_by_id is not null;
    create index announcements_untold_idx on announcements (urgency desc, published_at)
      where status = 'published' and recipient_count is null`)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('What was stopped is not sent after all: restore a backup instead.')
}
