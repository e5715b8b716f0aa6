import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What is to be told of events: written with the change itself, and told by the workers. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table event_news (
      id uuid primary key default gen_random_uuid(),
      event_id uuid not null references events (id) on delete cascade,
      kind text not null check (kind in
        ('published', 'changed', 'cancelled', 'reminder_week', 'reminder_day', 'reminder_soon', 'over')),
      -- When the event began by what was known then: a moved event is reminded of again.
      starts_at timestamptz not null,
      actor_user_id uuid references users (id) on delete set null,
      note text,
      created_at timestamptz not null default now(),
      told_at timestamptz
    );
    create function date_event_news() returns trigger language plpgsql as $$
    begin
      new.starts_at := coalesce(new.starts_at, (select start from events where id = new.event_id));
      return new;
    end $$;
    create trigger event_news_dated before insert on event_news
      for each row execute function date_event_news();
    -- Two workers remind once; and an end comes once for each time at which it was to be.
    create unique index event_news_once on event_news (event_id, kind, starts_at)
      where kind not in ('published', 'changed', 'cancelled');
    create index event_news_of_event_idx on event_news (event_id, created_at);
    create index event_news_untold_idx on event_news (created_at) where told_at is null;
    create index event_news_of_actor_idx on event_news (actor_user_id) where actor_user_id is not null;
    -- What was told, and when, is here and nowhere else.
    alter table events drop column reminded_week_at, drop column reminded_day_at, drop column reminded_soon_at;
    create index events_ending_idx on events ("end") where status in ('published', 'completed');
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index events_ending_idx;
    alter table events add column reminded_week_at timestamp(3) with time zone,
      add column reminded_day_at timestamp(3) with time zone, add column reminded_soon_at timestamp(3) with time zone;
    drop table event_news;
    drop function date_event_news();
  `)
}
