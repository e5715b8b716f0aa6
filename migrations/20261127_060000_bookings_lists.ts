import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What the panel's lists of bookings, ledger entries and closures are searched and ordered by. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- A word anywhere in either: both in one index, since the search asks for one or the other.
    create index bookings_search_idx on bookings using gin (number gin_trgm_ops, purpose gin_trgm_ops);
    create index ledger_entries_search_idx on ledger_entries using gin (number gin_trgm_ops, reference gin_trgm_ops);
    create index closures_by_start_idx on closures (start desc);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index bookings_search_idx, ledger_entries_search_idx, closures_by_start_idx`)
}
