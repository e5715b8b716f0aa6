import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { periodAsked } from '@/domain/figures/asked'
import { MONTHS_SHOWN } from '@/domain/figures/dashboards'
import { localDate } from '@/domain/time'
import type { Sql } from '@/server/database'
import { costsByMonth } from '@/server/figures/dashboard/costs'
import { countDecisions } from '@/server/figures/dashboard/decisions'
import { depositsByAge } from '@/server/figures/dashboard/deposits'
import { moneyDue } from '@/server/figures/dashboard/due'
import { loadByPerson } from '@/server/figures/dashboard/load'
import { lastMonths, type Month } from '@/server/figures/dashboard/months'
import { receiptsByKind } from '@/server/figures/dashboard/receipts'
import { heatDays, reportsByHour } from '@/server/figures/dashboard/reports-by-hour'
import { starsByMonth } from '@/server/figures/dashboard/satisfaction'
import { countStuck } from '@/server/figures/dashboard/stuck'
import { kpisOf } from '@/server/figures/kpis'
import { quantiles, shareOf } from './booking-speed'
import { dashboardPages } from './dashboard-pages'
import { dashboardRows } from './dashboard-rows'
import type { BenchEstate } from './estate'
import { report } from './print'
import { wholeReads } from './whole-reads'

const TICKETS = Number(process.env.BENCH_TICKETS ?? 200_000)
/** Residents with accounts; each has half a year of days and sixty receipts. */
const RESIDENTS = Number(process.env.BENCH_RESIDENTS ?? 2_000)
const WARM_UP = 5
const ROUNDS = 60
const P95_MAX_MS = 400
const ZONE = 'Asia/Kolkata'
/** Connections of one process, as the server has them. */
const POOL_MAX = 40

type Figure = (database: Sql, now: Date) => Promise<unknown>

const months = (now: Date): Month[] => lastMonths(now, ZONE, MONTHS_SHOWN)
const stuck: Figure = (database, now) => countStuck(database, now, ZONE)
const costs: Figure = (database, now) => costsByMonth(database, months(now))

/** What each dashboard asks of the database, all at once as its page does. */
const DASHBOARDS: Record<string, Record<string, Figure>> = {
  'the committee’s dashboard': {
    'what waits': countDecisions,
    'what is stuck': stuck,
    'the six promises': (database, now) =>
      kpisOf(database, { period: periodAsked({}, localDate(now, ZONE)), now, zone: ZONE }),
    'spend by month and category': costs,
    'stars by month': (database, now) => starsByMonth(database, months(now)),
  },
  'the manager’s dashboard': {
    'what is stuck': stuck,
    load: (database, now) => loadByPerson(database, now, ZONE),
    'reports by hour': (database, now) => reportsByHour(database, heatDays(now, ZONE), ZONE),
  },
  'the accountant’s dashboard': {
    'what is due': moneyDue,
    deposits: depositsByAge,
    receipts: (database, now) => receiptsByKind(database, months(now).at(-1) as Month),
    'spend by month and category': costs,
  },
}

/** The figures of the panel's first page over 200,000 tickets. */
export async function dashboards(estate: BenchEstate): Promise<void> {
  for (const statement of dashboardRows(TICKETS, RESIDENTS)) await estate.query(statement)
  await estate.query('vacuum analyze')
  const pool = new pg.Pool({ connectionString: estate.databaseUrl, max: POOL_MAX })
  const db = drizzle(pool)
  const database: Sql = { rows: async (query) => (await db.execute(query)).rows as never }
  await wholeReads(estate, ['tickets'])
  for (const [name, figures] of Object.entries(DASHBOARDS)) {
    const all = () => Promise.all(Object.values(figures).map((figure) => figure(database, new Date())))
    const took = await timed(all)
    const p95 = shareOf(took, 0.95)
    report(`${name} over ${TICKETS} tickets`, `${quantiles(took)} (≤${P95_MAX_MS})`, p95 <= P95_MAX_MS)
    for (const [part, figure] of Object.entries(figures))
      report(`  ${part}`, quantiles(await timed(() => figure(database, new Date()))), null)
  }
  const whole = await wholeReads(estate, ['tickets'])
  report('tickets read whole meanwhile', `${whole} times (0)`, whole === 0)
  await pool.end()
  await dashboardPages(estate)
}

async function timed(ask: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const started = performance.now()
    await ask()
    if (round >= WARM_UP) took.push(performance.now() - started)
  }
  return took
}
