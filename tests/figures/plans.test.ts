import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sql, sql } from '@/server/database'
import { kpisOf } from '@/server/figures/kpis'
import { ticketsOf } from '@/server/figures/month-tickets'
import { stored } from '../support/database'
import { categoryIdOf, userIdOf } from '../support/register'

const NOW = new Date('2026-11-27T12:00:00Z')
/** As many as tell the planner that a year is not a quarter. */
const ROWS = 20_000

let pool: pg.Pool
const plans: string[] = []

beforeAll(async () => {
  const spread = `'2026-11-27'::timestamptz - g * interval '1 year' / ${ROWS}`
  await stored(
    `insert into tickets (number, title, description, category_id, scope, status, priority, channel, created_at, cycle_started_at, resolved_at)
     select 'PAST-' || g, 'Past', 'x', $1, 'community', (case when g % 2 = 0 then 'closed' else 'cancelled' end)::enum_tickets_status, 'medium', 'web', ${spread}, ${spread}, case when g % 2 = 0 then ${spread} end
     from generate_series(1, ${ROWS}) g`,
    [await categoryIdOf('Plumbing')],
  )
  await stored(
    `with notice as (
       insert into announcements (number, title, body, status, urgency, audience, author_id, published_at)
       select 'ANN-' || g, 'Past', 'x', 'published', 'normal', '{"everyone":true}', $1, ${spread} from generate_series(1, ${ROWS}, 50) g
       returning id)
     insert into receipts (announcement_id, user_id, recipient_name) select n.id, u.id, u.name from notice n, users u`,
    [await userIdOf('secretary')],
  )
  await stored(
    `insert into activity_days (user_id, date)
     select u.id, to_char('2026-11-27'::date - g, 'YYYY-MM-DD') from users u, generate_series(0, 2000) g`,
  )
  for (const table of [
    'tickets',
    'announcements',
    'receipts',
    'activity_days',
    'bookings',
    'events',
    'rsvps',
  ])
    await stored(`vacuum analyze ${table}`)
  pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
}, 120_000)

afterAll(() => pool.end())

/** Answers nothing, and keeps how each statement would be carried out. */
const explaining: Sql = {
  rows: async (query) => {
    const { rows } = await drizzle(pool).execute(sql`explain (format json) ${query}`)
    plans.push(JSON.stringify(rows))
    return []
  },
}

test('the figures of the last 90 days read what they count by its time, and no year of it', async () => {
  await kpisOf(explaining, {
    period: { from: '2026-08-30', to: '2026-11-27' },
    now: NOW,
    zone: 'Asia/Kolkata',
  })
  expect(plans).toHaveLength(5)
  const all = plans.join('\n')
  for (const table of ['tickets', 'activity_days', 'announcements'])
    expect(all).not.toMatch(new RegExp(`"Seq Scan"[^{}]*"Relation Name":"${table}"`))
  for (const index of ['tickets_created_at_idx', 'activity_days_once', 'announcements_published_idx'])
    expect(all).toContain(index)
})

test('the tickets of a month are found by when they came, were done and were given up', async () => {
  plans.length = 0
  const [start, end] = [new Date('2026-09-30T18:30:00Z'), new Date('2026-10-31T18:30:00Z')]
  await ticketsOf(explaining, { start, end }, NOW)
  expect(plans).toHaveLength(1)
  expect(plans[0]).not.toMatch(/"Seq Scan"[^{}]*"Relation Name":"tickets"/)
  expect(plans[0]).toContain('tickets_done_at_idx')
})
