import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What the residents' pages rely on: one follow a person, live pages, the search for similar reports, sign-ins by device. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create extension if not exists pg_trgm;

    -- One "me too" per person and ticket; it goes with either.
    alter table ticket_follows
      alter column user_id set not null,
      add constraint ticket_follows_once unique (ticket_id, user_id),
      drop constraint ticket_follows_ticket_id_tickets_id_fk,
      drop constraint ticket_follows_user_id_users_id_fk,
      add constraint ticket_follows_ticket_id_tickets_id_fk
        foreign key (ticket_id) references tickets(id) on delete cascade,
      add constraint ticket_follows_user_id_users_id_fk
        foreign key (user_id) references users(id) on delete cascade;
    drop index ticket_follows_ticket_idx, ticket_follows_updated_at_idx, ticket_follows_created_at_idx;

    -- One row of choices per account; it goes with the account.
    alter table notification_preferences
      alter column user_id set not null,
      drop constraint notification_preferences_user_id_users_id_fk,
      add constraint notification_preferences_user_id_users_id_fk
        foreign key (user_id) references users(id) on delete cascade,
      add constraint notification_preferences_quiet check (
        (quiet_from is null) = (quiet_to is null) and (quiet_from is null) = (quiet_time_zone is null));
    drop index notification_preferences_updated_at_idx, notification_preferences_created_at_idx;

    -- From which device each sign-in came. A sign-in rewrites users_sessions, so no key points there: see
    -- hooks/people/cap-sessions.ts, which prunes both.
    create table session_devices (
      session_id varchar primary key,
      user_id uuid not null references users(id) on delete cascade,
      user_agent text not null
    );
    create index session_devices_user_idx on session_devices (user_id);

    -- A page that is open on a ticket hears of each new row of its timeline, once that is committed.
    create function announce_update() returns trigger language plpgsql as $$
    begin
      perform pg_notify('ticket_updates', json_build_object('ticket', new.ticket_id, 'visibility', new.visibility)::text);
      return null;
    end $$;
    create trigger ticket_updates_announced after insert on ticket_updates
      for each row execute function announce_update();

    -- "Is it this one?" while somebody writes a report: the newest are compared. The planner shuns an index of trigrams, whose
    -- titles are much alike, and compares every community ticket there ever was.
    create index tickets_similar_idx on tickets (created_at desc)
      where scope = 'community' and status in ('submitted', 'acknowledged', 'assigned', 'in_progress', 'on_hold');

    -- Who waits for the committee to be let in.
    create index residents_awaiting_idx on residents (updated_at) where user_id is not null and verified is not true;
  `)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('The guarantees are not taken back: restore a backup instead.')
}
