import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { crashes } from '@/bench/drill/crashes'
import { type DrillEstate, startDrillEstate } from '@/bench/drill/estate'
import { judge } from '@/bench/drill/judge'
import { roundTrip } from '@/bench/drill/round-trip'

/** Small here, so that every run of the tests has one; `npm run drill` is the full one. */
const TICKETS = Number(process.env.DRILL_TICKETS ?? 1_000)
const KILLS = Number(process.env.DRILL_KILLS ?? 2)
const POSTGRES_KILLS = Number(process.env.DRILL_POSTGRES_KILLS ?? 1)
/** Processes start again and again, and the site may have to be built first. */
const TIMEOUT_MS = 600_000

let estate: DrillEstate

beforeAll(async () => {
  estate = await startDrillEstate()
}, TIMEOUT_MS)
afterAll(() => estate.stop())

describe('the drill', () => {
  test(
    'backed up, wiped and restored, every table adds up to what it did',
    async () => {
      const trip = await roundTrip(estate, TICKETS)
      expect(trip.different).toEqual([])
      expect(trip.rows).toBeGreaterThan(TICKETS * 5)
    },
    TIMEOUT_MS,
  )

  test(
    'web, worker and Postgres are killed under load: nothing acknowledged is lost, and nothing is there twice',
    async () => {
      const seen = await crashes(estate, { processes: KILLS, postgres: POSTGRES_KILLS, areLeasesCut: true })
      expect(seen).toMatchObject({ refused: [], lost: 0, twice: 0, unsent: 0, wrongTotals: 0 })
      expect(seen.acknowledged).toBeGreaterThan(KILLS + POSTGRES_KILLS)
    },
    TIMEOUT_MS,
  )

  test('would notice what is lost, and what is there twice', async () => {
    const title = `Drill ${randomUUID()}`
    await estate.query(`
      insert into tickets (title, description, category_id, status, priority, number, reported_by_id)
      select '${title}', 'Under the sink.', c.id, 'submitted', 'medium', 'MNT-2024-' || i, u.id
      from generate_series(1, 2) i, (select id from ticket_categories limit 1) c, (select id from users limit 1) u`)
    const created = new Map([[title, randomUUID()]])
    const seen = { created, acknowledged: new Set([randomUUID()]), retried: 0, turnedAway: 0, refused: [] }
    expect(await judge(estate, seen)).toMatchObject({ lost: 2, twice: 1 })
  })
})
