/** The instant at which the demo of the tests is seeded. */
export const AT = '2026-11-21T09:30:00+05:30'

/** What holds of the demo's tickets: a sentence, and the query that answers true. */
export const TRUE_OF_TICKETS: readonly (readonly [string, string])[] = [
  ['at least 1,500 tickets', 'select count(*) >= 1500 from tickets'],
  [
    'each in an order that time allows',
    `select bool_and(coalesce(acknowledged_at >= created_at, true) and coalesce(assigned_at >= acknowledged_at, true)
        and coalesce(started_at >= assigned_at or reopen_count > 0, true) and coalesce(resolved_at >= started_at, true)
        and coalesce(closed_at >= resolved_at, true) and coalesce(rated_at >= closed_at or reopen_count > 0, true)) from tickets`,
  ],
  [
    'none above its category’s ceiling',
    `select bool_and(array_position(enum_range(null::enum_tickets_priority), t.priority)
      <= c.priority_ceiling) from tickets t join ticket_categories c on c.id = t.category_id`,
  ],
  [
    'each due when its category promises, and later only where its clock stood still',
    `select bool_and(t.resolve_due = t.cycle_started_at + c.resolve_hours * interval '1 hour' or t.resolve_due > t.cycle_started_at
        + c.resolve_hours * interval '1 hour' and exists (select 1 from ticket_updates u where u.ticket_id = t.id
          and u.created_at >= t.cycle_started_at
          and (u.hold_kind in ('resident_away', 'approval', 'weather') or u.status_from = 'resolved')))
      from tickets t join ticket_categories c on c.id = t.category_id`,
  ],
  [
    'some whose clock stands still now',
    `select count(*) >= 2 from tickets where hold_kind in ('resident_away', 'approval')`,
  ],
  ['a promise kept with each', 'select bool_and(sla_policy is not null and cycle >= 1) from tickets'],
  [
    'none that the first sweep has anything to tell of',
    `select bool_and(next_escalation_at >= '${AT}') from tickets where next_escalation_at is not null`,
  ],
  [
    'each miss written down once, and nothing else as one',
    `select bool_and((t.resolve_due < coalesce(t.resolved_at, t.cancelled_at, '${AT}') or t.acknowledge_due < coalesce(
        t.acknowledged_at, t.cancelled_at, '${AT}') and t.cycle = 1) = exists (select 1 from ticket_escalations e
        where e.ticket_id = t.id and e.rung = '100' and e.cycle = t.cycle)) from tickets t`,
  ],
  [
    'misses in every quarter of the year',
    `select count(distinct date_trunc('quarter', reached_at)) >= 4 from ticket_escalations where rung = '100'`,
  ],
  [
    'closed ones with their time, and only they',
    `select bool_and((status = 'closed') = (closed_at is not null)) from tickets`,
  ],
  [
    'about three of five closed ones rated',
    `select avg((resident_rating is not null)::int) between 0.5 and 0.7 from tickets where status = 'closed'`,
  ],
  ['most over the web', `select avg((channel = 'web')::int) > 0.9 from tickets`],
  ['some reopened', `select count(*) between 20 and 150 from tickets where reopen_count > 0`],
  [
    '40 to 60 open',
    `select count(*) between 40 and 60 from tickets where status not in ('resolved', 'closed', 'cancelled')`,
  ],
  ['every state present', 'select count(distinct status) = 8 from tickets'],
  [
    'held ones held for some time to come',
    `select bool_and(held_until > '${AT}'::timestamptz + interval '1 day') from tickets where status = 'on_hold'`,
  ],
  [
    'nobody carrying more than five',
    `select max(n) <= 5 from (select count(*) as n from tickets where status in ('assigned', 'in_progress') group by assigned_to_id) l`,
  ],
  [
    'nothing from the future',
    `select greatest((select max(created_at) from tickets), (select max(created_at) from ticket_updates),
      (select max(created_at) from audit_events), (select max(sent_at) from deliveries), (select max(read_at) from notifications)) <= '${AT}'`,
  ],
  [
    'an audit event for each creation',
    `select (select count(*) from audit_events where action = 'create' and subject = 'tickets') = (select count(*) from tickets)`,
  ],
  [
    'messages, all of them sent',
    `select count(*) > 300 and bool_and(d.status = 'sent') from deliveries d join notifications n on n.id = d.notification_id
      where n.category = 'tickets'`,
  ],
  [
    'no phone number in what people write',
    `select not exists (select 1 from tickets where title || description ~ '[0-9]{6}')`,
  ],
]
