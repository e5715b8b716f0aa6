import type { CollectionConfig, Field } from 'payload'
import { ticketFields } from '@/collections/tickets/fields'

/** Whoever is signed in may do everything. */
export const signedIn = ({ req }: { req: { user: unknown } }): boolean => Boolean(req.user)

/** The same field without the estate's rules on it. */
export function plain(field: Field): Field {
  const {
    access: _access,
    admin: _admin,
    custom: _custom,
    ...rest
  } = field as unknown as Record<string, unknown>
  return structuredClone(rest) as unknown as Field
}

/** Payload as it comes, with the fields of a ticket: what the cost of our rules is measured against. */
export const plainTickets: CollectionConfig = {
  slug: 'plain-tickets',
  lockDocuments: false,
  access: { create: signedIn, read: signedIn, update: signedIn, delete: signedIn },
  fields: ticketFields.filter((field) => field.type !== 'ui').map(plain),
}

/** The tables of the plain collection, with the indexes that Payload would give them. */
export const PLAIN_TABLES = `
  create table plain_tickets (like tickets including defaults, primary key (id));
  alter table plain_tickets alter column number drop not null, alter column status drop not null,
    alter column priority drop not null;
  create unique index on plain_tickets (number);
  create index on plain_tickets (category_id);
  create index on plain_tickets (resident_id);
  create index on plain_tickets (flat_id);
  create index on plain_tickets (assigned_to_id);
  create index on plain_tickets (reported_by_id);
  create index on plain_tickets (assigned_by_id);
  create index on plain_tickets (created_at);
  create index on plain_tickets (updated_at);
  create table plain_tickets_rels (like tickets_rels including defaults, primary key (id));
  alter table plain_tickets_rels alter column id drop default;
  create sequence plain_tickets_rels_id_seq owned by plain_tickets_rels.id;
  alter table plain_tickets_rels alter column id set default nextval('plain_tickets_rels_id_seq');
  create index on plain_tickets_rels (parent_id);
  alter table plain_tickets add foreign key (category_id) references ticket_categories, add foreign key (resident_id) references residents,
    add foreign key (flat_id) references flats, add foreign key (assigned_to_id) references staff,
    add foreign key (reported_by_id) references users, add foreign key (assigned_by_id) references users;
`

/** Fills both tables to `total` rows of one shape: one in a hundred is open when `openShare` is 0.01. */
export function fillTables(total: number, openShare: number): string {
  const columns = `title, description, category_id, scope, requested_priority, resident_id, flat_id, channel, status,
    priority, assigned_to_id, number, reported_by_id, acknowledge_due, resolve_due, cycle_started_at, created_at, updated_at`
  return `
    create temp table made as
    select 'Tap ' || i as title, 'It drips and drips.' as description, c.id as category_id,
      'personal'::enum_tickets_scope as scope, 'medium'::enum_tickets_requested_priority as requested_priority,
      r.id as resident_id, r.flat_id, 'web'::enum_tickets_channel as channel,
      (case when i % 10000 < ${Math.round(openShare * 10000)}
        then (array['submitted', 'acknowledged'])[1 + i % 2] else 'closed' end)::enum_tickets_status as status,
      (array['low', 'medium', 'high', 'emergency'])[1 + i % 4]::enum_tickets_priority as priority,
      null::uuid as assigned_to_id, 'BNC-' || i as number, r.user_id as reported_by_id,
      now() as acknowledge_due, now() + interval '1 day' as resolve_due, now() as cycle_started_at,
      now() - i * interval '1 minute' as created_at, now() as updated_at
    from generate_series((select count(*) from tickets) + 1, ${total}) i,
      (select id from ticket_categories where name = 'Other') c,
      (select id, flat_id, user_id from residents limit 1) r;
    insert into tickets (${columns}) select * from made;
    insert into plain_tickets (${columns})
      select ${columns.replace('scope', 'scope::text::enum_tickets_scope')} from made;
    drop table made;
    analyze tickets; analyze plain_tickets; analyze ticket_tally;`
}
