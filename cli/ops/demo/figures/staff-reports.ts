import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { ClientBase } from 'pg'
import { lastSpans, type ReportSpan } from '@/domain/figures/staff-spans'
import { REPORT_PERIODS, type ReportPeriod } from '@/domain/figures/words'
import { fromLocalTime, plusDays } from '@/domain/time'
import type { Sql } from '@/server/database'
import { storeReports } from '@/server/figures/staff-reports'
import type { World } from '../history/world'

/** How many of each period are kept, so that a trend shows at once. */
const KEPT: Record<ReportPeriod, number> = { daily: 30, weekly: 13, monthly: 12 }
/** When each is made, by the estate's clock, on the day after its last. */
const MADE_AT: Record<ReportPeriod, string> = { daily: '06:00', weekly: '08:00', monthly: '08:00' }

/** A period whose report was made, and when. */
export interface MadeReport {
  span: ReportSpan
  at: Date
}

const dialect = new PgDialect()

/** SQL of `server/` over the demo's own connection. */
export const over = (client: ClientBase): Sql => ({
  rows: async <Row>(query: SQL) => {
    const { sql: text, params } = dialect.sqlToQuery(query)
    return (await client.query(text, params)).rows as Row[]
  },
})

/**
 * Stores the reports that were made before today, each as it would have been made then, by the statement that the jobs use.
 * Today's are left to them. Answers which periods they are about.
 */
export async function storeStaffReports(client: ClientBase, { calendar }: World): Promise<MadeReport[]> {
  const made = REPORT_PERIODS.flatMap((period) => lastSpans(period, calendar.today, KEPT[period]))
    .map((span) => ({ span, at: madeAt(span, calendar.zone) }))
    .filter(({ at }) => at < calendar.midnight)
  // Oldest first, a statement a period.
  for (const { span, at } of made) await over(client).rows(storeReports(span, calendar.zone, at))
  await noteRuns(client, made)
  return made
}

/** The runs that made them: a worker that finds them knows that one was here before, and makes up for today's. */
async function noteRuns(client: ClientBase, made: readonly MadeReport[]): Promise<void> {
  for (const period of REPORT_PERIODS) {
    const last = made.findLast(({ span }) => span.period === period)
    if (!last) continue
    await client.query(
      `insert into job_runs (job, tick, started_at, finished_at, created_at, updated_at) values ($1, $2, $2, $2, $2, $2)`,
      [`staff-report-${period}`, last.at],
    )
  }
}

function madeAt({ period, to }: ReportSpan, zone: string): Date {
  const at = fromLocalTime(`${plusDays(to, 1)}T${MADE_AT[period]}`, zone)
  if (!at) throw new Error(`The day after ${to} has no ${MADE_AT[period]}.`)
  return at
}
