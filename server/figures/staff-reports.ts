import type { SQL } from 'drizzle-orm'
import type { ReportSpan } from '@/domain/figures/staff-spans'
import { handlesTickets, STAFF_ROLES } from '@/domain/staff'
import { localDaySpan } from '@/domain/time'
import { sql } from '../database'
import { literals } from '../literals'
import { loadAt } from './staff-load'
import { OUTCOME } from './staff-outcome'

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
  const start = instantOf(days.start)
  const end = instantOf(days.end)
  const { period, from, to } = span
  return sql`
    with figures as (${figuresBetween(start, end)})
    insert into staff_reports (id, staff_id, period, "from", "to", figures, created_at, updated_at)
    select ${idOf(sql`md5(f.staff_id || ${`:${period}:${from}`})`)}, f.staff_id, ${period}::enum_staff_reports_period,
      ${from}, ${to}, ${asJson}, ${instantOf(now)}, ${instantOf(now)}
    from figures f
    on conflict do nothing
    returning id`
}

/** A UUID of version 5 made of a hash: it follows from what the report is about, so that the demo is the same each time. */
const idOf = (hash: SQL): SQL => sql`overlay(overlay(${hash} placing '5' from 13) placing '8' from 17)::uuid`

const instantOf = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`

/**
 * The same figures without storing them, as `staff_id, employee_id, name, staff_role, figures`: of a month that is not over, and of one
 * of which none were stored.
 */
export function figuresWithout(stretch: { start: Date; end: Date }): SQL {
  return sql`
    select s.id as staff_id, s.employee_id, coalesce(s.name, s.employee_id) as name, s.staff_role, ${asJson} as figures
    from (${figuresBetween(instantOf(stretch.start), instantOf(stretch.end))}) f join staff s on s.id = f.staff_id
    order by f.resolved desc, s.employee_id`
}

/** Counts and sums of each member of staff, along the indexes that begin with whose work it is. */
function figuresBetween(start: SQL, end: SQL): SQL {
  return sql`
    select s.id as staff_id, given.*, done.*, rated.*, coalesce(carried.load, 0) as load,
      sum(done.resolved) over () as team_resolved
    from staff s
    cross join lateral (
      select count(*) as assigned, count(*) filter (where t.resolved_at < ${end}) as completed
      from tickets t where t.assigned_to_id = s.id and t.assigned_at >= ${start} and t.assigned_at < ${end}) given
    cross join lateral (
      select ${OUTCOME}
      from tickets t where t.assigned_to_id = s.id and t.resolved_at >= ${start} and t.resolved_at < ${end}) done
    cross join lateral (
      select count(*) as rated, avg(t.resident_rating) as stars
      from tickets t where t.assigned_to_id = s.id and t.rated_at >= ${start} and t.rated_at < ${end}) rated
    left join (${loadAt(end)}) carried on carried.staff_id = s.id
    where given.assigned + done.resolved + rated.rated + coalesce(carried.load, 0) > 0
      or (s.is_active and s.staff_role in ${literals(WORKERS)} and coalesce(s.hire_date < ${end}, true))`
}

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
