import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Once a report is decided, its sender may report the same thing again; and what was decided, the latest first. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table reports drop constraint reports_once;
    create unique index reports_open_once on reports (reporter_id, subject_type, subject_id) where outcome = 'open';
    -- One's own, as the constraint has served them so far.
    create index reports_of_reporter_idx on reports (reporter_id, created_at desc);
    create index reports_decided_idx on reports (decided_at desc, id desc) where outcome <> 'open';
    create index listings_moderated_last_idx on listings (updated_at desc) where hidden or status = 'removed';
  `)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('Reports made again would break the constraint: restore a backup instead.')
}
