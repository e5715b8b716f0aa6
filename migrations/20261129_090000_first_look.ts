import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What had run out before anybody was escalated to is written down as passed, so that the first sweep of an estate with a
 * past does not call a handful of people for every old ticket. Only tickets that no sweep has looked at are touched.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    insert into ticket_escalations (ticket_id, clock, cycle, rung, reached_at)
    select t.id, c.clock::enum_ticket_escalations_clock, t.cycle, r.rung::enum_ticket_escalations_rung, x.at
    from tickets t
    cross join lateral (values ('acknowledge', (t.sla_policy->>'acknowledgeMinutes')::float8),
      ('resolve', (t.sla_policy->>'resolveMinutes')::float8)) c(clock, minutes)
    cross join (values ('75', 0.75), ('100', 1), ('150', 1.5), ('200', 2)) r(rung, share)
    cross join lateral (
      select coalesce(t.cycle_started_at, t.created_at) + make_interval(secs => c.minutes * 60 * r.share) as at) x
    where t.next_escalation_at <= now() and t.sla_policy->'calendar' = 'null'::jsonb and x.at <= now()
      and (c.clock = 'resolve' or t.acknowledged_at is null)
      and (t.status <> 'on_hold' or t.resolve_due <= now())
      and not exists (select 1 from ticket_escalations e where e.ticket_id = t.id)
    on conflict do nothing`)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  // What was written down stays written down: it says what was so.
}
