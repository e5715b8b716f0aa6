import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What bookings, their money and their calendars rely on. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table facilities
      alter column name set not null,
      alter column mode set not null,
      add constraint facilities_places check (mode <> 'pool' or places >= 1),
      add constraint facilities_deposit check (deposit_paise >= 0);
    alter table closures
      alter column facility_id set not null,
      alter column start set not null,
      alter column "end" set not null,
      add constraint closures_span check ("end" > start);

    -- Never two at once in an exclusive facility, whatever the code above says.
    alter table bookings
      alter column number set not null,
      alter column status set not null,
      alter column facility_id set not null,
      alter column resident_id set not null,
      alter column start set not null,
      alter column "end" set not null,
      alter column blocked_until set not null,
      alter column guests set not null,
      alter column is_exclusive set not null,
      alter column is_freed set not null,
      alter column policy set not null,
      alter column fee_paise set not null,
      alter column deposit_paise set not null,
      alter column fee_paid_paise set not null,
      alter column deposit_paid_paise set not null,
      alter column refund_paise set not null,
      alter column refunded_paise set not null,
      add constraint bookings_span check ("end" > start and blocked_until >= "end"),
      add constraint bookings_guests check (guests >= 0 and guests = trunc(guests)),
      add constraint bookings_money check (fee_paise >= 0 and deposit_paise >= 0 and refund_paise >= 0
        and fee_paid_paise >= 0 and deposit_paid_paise >= 0 and refunded_paise >= 0
        and refunded_paise <= fee_paid_paise + deposit_paid_paise),
      add constraint bookings_offered check (status <> 'offered' or offer_expires_at is not null),
      add constraint bookings_pending check (status <> 'pending' or approve_by is not null),
      add constraint bookings_approved check (status <> 'approved' or pay_by is not null),
      add constraint bookings_no_overlap exclude using gist (
        facility_id with =, tstzrange(start, blocked_until) with &&)
        where (is_exclusive and status in ('offered', 'pending', 'approved', 'confirmed'));

    alter table ledger_entries
      alter column number set not null,
      alter column booking_id set not null,
      alter column kind set not null,
      alter column amount_paise set not null,
      alter column method set not null,
      add constraint ledger_entries_amount check (amount_paise > 0 and amount_paise = trunc(amount_paise)),
      add constraint ledger_entries_reversal check (reverses_id is null or kind = 'reversal');
    create trigger ledger_entries_append_only before update or delete on ledger_entries
      for each row execute function refuse_change();
    create trigger ledger_entries_no_truncate before truncate on ledger_entries
      for each statement execute function refuse_change();

    -- What a booking or an amount names is not deleted from under it.
    do $$
    declare link record;
    begin
      for link in
        select conrelid::regclass as tab, conname, pg_get_constraintdef(oid) as def from pg_constraint
        where contype = 'f' and confdeltype = 'n'
          and conrelid in ('bookings'::regclass, 'closures'::regclass, 'ledger_entries'::regclass)
      loop
        execute format('alter table %s drop constraint %I', link.tab, link.conname);
        execute format('alter table %s add constraint %I %s', link.tab, link.conname,
          replace(link.def, 'ON DELETE SET NULL', 'ON DELETE RESTRICT'));
      end loop;
    end $$;
  `)
  await db.execute(sql`
    -- What the rules and the pages ask.
    create index bookings_occupied_idx on bookings using gist (facility_id, tstzrange(start, blocked_until))
      where status in ('offered', 'pending', 'approved', 'confirmed');
    create index bookings_waiting_idx on bookings (facility_id, created_at) where status = 'waitlisted';
    create index closures_span_idx on closures using gist (facility_id, tstzrange(start, "end"));
    create index bookings_quota_idx on bookings (flat_id, start);
    create index bookings_of_resident_idx on bookings (resident_id, start desc);
    create index bookings_of_facility_idx on bookings (facility_id, start desc);
    create index bookings_by_start_idx on bookings (start desc);
    create index bookings_pending_idx on bookings (approve_by) where status = 'pending';
    create index bookings_unpaid_idx on bookings (pay_by) where status = 'approved';
    create index bookings_offered_idx on bookings (offer_expires_at) where status = 'offered';
    create index bookings_waitlisted_idx on bookings (start) where status = 'waitlisted';
    create index bookings_coming_idx on bookings (start) where status = 'confirmed';
    create index bookings_no_shows_idx on bookings (resident_id, start desc) where status = 'no_show';
    create index bookings_refunds_idx on bookings (cancelled_at) where refund_paise > refunded_paise;
    create index ledger_entries_of_booking_idx on ledger_entries (booking_id, created_at);
    create index facilities_quota_group_idx on facilities (quota_group) where quota_group is not null;

    -- Covered by the above, or asked by no page.
    drop index bookings_facility_idx, bookings_resident_idx, bookings_flat_idx, bookings_updated_at_idx,
      closures_facility_idx, closures_updated_at_idx, closures_created_at_idx, facilities_updated_at_idx,
      facilities_created_at_idx, ledger_entries_booking_idx, ledger_entries_updated_at_idx;

    -- Addresses of calendars. The token itself is worked out from the nonce and the estate's secret, and is kept nowhere.
    create table calendar_feeds (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references users (id) on delete cascade,
      facility_id uuid references facilities (id) on delete cascade,
      nonce text not null,
      token_hash text not null unique,
      created_at timestamptz not null default now(),
      constraint calendar_feeds_once unique nulls not distinct (user_id, facility_id)
    );
    create index calendar_feeds_facility_idx on calendar_feeds (facility_id) where facility_id is not null;
  `)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('The guarantees are not taken back: restore a backup instead.')
}
