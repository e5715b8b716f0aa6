import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What events, the market, the gallery, documents and the register of homes rely on. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Never more heads than there is room for, whatever the code above says: counted by the database itself.
    alter table events
      alter column status set not null,
      alter column max_guests set not null,
      alter column heads_going set not null,
      alter column heads_waiting set not null,
      add constraint events_span check ("end" > start),
      add constraint events_capacity check (capacity is null or (capacity >= 1 and capacity = trunc(capacity))),
      add constraint events_room check (capacity is null or heads_going <= capacity),
      add constraint events_deadline check (rsvp_deadline is null or rsvp_deadline <= "end");
    alter table rsvps
      alter column user_id set not null,
      alter column standing set not null,
      add constraint rsvps_once unique (event_id, user_id),
      add constraint rsvps_guests check (guests >= 0 and guests = trunc(guests)),
      add constraint rsvps_standing check (standing = 'none' or response = 'yes'),
      add constraint rsvps_queued check (standing <> 'waitlisted' or queued_at is not null),
      add constraint rsvps_checked_in check (checked_in_at is null or standing = 'going');
    create function count_heads() returns trigger language plpgsql as $$
    declare
      before rsvps := case when tg_op = 'INSERT' then null else old end;
      after rsvps := case when tg_op = 'DELETE' then null else new end;
      going numeric := 0;
      waiting numeric := 0;
    begin
      if before.standing = 'going' then going := going - 1 - before.guests; end if;
      if after.standing = 'going' then going := going + 1 + after.guests; end if;
      if before.standing = 'waitlisted' then waiting := waiting - 1 - before.guests; end if;
      if after.standing = 'waitlisted' then waiting := waiting + 1 + after.guests; end if;
      if going <> 0 or waiting <> 0 then
        update events set heads_going = heads_going + going, heads_waiting = heads_waiting + waiting
        where id = coalesce(after.event_id, before.event_id);
      end if;
      return null;
    end $$;
    create trigger rsvps_count_heads after insert or update or delete on rsvps
      for each row execute function count_heads();
    alter table event_walk_ins
      alter column recorded_by_id set not null,
      add constraint event_walk_ins_heads check (heads >= 1 and heads = trunc(heads));
    alter table event_feedback
      alter column user_id set not null,
      add constraint event_feedback_once unique (event_id, user_id),
      add constraint event_feedback_rating check (rating between 1 and 5 and rating = trunc(rating));

    -- A booking is somebody's, or an event's; an event holds its facility once.
    alter table bookings
      alter column resident_id drop not null,
      add constraint bookings_whose check (resident_id is not null or event_id is not null);
    create unique index bookings_of_event_once on bookings (event_id)
      where status in ('offered', 'pending', 'approved', 'confirmed');

    alter table listings
      alter column seller_id set not null,
      alter column status set not null,
      alter column category set not null,
      alter column hidden set not null,
      add constraint listings_price check (price_paise is null or price_paise >= 0),
      add column search tsvector generated always as (
        setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', coalesce(description, '')), 'B')) stored;
    alter table listing_threads
      alter column buyer_id set not null,
      alter column seller_id set not null,
      alter column blocked set not null,
      add constraint listing_threads_once unique (listing_id, buyer_id),
      add constraint listing_threads_two check (buyer_id <> seller_id);
    alter table listing_messages
      alter column author_id set not null,
      alter column hidden set not null;

    alter table reports
      alter column reporter_id set not null,
      alter column outcome set not null,
      add constraint reports_once unique (reporter_id, subject_type, subject_id);

    alter table comments
      add constraint comments_about_one check (num_nonnulls(announcement_id, photo_id) = 1);
    alter table media
      add constraint media_one_home check (
        num_nonnulls(ticket_id, announcement_id, listing_id, gallery_photo_id, document_id) <= 1);

    alter table gallery_photos
      alter column uploader_id set not null,
      alter column status set not null,
      alter column hidden set not null,
      alter column like_count set not null,
      alter column comment_count set not null;
    alter table gallery_likes
      alter column user_id set not null,
      drop constraint gallery_likes_photo_id_gallery_photos_id_fk,
      add constraint gallery_likes_photo_id_gallery_photos_id_fk
        foreign key (photo_id) references gallery_photos (id) on delete cascade,
      add constraint gallery_likes_once unique (photo_id, user_id);
    alter table comments
      drop constraint comments_photo_id_gallery_photos_id_fk,
      add constraint comments_photo_id_gallery_photos_id_fk
        foreign key (photo_id) references gallery_photos (id) on delete cascade;
    create function count_likes() returns trigger language plpgsql as $$
    begin
      update gallery_photos set like_count = like_count + case when tg_op = 'INSERT' then 1 else -1 end
      where id = case when tg_op = 'INSERT' then new.photo_id else old.photo_id end;
      return null;
    end $$;
    create trigger gallery_likes_count after insert or delete on gallery_likes
      for each row execute function count_likes();
    create function count_photo_comments() returns trigger language plpgsql as $$
    declare
      photo uuid := case when tg_op = 'DELETE' then old.photo_id else new.photo_id end;
      change int := 0;
    begin
      if photo is null then return null; end if;
      if tg_op <> 'INSERT' and old.hidden is not true then change := change - 1; end if;
      if tg_op <> 'DELETE' and new.hidden is not true then change := change + 1; end if;
      if change <> 0 then update gallery_photos set comment_count = comment_count + change where id = photo; end if;
      return null;
    end $$;
    create trigger comments_count_on_photo after insert or update or delete on comments
      for each row execute function count_photo_comments();

    alter table documents
      alter column author_id set not null,
      alter column version set not null,
      alter column downloads set not null;
    alter table document_versions
      alter column document_id set not null,
      alter column file_id set not null,
      alter column version set not null,
      drop constraint document_versions_document_id_documents_id_fk,
      add constraint document_versions_document_id_documents_id_fk
        foreign key (document_id) references documents (id) on delete cascade,
      add constraint document_versions_once unique (document_id, version);
    create trigger document_versions_unchanged before update on document_versions
      for each row execute function refuse_change();

    alter table occupancies
      alter column flat_id set not null,
      alter column resident_name set not null,
      alter column resident_type set not null,
      alter column "from" set not null,
      add constraint occupancies_span check ("to" is null or "to" >= "from");
    create unique index occupancies_present_once on occupancies (resident_id) where "to" is null;
    insert into occupancies (flat_id, resident_id, resident_name, resident_type, "from", "to")
    select flat_id, id, name, resident_type::text::enum_occupancies_resident_type, coalesce(move_in_date, created_at),
      case when move_out_date is null then null else greatest(move_out_date, coalesce(move_in_date, created_at)) end
    from residents where flat_id is not null;
  `)
  await db.execute(sql`
    -- What the rules and the pages ask.
    create index events_by_start_idx on events (start desc);
    create index events_coming_idx on events (start) where status = 'published';
    create index events_narrow_idx on events (start) where not is_for_everyone;
    create index rsvps_of_event_idx on rsvps (event_id, standing, queued_at);
    create index rsvps_of_user_idx on rsvps (user_id, answered_at desc);
    create index event_walk_ins_of_event_idx on event_walk_ins (event_id, created_at);

    create index listings_search_idx on listings using gin (search);
    create index listings_open_idx on listings (listed_at desc) where status in ('active', 'reserved') and not hidden;
    create index listings_open_by_type_idx on listings (type, listed_at desc)
      where status in ('active', 'reserved') and not hidden;
    create index listings_open_by_category_idx on listings (category, listed_at desc)
      where status in ('active', 'reserved') and not hidden;
    create index listings_open_by_price_idx on listings (price_paise, listed_at desc)
      where status in ('active', 'reserved') and not hidden;
    create index listings_of_seller_idx on listings (seller_id, listed_at desc);
    create index listings_ending_idx on listings (expires_at) where status in ('active', 'reserved');
    create index listings_moderated_idx on listings (listed_at desc) where hidden or status = 'removed';
    create index listing_threads_of_buyer_idx on listing_threads (buyer_id, last_message_at desc);
    create index listing_threads_of_seller_idx on listing_threads (seller_id, last_message_at desc);
    create index listing_messages_of_thread_idx on listing_messages (thread_id, created_at);
    create index listing_messages_of_author_idx on listing_messages (author_id, created_at);

    create index reports_of_subject_idx on reports (subject_type, subject_id);
    create index reports_open_idx on reports (created_at desc) where outcome = 'open';

    create index gallery_photos_shown_idx on gallery_photos (created_at desc) where status = 'published' and not hidden;
    create index gallery_photos_of_event_idx on gallery_photos (event_id, created_at desc) where event_id is not null;
    create index gallery_photos_of_uploader_idx on gallery_photos (uploader_id, created_at desc);
    create index gallery_photos_waiting_idx on gallery_photos (created_at) where status = 'pending' or hidden;
    create index comments_of_photo_idx on comments (photo_id, created_at) where photo_id is not null;

    create index documents_by_title_idx on documents (title);
    create index occupancies_of_flat_idx on occupancies (flat_id, "from" desc);

    -- Covered by the above, or asked by no page.
    drop index events_updated_at_idx, events_created_at_idx, rsvps_event_idx, rsvps_user_idx, rsvps_updated_at_idx,
      rsvps_created_at_idx, event_walk_ins_event_idx, event_walk_ins_updated_at_idx, event_feedback_event_idx,
      event_feedback_updated_at_idx, listings_seller_idx, listings_updated_at_idx, listings_created_at_idx,
      listing_threads_listing_idx, listing_threads_buyer_idx, listing_threads_seller_idx, listing_threads_updated_at_idx,
      listing_messages_thread_idx, listing_messages_author_idx, listing_messages_updated_at_idx,
      gallery_photos_event_idx, gallery_photos_uploader_idx, gallery_photos_updated_at_idx, gallery_likes_photo_idx,
      gallery_likes_updated_at_idx, gallery_likes_created_at_idx, reports_reporter_idx, reports_updated_at_idx,
      document_versions_document_idx, document_versions_updated_at_idx, occupancies_flat_idx,
      occupancies_updated_at_idx, comments_photo_idx;
  `)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('The guarantees are not taken back: restore a backup instead.')
}
