import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KPI_KEYS, KPI_TARGETS, type Kpi, type KpiKey } from '@/domain/figures/kpis'
import type { Sql } from '@/server/database'
import { kpisOf } from '@/server/figures/kpis'
import { aMigratedDatabase, oneValue, ops } from '../ops/support/ops'
import { byHand, type Rows, readRows } from './support/by-hand'

/** A Saturday. */
const AT = '2026-11-21T09:30:00+05:30'
const ZONE = 'Asia/Kolkata'
const YEAR = { from: '2025-11-22', to: '2026-11-21' }
const PERIODS = [
  { from: '2026-08-24', to: '2026-11-21' },
  YEAR,
  { from: '2026-11-21', to: '2026-11-21' },
  { from: '2026-02-10', to: '2026-03-05' },
  { from: '2026-11-01', to: '2026-12-31' },
  { from: '2024-01-01', to: '2024-12-31' },
]

let estate: string
let rows: Rows
let pool: pg.Pool
let database: Sql

const kpis = (period: { from: string; to: string }): Promise<Kpi[]> =>
  kpisOf(database, { period, now: new Date(AT), zone: ZONE })

beforeAll(async () => {
  estate = await aMigratedDatabase()
  const { code, stderr } = await ops(['demo', '--at', AT], { databaseUrl: estate })
  expect(code, stderr).toBe(0)
  rows = await readRows(estate, new Date(AT))
  pool = new pg.Pool({ connectionString: estate })
  const db: NodePgDatabase = drizzle(pool)
  database = { rows: async (query) => (await db.execute(query)).rows as never }
}, 240_000)

afterAll(() => pool.end())

describe.each(PERIODS)('from $from to $to', (period) => {
  test.each(KPI_KEYS)('%s is what the rows say, and so is each of its weeks', async (key) => {
    const found = (await kpis(period)).find((one) => one.key === key) as Kpi
    expect(found.series).toHaveLength(12)
    for (const { value, n, ...span } of [{ ...period, ...found }, ...found.series]) {
      const expected = byHand(key, rows, span.from, span.to)
      expect(n, `${span.from} – ${span.to}`).toBe(expected.n)
      if (expected.value === null) expect(value).toBeNull()
      else expect(value).toBeCloseTo(expected.value, 12)
    }
  })
})

describe('the demo estate', () => {
  test('keeps some of its promises and misses others', async () => {
    const values = new Map((await kpis(PERIODS[0] as typeof YEAR)).map(({ key, value }) => [key, value]))
    const isMet = (key: KpiKey) => (values.get(key) ?? 0) >= KPI_TARGETS[key]
    expect(new Set(KPI_KEYS.map(isMet)).size, JSON.stringify([...values])).toBe(2)
    for (const key of KPI_KEYS) expect(values.get(key), key).toBeGreaterThan(0.4)
  })

  test('has most residents on each of the last 90 days, two thirds to nine tenths of them in the mean', async () => {
    const { value } = byHand('daily_active', rows, '2026-08-24', '2026-11-21')
    expect(value).toBeGreaterThan(2 / 3)
    expect(value).toBeLessThan(0.9)
    for (let ago = 0; ago < 90; ago++) {
      const date = new Date(Date.parse('2026-11-21') - ago * 86_400_000).toISOString().slice(0, 10)
      const { value } = byHand('daily_active', rows, date, date)
      expect(value, date).toBeGreaterThan(0.6)
    }
  })

  test('has nobody here before they had an account, or after they had moved out', async () => {
    const strangers = `
      select count(*)::int from activity_days a join users u on u.id = a.user_id left join residents r on r.user_id = u.id
      where a.date < to_char(u.created_at at time zone '${ZONE}', 'YYYY-MM-DD') or r.verified is not true
        or a.date >= to_char(r.move_out_date at time zone '${ZONE}', 'YYYY-MM-DD') or a.date > '2026-11-21'`
    expect(await oneValue(estate, strangers)).toBe(0)
  })
})
