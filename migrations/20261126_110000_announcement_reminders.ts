import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Each time that somebody had the unread reminded: how many by which way. What the pause between two is reckoned from. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table announcement_reminders (
      announcement_id uuid not null references announcements(id) on delete restrict,
      sent_at timestamptz not null,
      sent_by_id uuid references users(id) on delete restrict,
      emails integer not null,
      pushes integer not null,
      sms integer not null,
      without_channel integer not null,
      primary key (announcement_id, sent_at)
    );
    create index announcement_reminders_sent_by_idx on announcement_reminders (sent_by_id);
  `)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('Who was reminded when is not forgotten: restore a backup instead.')
}
