import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What getting in relies on: links and flats are found by an index, and a refused account goes if nothing needs it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index users_reset_password_token_idx on users (reset_password_token) where reset_password_token is not null;

    -- FLAT_NUMBER_FILLERS of domain/people/join.ts, and no other characters.
    create index flats_plain_number_idx on flats (translate(upper(number), ' -–—_./\\#,', ''));

    -- Deletes an account with its messages, unless a profile or some history names it.
    create function drop_unneeded_account(account uuid) returns boolean language plpgsql as $$
    begin
      delete from deliveries where notification_id in (select id from notifications where recipient_id = account);
      delete from notifications where recipient_id = account;
      delete from users where id = account;
      return true;
    exception when foreign_key_violation or restrict_violation or not_null_violation then
      return false;
    end $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop function drop_unneeded_account(uuid);
    drop index flats_plain_number_idx, users_reset_password_token_idx;
  `)
}
