import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Exact counts of tickets by status without counting them: what a page of the inbox shows as its total. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- How many tickets have each status, as a sum of small steps: exact, and no row that every write waits for.
    create table ticket_tally (status enum_tickets_status not null, n bigint not null);
    create function count_ticket() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then insert into ticket_tally values (old.status, -1); end if;
      if tg_op <> 'DELETE' then insert into ticket_tally values (new.status, 1); end if;
      if random() < 0.02 then
        -- Fold what nobody else is folding: readers see the steps or their sum, never both.
        with gone as (
          delete from ticket_tally
          where ctid in (select ctid from ticket_tally limit 2000 for update skip locked)
          returning status, n)
        insert into ticket_tally select status, sum(n) from gone group by status;
      end if;
      return null;
    end $$;
    create trigger tickets_counted after insert or delete on tickets
      for each row execute function count_ticket();
    create trigger tickets_recounted after update of status on tickets
      for each row when (old.status is distinct from new.status) execute function count_ticket();

    insert into ticket_tally select status, count(*) from tickets group by status;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger tickets_counted on tickets;
    drop trigger tickets_recounted on tickets;
    drop function count_ticket();
    drop table ticket_tally;
  `)
}
