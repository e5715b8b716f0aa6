import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sql, sql } from '@/server/database'
import { performanceOf } from '@/server/figures/staff-performance'
import { storeReports } from '@/server/figures/staff-reports'
import { stored } from '../support/database'
import { categoryIdOf, staffIdOf } from '../support/register'

const NOW = new Date('2026-11-27T12:00:00Z')
/** As many as tell the planner that a year is not a week. */
const ROWS = 30_000
const ZONE = 'Asia/Kolkata'

let pool: pg.Pool

beforeAll(async () => {
  const spread = `'2026-11-27'::timestamptz - g * interval '1 year' / ${ROWS}`
  await stored(
    `with people as (select id, row_number() over () - 1 as place, count(*) over () as many from staff)
     insert into tickets (number, title, description, category_id, scope, status, priority, channel, assigned_to_id,
       created_at, cycle_started_at, assigned_at, resolved_at, resolve_due)
     select 'PAST-' || g, 'Past', 'x', $1, 'community', 'closed', 'medium', 'web', p.id, ${spread}, ${spread}, ${spread},
       ${spread} + interval '5 hours', ${spread} + interval '6 hours'
     from generate_series(1, ${ROWS}) g join people p on p.place = g % p.many`,
    [await categoryIdOf('Plumbing')],
  )
  await stored(
    `insert into ticket_updates (ticket_id, kind, visibility, status_to, assignee_id, author_side, created_at)
     select t.id, s.kind::enum_ticket_updates_kind, 'resident', s.status::enum_ticket_updates_status_to,
       case s.kind when 'assignment' then t.assigned_to_id end, 'staff',
       case s.kind when 'assignment' then t.created_at else t.resolved_at end
     from tickets t cross join (values ('assignment', 'assigned'), ('status', 'resolved')) s(kind, status)`,
  )
  for (const table of ['tickets', 'ticket_updates', 'staff']) await stored(`vacuum analyze ${table}`)
  pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
}, 120_000)

afterAll(() => pool.end())

async function planOf(ask: (database: Sql) => Promise<unknown>): Promise<string> {
  let plan = ''
  const explaining: Sql = {
    rows: async (query) => {
      const { rows } = await drizzle(pool).execute(sql`explain (format json) ${query}`)
      plan = JSON.stringify(rows)
      return []
    },
  }
  await ask(explaining)
  return plan
}

const readsWhole = (plan: string, table: string) =>
  new RegExp(`"Seq Scan"[^{}]*"Relation Name":"${table}"`).test(plan)

test('a week of everybody is counted along the indexes of its timelines, and no year of tickets is read', async () => {
  const week = { period: 'weekly', from: '2026-11-16', to: '2026-11-22' } as const
  const plan = await planOf((database) => database.rows(storeReports(week, ZONE, NOW)))
  for (const table of ['tickets', 'ticket_updates'])
    expect([table, readsWhole(plan, table)]).toEqual([table, false])
  for (const index of ['ticket_updates_given_idx', 'ticket_updates_done_idx', 'ticket_updates_timeline_idx'])
    expect(plan).toContain(index)
})

test('one person’s performance is counted along when they were given their work', async () => {
  const staff = await staffIdOf('plumber')
  const stretch = { start: new Date('2026-11-15T18:30:00Z'), end: NOW }
  const plan = await planOf((database) => performanceOf(database, staff, stretch))
  expect(readsWhole(plan, 'tickets')).toBe(false)
  expect(plan).toContain('tickets_staff_given_idx')
})
