/** Of the tickets, so many are open: a township's inbox. */
const OPEN = 5_000
/** Days that the tickets are spread over: two years. */
const DAYS = 730

/**
 * An estate of some years: `total` tickets of two years, most with a cost, half with an estimate and with stars; 5,000 of
 * them open, every tenth of those overdue and escalated; residents, announcements with receipts, and days of use.
 */
export const dashboardRows = (total: number, residents: number): string[] => [
  `insert into tickets (number, title, description, category_id, status, priority, requested_priority, scope, resident_id,
     flat_id, channel, assigned_to_id, acknowledge_due, resolve_due, cycle_started_at, cycle, reopen_count, sla_policy,
     acknowledged_at, resolved_at, closed_at, rated_at, resident_rating, estimated_cost_paise, actual_cost_paise,
     created_at, updated_at)
   select 'DSH-' || n, 'Ticket of the past ' || n, 'It was so.', c.ids[1 + n % array_length(c.ids, 1)],
     (case when n <= ${OPEN} then (array['submitted','acknowledged','assigned','in_progress','assigned'])[1 + n % 5]
       else 'closed' end)::enum_tickets_status, 'medium', 'medium', 'personal', r.id, r.flat_id, 'web',
     case when n % 5 > 1 then s.ids[1 + n % array_length(s.ids, 1)] end,
     at + interval '1 day', case when n <= ${OPEN} and n % 10 <> 0 then now() + n * interval '1 minute' else at + interval '2 days' end,
     at, 1, 0, '{"acknowledgeMinutes":1440,"resolveMinutes":2880,"calendar":null,"pausing":["resident_away"]}'::jsonb,
     at + interval '3 hours', case when n > ${OPEN} then at + interval '1 day' end,
     case when n > ${OPEN} then at + interval '2 days' end,
     case when n > ${OPEN} and n % 2 = 0 then at + interval '2 days' end,
     case when n > ${OPEN} and n % 2 = 0 then 1 + n % 5 end,
     case when n % 2 = 0 then 10000 * (1 + n % 40) end, case when n > ${OPEN} and n % 5 > 0 then 10000 * (1 + n % 37) end, at, at
   from (select n, now() - interval '10 days' - (n::float8 / ${total}) * interval '${DAYS} days' as at
     from generate_series(1, ${total}) n) spread,
     (select array_agg(id) as ids from ticket_categories) c, (select array_agg(id) as ids from staff where staff_role <> 'accountant') s,
     (select id, flat_id from residents limit 1) r`,
  `insert into ticket_escalations (ticket_id, clock, cycle, rung, reached_at)
   select id, 'resolve', 1, rung::enum_ticket_escalations_rung, now() from tickets,
     unnest(array['75', '100', '150', '200']) rung
   where number like 'DSH-%' and status <> 'closed' and resolve_due < now()`,
  `insert into users (name, email, created_at, updated_at, hash, salt)
   select 'Resident ' || n, 'dsh' || n || '@bench.example', now() - interval '700 days', now(), '', ''
   from generate_series(1, ${residents}) n`,
  `insert into residents (name, user_id, flat_id, resident_type, verified, created_at, updated_at)
   select u.name, u.id, f.id, 'tenant', true, u.created_at, now()
   from users u, (select id from flats limit 1) f where u.email like 'dsh%@bench.example'`,
  `insert into activity_days (user_id, date)
   select u.id, to_char(now() - d * interval '1 day', 'YYYY-MM-DD')
   from users u, generate_series(0, 179) d where u.email like 'dsh%@bench.example' and (abs(hashtext(u.email)) + d) % 5 <> 0`,
  `insert into announcements (number, title, body, status, urgency, author_id, published_at, created_at, updated_at)
   select 'DSH-' || n, 'Notice ' || n, 'Read this.', 'published', 'normal', (select id from users where email not like 'dsh%' limit 1),
     now() - n * interval '3 days', now(), now()
   from generate_series(1, 60) n`,
  `insert into receipts (announcement_id, user_id, recipient_name, read_at, read_way, created_at, updated_at)
   select a.id, u.id, u.name, read.at, case when read.at is not null then 'app' end::enum_receipts_read_way,
     a.published_at, a.published_at
   from announcements a, users u, lateral (select case when (abs(hashtext(u.email)) + extract(day from a.published_at)::int) % 10 > 0
     then a.published_at + interval '5 hours' end as at) read
   where a.title like 'Notice %' and u.email like 'dsh%@bench.example'`,
]
