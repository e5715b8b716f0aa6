import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What reports are counted along: when work was given to somebody, and when it was done. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index ticket_updates_given_idx on ticket_updates (created_at) include (ticket_id, assignee_id)
      where assignee_id is not null;
    create index ticket_updates_done_idx on ticket_updates (created_at) include (ticket_id) where status_to = 'resolved';

    -- Asked for by no figure any more.
    drop index tickets_staff_rated_idx;
  `)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('The indexes are not taken back: restore a backup instead.')
}
