import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What the database itself guarantees, whatever the code above it does (design, "What the database itself guarantees"). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Numbers: a sequence per kind and year, made at its first use. Unique, no lock held, gaps allowed.
    create function next_number(kind text, in_year int) returns text language plpgsql as $$
    declare
      name text := format('number_%s_%s', lower(kind), in_year);
      value bigint;
    begin
      begin
        value := nextval(name::regclass);
      exception when undefined_table then
        perform pg_advisory_xact_lock(hashtext(name));
        execute format('create sequence if not exists %I', name);
        value := nextval(name::regclass);
      end;
      return format('%s-%s-%s', kind, in_year, lpad(value::text, greatest(4, length(value::text)), '0'));
    end $$;

    -- Uniques.
    create unique index users_email_case_insensitive_idx on users (lower(email));
    create unique index staff_employee_id_case_insensitive_idx on staff (lower(employee_id));
    alter table notifications add constraint notifications_once unique (happening, recipient_id);
    alter table deliveries add constraint deliveries_once unique (notification_id, channel);
    alter table job_runs add constraint job_runs_once unique (job, tick);

    -- Checks.
    alter table tickets
      alter column number set not null,
      alter column status set not null,
      alter column priority set not null,
      add constraint tickets_rating check (resident_rating between 1 and 5),
      add constraint tickets_costs check (estimated_cost_paise >= 0 and actual_cost_paise >= 0),
      add constraint tickets_due check (acknowledge_due <= resolve_due),
      add constraint tickets_assignee check (status not in ('assigned', 'in_progress') or assigned_to_id is not null),
      add constraint tickets_held check ((status = 'on_hold') = (held_from is not null)),
      add constraint tickets_reopened check (reopen_count >= 0);
    alter table ticket_categories
      add constraint ticket_categories_ceiling check (priority_ceiling between 1 and 4),
      add constraint ticket_categories_hours check (resolve_hours > 0);
    alter table staff add constraint staff_not_own_superior check (reporting_to_id <> id);

    -- Append-only tables.
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name;
    end $$;
    create trigger audit_events_append_only before update or delete or truncate on audit_events
      for each statement execute function refuse_change();
    create trigger ticket_updates_append_only before update or delete on ticket_updates
      for each row execute function refuse_change();
    create trigger ticket_updates_no_truncate before truncate on ticket_updates
      for each statement execute function refuse_change();

    -- What a ticket's history names is not deleted from under it.
    do $$
    declare link record;
    begin
      for link in
        select conrelid::regclass as tab, conname, pg_get_constraintdef(oid) as def from pg_constraint
        where contype = 'f' and confdeltype = 'n'
          and conrelid in ('tickets'::regclass, 'ticket_updates'::regclass, 'audit_events'::regclass,
            'residents'::regclass, 'staff'::regclass, 'administrators'::regclass)
      loop
        execute format('alter table %s drop constraint %I', link.tab, link.conname);
        execute format('alter table %s add constraint %I %s', link.tab, link.conname,
          replace(link.def, 'ON DELETE SET NULL', 'ON DELETE RESTRICT'));
      end loop;
    end $$;
  `)
  await db.execute(sql`
    -- The pages' filters and sorts.
    create index tickets_inbox_idx on tickets (priority desc, created_at desc)
      where status in ('submitted', 'acknowledged', 'assigned', 'in_progress', 'on_hold');
    create index tickets_workload_idx on tickets (assigned_to_id, status);
    create index tickets_by_resident_idx on tickets (resident_id, created_at desc);
    create index tickets_community_idx on tickets (created_at desc) where scope = 'community';
    create index tickets_unassigned_idx on tickets (category_id, created_at desc)
      where assigned_to_id is null and status in ('submitted', 'acknowledged', 'assigned', 'in_progress', 'on_hold');
    create index tickets_costed_idx on tickets (created_at desc)
      where estimated_cost_paise > 0 or actual_cost_paise > 0;
    create index tickets_resolve_due_idx on tickets (resolve_due)
      where status in ('submitted', 'acknowledged', 'assigned', 'in_progress', 'on_hold');
    create index tickets_held_until_idx on tickets (held_until) where status = 'on_hold';
    create index tickets_resolved_at_idx on tickets (resolved_at) where status = 'resolved';
    create index tickets_last_resolved_idx on tickets (assigned_to_id, resolved_at desc);
    create index ticket_updates_timeline_idx on ticket_updates (ticket_id, created_at);
    create index ticket_updates_pace_idx on ticket_updates (author_id, created_at) where kind = 'comment';
    create index notifications_inbox_idx on notifications (recipient_id, created_at desc);
    create index notifications_unread_idx on notifications (recipient_id) where read_at is null;
    create index deliveries_due_idx on deliveries (created_at) where status = 'queued';
    create index deliveries_lease_idx on deliveries (sending_at) where status = 'sending';
    create index audit_events_subject_idx on audit_events (subject, subject_id, created_at desc);

    -- Covered by the above, or asked by no page.
    drop index tickets_updated_at_idx, tickets_resident_idx, tickets_assigned_to_idx,
      ticket_updates_updated_at_idx, ticket_updates_ticket_idx, audit_events_updated_at_idx,
      notifications_updated_at_idx, notifications_recipient_idx, deliveries_updated_at_idx,
      deliveries_notification_idx;

    -- One answer per key: see web/api/idempotency.ts.
    create table idempotency_keys (
      account text not null,
      path text not null,
      key text not null,
      body_hash text not null,
      leased_until timestamptz not null,
      expires_at timestamptz not null,
      status int,
      response text,
      primary key (account, path, key)
    );
    create index idempotency_keys_expiry_idx on idempotency_keys (expires_at);

    -- Failed sign-ins: see web/api/throttle-sign-in.ts.
    create table sign_in_failures (
      account text not null,
      address text not null,
      failed_at timestamptz not null
    );
    create index sign_in_failures_address_idx on sign_in_failures (address, failed_at);
  `)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('The guarantees are not taken back: restore a backup instead.')
}
