import type { DrillEstate } from './estate'

/** Rows of the timeline and of the audit for each ticket, as one that was reported, assigned, resolved and closed has them. */
const UPDATES_EACH = 4
const AUDITS_EACH = 3

/** Gives the estate so many closed tickets with their timeline, audit, messages and e-mails. */
export async function fillHistory(estate: DrillEstate, tickets: number): Promise<void> {
  await estate.query(`
    insert into tickets (title, description, category_id, scope, requested_priority, resident_id, flat_id, channel, status,
      priority, number, reported_by_id, acknowledge_due, resolve_due, cycle_started_at, resolution, acknowledged_at, resolved_at,
      closed_at, created_at, updated_at)
    select 'Tap ' || i, 'It drips and drips, since ' || i || ' days.', c.id, 'personal', 'medium', r.id, r.flat_id, 'web', 'closed',
      'medium', 'MNT-2025-' || lpad(i::text, 6, '0'), r.user_id, at + interval '1 day', at + interval '2 days', at, 'A new washer.',
      at + interval '1 hour', at + interval '5 hours', at + interval '1 day', at, at + interval '1 day'
    from generate_series(1, ${tickets}) i, lateral (select now() - i * interval '1 minute' as at) t,
      (select id from ticket_categories order by name limit 1) c,
      (select id, flat_id, user_id from residents order by name limit 1) r`)
  await estate.query(`
    insert into ticket_updates (ticket_id, kind, visibility, body, author_id, created_at, updated_at)
    select t.id, 'comment', 'resident', 'Step ' || i || ' of ' || t.number, t.reported_by_id, t.created_at + i * interval '1 hour', t.created_at
    from tickets t, generate_series(1, ${UPDATES_EACH}) i`)
  await estate.query(`
    insert into audit_events (action, subject, subject_id, job, created_at, updated_at)
    select 'update', 'tickets', t.id::text, 'drill-' || i, t.created_at, t.created_at
    from tickets t, generate_series(1, ${AUDITS_EACH}) i`)
  await estate.query(`
    with told as (
      insert into notifications (happening, recipient_id, kind, category, title, body, url, urgency)
      select 'drill:' || t.id, t.reported_by_id, 'ticket.resolved', 'tickets', t.number || ' is resolved', 'A new washer.',
        '/tickets/' || t.number, 'normal' from tickets t returning id, recipient_id)
    insert into deliveries (notification_id, recipient_id, channel, status)
      select id, recipient_id, 'email', 'sent' from told`)
  await estate.query('vacuum analyze')
}
