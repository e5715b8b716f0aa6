import { stored } from '../../support/database'

/** Of so many tickets one is the resident's own, and one in five is everybody's. */
const OWN_EVERY = 500
const COMMUNITY_EVERY = 5

/** Writes `count` tickets of two years past every hook, as an estate of many years has them, with a timeline row each. */
export async function manyTickets(count: number, residentId: string): Promise<void> {
  await stored(
    `insert into tickets (number, title, description, category_id, status, priority, requested_priority, scope,
       resident_id, flat_id, channel, assigned_to_id, acknowledge_due, resolve_due, cycle_started_at, reopen_count,
       acknowledged_at, closed_at, created_at, updated_at)
     select 'MNT-2024-' || lpad((100000 + n)::text, 6, '0'), 'Ticket of the past ' || n, 'It was so.',
       (select id from ticket_categories order by (n + hashtext(id::text)) limit 1),
       (array['submitted','acknowledged','assigned','resolved','closed','closed','closed','cancelled'])[1 + n % 8]::enum_tickets_status,
       'medium', 'medium', case when n % ${COMMUNITY_EVERY} = 0 then 'community' else 'personal' end::enum_tickets_scope,
       case when n % ${OWN_EVERY} = 1 then $2::uuid else (select id from residents where id <> $2::uuid order by id offset n % 4 limit 1) end,
       (select flat_id from residents where id = $2::uuid), 'web',
       case when n % 8 = 2 then (select id from staff where employee_id = 'PL001') end,
       at + interval '1 day', at + interval '2 days', at, 0, at, case when n % 8 in (4,5,6) then at end, at, at
     from (select n, now() - (n::float8 / $1) * interval '700 days' as at from generate_series(1, $1::int) n) tickets_of_old`,
    [count, residentId],
  )
  await stored(
    `insert into ticket_updates (ticket_id, kind, visibility, status_to, author_side, created_at, updated_at)
     select id, 'status', 'resident', 'submitted', 'resident', created_at, created_at from tickets where number like 'MNT-2024-%'`,
  )
  await stored('analyze')
}
