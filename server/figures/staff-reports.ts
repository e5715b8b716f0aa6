import type { SQL } from 'drizzle-orm'
import type { ReportSpan } from '@/domain/figures/staff-spans'
import { handlesTickets, STAFF_ROLES } from '@/domain/staff'
import { localDaySpan } from '@/domain/time'
import { sql } from '../database'
import { instant } from '../instant'
import { literals } from '../literals'
import { resolutionsBetween } from './resolutions'
import { loadAt } from './staff-load'
import { COMPARABLE } from './staff-outcome'
import { DONE_STATUSES, statusBy, whoseBy } from './then'

const WORKERS = STAFF_ROLES.filter(handlesTickets)

/**
 * Stores the figures of everybody on the staff over a period that is over, in one statement however many they are; who has
 * them already keeps those, so that running it twice or late changes nothing. Gives a row for each that is new. Whoever is
 * active and handles tickets has a report, also of an empty period, and so has whoever did something in it.
 * @param zone IANA name of the zone whose days they are
 * @param now when they are stored
 */
export function storeReports(span: ReportSpan, zone: string, now: Date): SQL {
  const days = localDaySpan(span.from, span.to, zone)
  if (!days) throw new Error(`${span.from} to ${span.to} are no local days.`)
  const start = instant(days.start)
  const end = instant(days.end)
  const { period, from, to } = span
  return sql`
    with figures as (${figuresBetween(start, end)})
    insert into staff_reports (id, staff_id, period, "from", "to", figures, created_at, updated_at)
    select ${idOf(sql`md5(f.staff_id || ${`:${period}:${from}`})`)}, f.staff_id, ${period}::enum_staff_reports_period,
      ${from}, ${to}, ${asJson}, ${instant(now)}, ${instant(now)}
    from figures f
    on conflict do nothing
    returning id`
}

/** A UUID of version 5 made of a hash: it follows from what the report is about, so that the demo is the same each time. */
const idOf = (hash: SQL): SQL => sql`overlay(overlay(${hash} placing '5' from 13) placing '8' from 17)::uuid`

/**
 * The same figures without storing them, as `staff_id, employee_id, name, staff_role, figures`: of a month that is not over, and of one
 * of which none were stored.
 */
export function figuresWithout(stretch: { start: Date; end: Date }): SQL {
  return sql`
    select s.id as staff_id, s.employee_id, coalesce(s.name, s.employee_id) as name, s.staff_role, ${asJson} as figures
    from (${figuresBetween(instant(stretch.start), instant(stretch.end))}) f join staff s on s.id = f.staff_id
    order by f.resolved desc, s.employee_id`
}

/**
 * Counts and sums of each member of staff, by what the timelines say was given to whom and done by whom, whatever became of
 * it since. Costs are those that the tickets have now, and count with the last time that they were done.
 */
function figuresBetween(start: SQL, end: SQL): SQL {
  return sql`
    select s.id as staff_id, coalesce(given.assigned, 0) as assigned, coalesce(given.completed, 0) as completed,
      coalesce(done.resolved, 0) as resolved, done.hours, done.estimated, done.actual, done.on_time,
      coalesce(rated.rated, 0) as rated, rated.stars, coalesce(carried.load, 0) as load,
      sum(done.resolved) over () as team_resolved
    from staff s
    left join (${givenBetween(start, end)}) given on given.staff_id = s.id
    left join (${doneBetween(start, end)}) done on done.staff_id = s.id
    left join (${ratedBetween(start, end)}) rated on rated.staff_id = s.id
    left join (${loadAt(end)}) carried on carried.staff_id = s.id
    where coalesce(given.assigned, done.resolved, rated.rated, carried.load) > 0
      or (s.is_active and s.staff_role in ${literals(WORKERS)} and coalesce(s.hire_date < ${end}, true))`
}

/** What each was given, each ticket once, and how much of that they had done when the time was over. */
const givenBetween = (start: SQL, end: SQL): SQL => sql`
  select g.staff_id, count(*) as assigned,
    count(*) filter (where stood.status_to in ${literals(DONE_STATUSES)} and whose.assignee_id = g.staff_id) as completed
  from (
    select distinct u.ticket_id, u.assignee_id as staff_id from ticket_updates u
    where u.assignee_id is not null and u.created_at >= ${start} and u.created_at < ${end}) g
  cross join lateral (${statusBy(sql`g.ticket_id`, sql`< ${end}`)}) stood
  cross join lateral (${whoseBy(sql`g.ticket_id`, sql`< ${end}`)}) whose
  group by g.staff_id`

/** What became of the work that each has done. */
const doneBetween = (start: SQL, end: SQL): SQL => sql`
  select t.staff_id, count(*) as resolved, avg(extract(epoch from t.resolved_at - t.created_at) / 3600) as hours,
    sum(t.estimated_cost_paise) filter (where ${COMPARABLE}) as estimated,
    sum(t.actual_cost_paise) filter (where ${COMPARABLE}) as actual,
    count(*) filter (where t.is_on_time) as on_time
  from (${resolutionsBetween(start, end)}) t
  group by t.staff_id`

/** The stars that were given, for whoever had the ticket then. */
const ratedBetween = (start: SQL, end: SQL): SQL => sql`
  select whose.assignee_id as staff_id, count(*) as rated, avg(t.resident_rating) as stars
  from tickets t cross join lateral (${whoseBy(sql`t.id`, sql`<= t.rated_at`)}) whose
  where t.resident_rating is not null and t.rated_at >= ${start} and t.rated_at < ${end}
  group by whose.assignee_id`

/** `StaffFigures` of domain/figures/staff.ts. Nothing is divided by nothing. */
const asJson: SQL = sql`jsonb_build_object(
  'assigned', f.assigned,
  'completed', f.completed,
  'completionRate', f.completed::float8 / nullif(f.assigned, 0),
  'resolved', f.resolved,
  'avgResolutionHours', f.hours::float8,
  'avgSatisfaction', f.stars::float8,
  'rated', f.rated,
  'costEfficiency', f.estimated::float8 / nullif(f.actual::float8, 0),
  'onTimeRate', f.on_time::float8 / nullif(f.resolved, 0),
  'load', f.load,
  'teamShare', f.resolved::float8 / nullif(f.team_resolved::float8, 0))`
