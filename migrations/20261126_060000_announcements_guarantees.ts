import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What announcements, their receipts and the engine that delivers them rely on. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table announcements
      alter column number set not null,
      alter column status set not null,
      alter column urgency set not null,
      alter column pinned set not null,
      alter column author_id set not null,
      add constraint announcements_number unique (number),
      add constraint announcements_published check (
        (published_at is not null) = (status in ('published', 'withdrawn'))),
      add constraint announcements_scheduled check (status <> 'scheduled' or publish_at is not null),
      add constraint announcements_emergency check (
        urgency <> 'emergency' or status = 'draft' or valid_until is not null),
      add constraint announcements_not_own_successor check (supersedes_id <> id),
      -- Hindi goes through the English dictionary as it is written; English finds its other endings.
      add column search tsvector generated always as (
        setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'B')) stored;
    create index announcements_search_idx on announcements using gin (search);
    create index announcements_list_idx on announcements (pinned desc, urgency desc, published_at desc);
    create index announcements_due_idx on announcements (publish_at) where status = 'scheduled';
    drop index announcements_updated_at_idx;

    -- Who was told is frozen, and stays as long as what they were told.
    alter table receipts
      alter column announcement_id set not null,
      alter column user_id set not null,
      alter column recipient_name set not null,
      add constraint receipts_once unique (announcement_id, user_id),
      add constraint receipts_acknowledged check (acknowledged_at is null or read_at is not null),
      add constraint receipts_read check ((read_at is null) = (read_way is null)),
      add constraint receipts_told check ((told_by_id is not null) = (coalesce(read_way, 'app') = 'in_person'));
    drop index receipts_announcement_idx, receipts_user_idx, receipts_told_by_idx, receipts_updated_at_idx,
      receipts_created_at_idx;
    create index receipts_person_idx on receipts (user_id, announcement_id);
    create index receipts_unread_idx on receipts (user_id, announcement_id) where read_at is null;
    create index receipts_told_by_idx on receipts (told_by_id) where told_by_id is not null;

    alter table comments
      alter column author_id set not null,
      alter column hidden set not null,
      add constraint comments_not_own_parent check (parent_id <> id);
    drop index comments_announcement_idx, comments_author_idx, comments_hidden_by_idx, comments_updated_at_idx;
    create index comments_thread_idx on comments (announcement_id, created_at);
    create index comments_pace_idx on comments (author_id, created_at);

    alter table push_subscriptions
      alter column user_id set not null,
      add constraint push_subscriptions_once unique (endpoint),
      drop constraint push_subscriptions_user_id_users_id_fk,
      add constraint push_subscriptions_user_id_users_id_fk
        foreign key (user_id) references users(id) on delete cascade;
    drop index push_subscriptions_updated_at_idx, push_subscriptions_created_at_idx;
    create index push_subscriptions_session_idx on push_subscriptions (session_id);

    -- What names somebody or something is not deleted from under it.
    do $$
    declare link record;
    begin
      for link in
        select conrelid::regclass as tab, conname, pg_get_constraintdef(oid) as def from pg_constraint
        where contype = 'f' and confdeltype = 'n'
          and conrelid in ('announcements'::regclass, 'receipts'::regclass, 'comments'::regclass)
      loop
        execute format('alter table %s drop constraint %I', link.tab, link.conname);
        execute format('alter table %s add constraint %I %s', link.tab, link.conname,
          replace(link.def, 'ON DELETE SET NULL', 'ON DELETE RESTRICT'));
      end loop;
    end $$;

    -- To whom, and what goes first: asked of every waiting delivery.
    update deliveries d set recipient_id = n.recipient_id,
        priority = case n.urgency when 'emergency' then 20 when 'urgent' then 10 else 0 end
      from notifications n where n.id = d.notification_id;
    alter table deliveries
      alter column recipient_id set not null,
      alter column priority set default 0,
      alter column priority set not null,
      drop constraint deliveries_carried_by_id_deliveries_id_fk,
      add constraint deliveries_carried_by_id_deliveries_id_fk
        foreign key (carried_by_id) references deliveries(id) on delete cascade;
    drop index deliveries_due_idx, deliveries_recipient_idx, deliveries_carried_by_idx;
    create index deliveries_due_idx on deliveries (priority desc, created_at, next_attempt_at)
      where status = 'queued' and digest_due_at is null and carried_by_id is null;
    create index deliveries_digest_idx on deliveries (digest_due_at, recipient_id)
      where status = 'queued' and digest_due_at is not null;
    create index deliveries_carried_by_idx on deliveries (carried_by_id) where carried_by_id is not null;
    create index deliveries_held_idx on deliveries (channel) where held_since is not null;
    create index deliveries_person_idx on deliveries (recipient_id, created_at desc);
    create index deliveries_provider_idx on deliveries (provider_id) where channel = 'sms' and provider_id is not null;

    -- Signed links that have done what they were for. An expired one is refused anyway, so its row may go.
    create table spent_links (
      id text primary key,
      spent_at timestamptz not null,
      expires_at timestamptz not null
    );
    create index spent_links_expiry_idx on spent_links (expires_at);
  `)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('The guarantees are not taken back: restore a backup instead.')
}
