import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The market in the order of its prices, the dearest first, and what has none last. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index listings_open_by_price_down_idx on listings (price_paise desc nulls last, listed_at desc)
      where status in ('active', 'reserved') and not hidden;
  `)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('The orders of the market are not taken back: restore a backup instead.')
}
