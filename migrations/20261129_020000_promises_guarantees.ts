import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What clocks, escalations and figures rely on. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Open tickets from before promises were kept with them get theirs, and are looked at by the next sweep.
    update tickets t set
      cycle = 1,
      sla_policy = jsonb_build_object(
        'acknowledgeMinutes', least(60 * c.resolve_hours,
          case t.priority when 'emergency' then 15 when 'high' then 240 else 1440 end),
        'resolveMinutes', 60 * c.resolve_hours, 'calendar', null,
        'pausing', jsonb_build_array('resident_away', 'approval', 'weather')),
      next_escalation_at = now()
    from ticket_categories c
    where c.id = t.category_id and t.status in ('submitted', 'acknowledged', 'assigned', 'in_progress', 'on_hold');
    update tickets set cycle = 1 where cycle is null;
    alter table tickets
      alter column cycle set not null,
      add constraint tickets_cycle check (cycle >= 1 and cycle = trunc(cycle));
    update ticket_categories set clock = 'always' where clock is null;
    alter table ticket_categories
      alter column clock set not null,
      add constraint ticket_categories_budget check (monthly_budget_paise is null or monthly_budget_paise >= 0);
    alter table ticket_categories_promises
      add constraint ticket_categories_promises_once unique (_parent_id, priority),
      add constraint ticket_categories_promises_hours check (acknowledge_hours > 0 and resolve_hours > 0);

    -- Each rung of each clock and cycle once, for ever.
    alter table ticket_escalations
      alter column ticket_id set not null,
      drop constraint ticket_escalations_ticket_id_tickets_id_fk,
      add constraint ticket_escalations_ticket_id_tickets_id_fk
        foreign key (ticket_id) references tickets (id) on delete cascade,
      add constraint ticket_escalations_once unique (ticket_id, clock, cycle, rung);
    create trigger ticket_escalations_unchanged before update on ticket_escalations
      for each row execute function refuse_change();

    alter table activity_days
      alter column user_id set not null,
      drop constraint activity_days_user_id_users_id_fk,
      add constraint activity_days_user_id_users_id_fk foreign key (user_id) references users (id) on delete cascade,
      add constraint activity_days_once unique (date, user_id);
    alter table staff_reports
      alter column staff_id set not null,
      drop constraint staff_reports_staff_id_staff_id_fk,
      add constraint staff_reports_staff_id_staff_id_fk foreign key (staff_id) references staff (id) on delete cascade,
      add constraint staff_reports_span check ("to" >= "from"),
      add constraint staff_reports_once unique (staff_id, period, "from");
  `)
  await db.execute(sql`
    create index tickets_escalating_idx on tickets (next_escalation_at) where next_escalation_at is not null;
    create index ticket_escalations_missed_idx on ticket_escalations (reached_at desc) where rung = '100';
    create index staff_reports_by_period_idx on staff_reports ("from" desc, period);

    -- Covered by the above, or asked by no page.
    drop index ticket_escalations_ticket_idx, ticket_escalations_updated_at_idx, staff_reports_staff_idx,
      staff_reports_updated_at_idx, staff_reports_created_at_idx, activity_days_updated_at_idx, activity_days_created_at_idx;
  `)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('The guarantees are not taken back: restore a backup instead.')
}
