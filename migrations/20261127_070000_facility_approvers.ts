import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Whoever decides on a facility's bookings stays: without them it would silently ask nobody. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table facilities drop constraint facilities_approver_id_residents_id_fk;
    alter table facilities add constraint facilities_approver_id_residents_id_fk
      foreign key (approver_id) references residents(id) on delete restrict;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table facilities drop constraint facilities_approver_id_residents_id_fk;
    alter table facilities add constraint facilities_approver_id_residents_id_fk
      foreign key (approver_id) references residents(id) on delete set null;
  `)
}
