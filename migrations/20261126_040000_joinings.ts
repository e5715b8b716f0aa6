import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** How an entry of the register was joined, while its account waits for the committee. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table joinings (
      resident_id uuid primary key references residents(id) on delete cascade,
      -- JOINED_BY of domain/people/join.ts: by which part of the entry.
      known_by text not null check (known_by in ('phone', 'alternatePhone', 'email')),
      -- Whether the committee had verified the entry before: refused, it is that again.
      was_verified boolean not null
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table joinings`)
}
