import type { CollectionConfig } from 'payload'
import { bookingFields } from '@/collections/bookings/fields'
import { plain, signedIn } from './plain'

/** Payload as it comes, with the stored fields of a booking: any time may be taken, by any number of people. */
export const plainBookings: CollectionConfig = {
  slug: 'plain-bookings',
  lockDocuments: false,
  access: { create: signedIn, read: signedIn, update: signedIn, delete: signedIn },
  fields: bookingFields
    .filter((field) => field.type !== 'ui' && !('virtual' in field && field.virtual))
    .map(plain),
}

/** Its table, with the indexes that Payload would give it. */
export const PLAIN_BOOKINGS_TABLE = `
  create table plain_bookings (like bookings including defaults, primary key (id));
  do $$
  declare col record;
  begin
    for col in select column_name from information_schema.columns
      where table_name = 'plain_bookings' and is_nullable = 'NO' and column_name not in ('id', 'created_at', 'updated_at')
    loop
      execute format('alter table plain_bookings alter column %I drop not null', col.column_name);
    end loop;
  end $$;
  create unique index on plain_bookings (number);
  create index on plain_bookings (facility_id);
  create index on plain_bookings (resident_id);
  create index on plain_bookings (flat_id);
  create index on plain_bookings (booked_by_id);
  create index on plain_bookings (decided_by_id);
  create index on plain_bookings (cancelled_by_id);
  create index on plain_bookings (created_at);
  create index on plain_bookings (updated_at);
  alter table plain_bookings add foreign key (facility_id) references facilities, add foreign key (resident_id) references residents,
    add foreign key (flat_id) references flats, add foreign key (booked_by_id) references users,
    add foreign key (decided_by_id) references users, add foreign key (cancelled_by_id) references users;
`
