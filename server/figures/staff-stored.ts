import type { SQL } from 'drizzle-orm'
import { figuresOf, type StaffFigures } from '@/domain/figures/staff'
import type { ReportSpan } from '@/domain/figures/staff-spans'
import type { ReportPeriod } from '@/domain/figures/words'
import type { Language } from '@/domain/notifications'
import type { StaffRole } from '@/domain/staff'
import { type Sql, sql } from '../database'

/** One stored report, and whose it is. */
export interface StoredReport {
  id: string
  staffId: string
  employeeId: string
  name: string
  role: StaffRole
  /** Their account, and the language that they read. */
  userId: string
  language: Language
  /** Whether they still work here. */
  isActive: boolean
  span: ReportSpan
  figures: StaffFigures
  /** Their figures of the period before, where those are stored. */
  before: StaffFigures | null
}

interface Row {
  id: string
  staff_id: string
  employee_id: string
  name: string | null
  staff_role: StaffRole
  user_id: string
  language: Language | null
  is_active: boolean | null
  period: ReportPeriod
  from: string
  to: string
  figures: unknown
  before: unknown
}

/** The first day of the period before that of a report `r`. */
const BEGAN_BEFORE = sql`to_char(r."from"::date - case r.period
  when 'daily' then interval '1 day' when 'weekly' then interval '7 days' else interval '1 month' end, 'YYYY-MM-DD')`

/** Reports `r` of staff `s` that `which` selects, each with the one before. */
async function readStored(database: Sql, which: SQL): Promise<StoredReport[]> {
  const rows = await database.rows<Row>(sql`
    select r.id, r.staff_id, s.employee_id, s.name, s.staff_role, s.user_id, u.language, s.is_active, r.period,
      r."from", r."to", r.figures,
      (select b.figures from staff_reports b
        where b.staff_id = r.staff_id and b.period = r.period and b."from" = ${BEGAN_BEFORE}) as before
    from staff_reports r join staff s on s.id = r.staff_id join users u on u.id = s.user_id ${which}`)
  return rows.map(({ period, from, to, ...row }) => ({
    id: row.id,
    staffId: row.staff_id,
    employeeId: row.employee_id,
    name: row.name ?? row.employee_id,
    role: row.staff_role,
    userId: row.user_id,
    language: row.language ?? 'en',
    isActive: row.is_active === true,
    span: { period, from, to },
    figures: figuresOf(row.figures),
    before: row.before ? figuresOf(row.before) : null,
  }))
}

/**
 * The reports of a period, whoever did most first.
 * @param staffIds whose are wanted; everybody's when it is null
 */
export function reportsOf(
  database: Sql,
  { period, from }: Pick<ReportSpan, 'period' | 'from'>,
  staffIds: readonly string[] | null = null,
): Promise<StoredReport[]> {
  const theirs = staffIds ? sql`and r.staff_id = any(${sql.param([...staffIds])}::uuid[])` : sql``
  return readStored(
    database,
    sql`where r.period = ${period} and r."from" = ${from} ${theirs}
      order by (r.figures->>'resolved')::numeric desc, s.employee_id`,
  )
}

/** Somebody's latest reports of a kind, at most `count`, the oldest first. */
export async function trendOf(
  database: Sql,
  staffId: string,
  period: ReportPeriod,
  count: number,
): Promise<StoredReport[]> {
  const latest = await readStored(
    database,
    sql`where r.staff_id = ${staffId}::uuid and r.period = ${period} order by r."from" desc limit ${count}`,
  )
  return latest.reverse()
}

/** The latest period of a kind of which there are reports of these people; of anybody, where it is null. */
export async function latestStored(
  database: Sql,
  period: ReportPeriod,
  staffIds: readonly string[] | null,
): Promise<ReportSpan | null> {
  const theirs = staffIds ? sql`and staff_id = any(${sql.param([...staffIds])}::uuid[])` : sql``
  const [row] = await database.rows<{ from: string; to: string }>(sql`
    select "from", "to" from staff_reports where period = ${period} ${theirs} order by "from" desc limit 1`)
  return row ? { period, ...row } : null
}
