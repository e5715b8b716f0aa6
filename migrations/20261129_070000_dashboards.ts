import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What the dashboards add up, each without visiting the rows. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- What the work of a month cost, by category.
    create index tickets_spent_idx on tickets (resolved_at) include (category_id, actual_cost_paise, estimated_cost_paise)
      where actual_cost_paise > 0;
    create index tickets_rated_idx on tickets (rated_at) include (resident_rating) where resident_rating is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop index tickets_spent_idx, tickets_rated_idx`)
}
