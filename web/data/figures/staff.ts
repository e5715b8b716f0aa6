import { TREND_PERIODS } from '@/domain/figures/staff'
import { figuresReadBy } from '@/domain/figures/staff-access'
import { type ReportSpan, spanFrom } from '@/domain/figures/staff-spans'
import { REPORT_PERIODS, type ReportPeriod } from '@/domain/figures/words'
import { reading, type Sql, sql } from '@/server/database'
import { latestStored, reportsOf, type StoredReport, trendOf } from '@/server/figures/staff-stored'
import type { Viewer } from '../viewer'

/** What `/work/reports` is asked for. */
interface Query {
  period?: unknown
  staff?: unknown
  from?: unknown
}

/** Somebody whose figures are looked at. */
interface Whose {
  id: string
  employeeId: string
  name: string
  isViewer: boolean
}

export interface StaffReportsPage {
  period: ReportPeriod
  /** Null where everybody's are shown side by side. */
  whose: Whose | null
  /** Whether there are others to look at. */
  oversees: boolean
  /** Of the person, the oldest first. */
  trend: StoredReport[]
  /** Of everybody whom the viewer oversees, whoever did most first. */
  team: StoredReport[]
  /** Which days `team` is about; null where nothing is stored. */
  span: ReportSpan | null
}

/**
 * Reports of the staff, as far as the viewer may read them: their own, of who is below them, and for the committee everybody's.
 * Null for who reads none, and for a member of staff whose figures are not for the viewer.
 */
export async function staffReportsPage(viewer: Viewer, query: Query): Promise<StaffReportsPage | null> {
  const seen = figuresReadBy(viewer.actor)
  if (seen !== 'all' && seen.length === 0) return null
  const database = await reading(viewer.req)
  const period = REPORT_PERIODS.find((known) => known === query.period) ?? 'weekly'
  const oversees = seen === 'all' || seen.length > 1
  const asked = typeof query.staff === 'string' ? query.staff : null
  const whose = asked || !oversees ? await personOf(database, viewer, asked) : null
  if (asked && !whose) return null
  const trend = whose ? await trendOf(database, whose.id, period, TREND_PERIODS) : []
  const staffIds = seen === 'all' ? null : seen
  const span = whose ? null : await spanOf(database, period, query.from, staffIds)
  const team = span ? await reportsOf(database, span, staffIds) : []
  return { period, whose, oversees, trend, team, span }
}

async function spanOf(
  database: Sql,
  period: ReportPeriod,
  from: unknown,
  staffIds: readonly string[] | null,
): Promise<ReportSpan | null> {
  const asked = typeof from === 'string' ? spanFrom(period, from) : null
  return asked ?? latestStored(database, period, staffIds)
}

/** Whoever has the employee's number, the viewer themselves when none is given; null for whose figures are not theirs to read. */
async function personOf(database: Sql, { actor }: Viewer, employeeId: string | null): Promise<Whose | null> {
  const seen = figuresReadBy(actor)
  const own = actor.staff?.id ?? null
  const which = employeeId ? sql`lower(employee_id) = lower(${employeeId})` : sql`id = ${own}::uuid`
  const [row] = await database.rows<{ id: string; employee_id: string; name: string | null }>(
    sql`select id, employee_id, name from staff where ${which}`,
  )
  if (!row || !(seen === 'all' || seen.includes(row.id))) return null
  const { id, employee_id: number } = row
  return { id, employeeId: number, name: row.name ?? number, isViewer: id === own }
}
